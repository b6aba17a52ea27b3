package dev.serai.document;

import dev.serai.billing.IssuedDocuments;
import dev.serai.billing.VatRates;
import dev.serai.delivery.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The beans that make documents of issued invoices and check them before they leave. */
@Configuration(proxyBeanMethods = false)
public class DocumentConfiguration {

    /** Documents that are put into an outbox. */
    @Bean
    public static IssuedDocuments issuedDocuments(Outbox outbox, JdbcTemplate jdbc) {
        return new AccountingDocuments(outbox, new JournalTotals(jdbc));
    }

    @Bean
    OfficialRules officialRules(VatRates rates) {
        return new OfficialRules(rates);
    }

    @Bean
    FacturxGate facturxGate(OfficialRules rules) {
        return new FacturxGate(rules);
    }

    @Bean
    FacturxRendering facturxRendering() {
        return new FacturxRendering();
    }

    @Bean
    UblGate ublGate(OfficialRules rules) {
        return new UblGate(rules);
    }
}
