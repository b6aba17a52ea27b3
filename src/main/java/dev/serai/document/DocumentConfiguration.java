package dev.serai.document;

import dev.serai.billing.IssuedDocuments;
import dev.serai.delivery.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that make documents of issued invoices and check them before they leave. */
@Configuration(proxyBeanMethods = false)
public class DocumentConfiguration {

    /** Documents that are put into an outbox. */
    @Bean
    public static IssuedDocuments issuedDocuments(Outbox outbox) {
        return new AccountingDocuments(outbox);
    }

    @Bean
    OfficialRules officialRules() {
        return new OfficialRules();
    }

    @Bean
    UblGate ublGate(OfficialRules rules) {
        return new UblGate(rules);
    }
}
