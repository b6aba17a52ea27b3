package dev.serai.document;

import dev.serai.billing.IssuedDocuments;
import dev.serai.billing.VatRates;
import dev.serai.delivery.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that make documents of issued invoices and check them before they leave. */
@Configuration(proxyBeanMethods = false)
public class DocumentConfiguration {

    @Bean
    IssuedDocuments issuedDocuments(Outbox outbox) {
        return new AccountingDocuments(outbox);
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
