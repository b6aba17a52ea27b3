package dev.serai.billing;

import dev.serai.register.OpenCharges;
import dev.serai.register.ReturnedCharges;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans of billing. Properties: {@code serai.seller.*} and {@code serai.mappings} (rates in {@code tax/vat-rates.yaml}). */
@Configuration(proxyBeanMethods = false)
public class BillingConfiguration {

    /** The seller as configured, property by property; what is not given is the demo seller's. */
    @Bean
    Seller seller(Environment environment) {
        Seller seller = new Seller(
                of(environment, "name", Seller.DEMO.name()),
                of(environment, "street", Seller.DEMO.street()),
                of(environment, "postcode", Seller.DEMO.postcode()),
                of(environment, "city", Seller.DEMO.city()),
                of(environment, "country", Seller.DEMO.country()),
                of(environment, "vatId", Seller.DEMO.vatId()),
                of(environment, "companyId", Seller.DEMO.companyId()),
                of(environment, "companyIdScheme", Seller.DEMO.companyIdScheme()),
                of(environment, "iban", Seller.DEMO.iban()),
                of(environment, "email", Seller.DEMO.email()),
                of(environment, "phone", Seller.DEMO.phone()));
        List<String> faults = seller.faults();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
        return seller;
    }

    @Bean
    VatRates vatRates(Environment environment) {
        return VatRates.read(ratesFile(Path.of(environment.getProperty("serai.mappings", "mappings"))));
    }

    /** Where the rates lie below the folder of mappings. */
    public static Path ratesFile(Path mappings) {
        return mappings.resolve("tax").resolve("vat-rates.yaml");
    }

    @Bean
    BillingRun billingRun(
            Seller seller,
            VatRates rates,
            IssuedDocuments documents,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        return billingRun(new VatDecision(seller, rates), seller, documents, jdbc, transaction);
    }

    /** A billing run built by hand, as tests do. */
    public static BillingRun billingRun(
            VatDecision vat,
            Seller seller,
            IssuedDocuments documents,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        Issuing issuing = issuing(new BillingBasis(seller, vat.rates()), documents, jdbc);
        return new BillingRun(new OpenCharges(jdbc), issuing, transaction);
    }

    static Issuing issuing(BillingBasis basis, IssuedDocuments documents, JdbcTemplate jdbc) {
        Drafting drafting = new Drafting(new VatDecision(basis.seller(), basis.rates()), new ReturnedCharges(jdbc));
        return new Issuing(basis, drafting, documents, jdbc);
    }

    @Bean
    IssuedInvoices issuedInvoices(JdbcTemplate jdbc) {
        return new IssuedInvoices(jdbc);
    }

    private static String of(Environment environment, String property, String otherwise) {
        return environment.getProperty("serai.seller." + property, otherwise).strip();
    }
}
