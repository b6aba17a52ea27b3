package dev.serai.billing;

import dev.serai.register.AccountFaults;
import dev.serai.register.OpenCharges;
import dev.serai.register.ParkedAccounts;
import dev.serai.register.Transactions;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The beans of billing. Properties: {@code serai.seller.*}, {@code serai.billing.approve} and {@code serai.mappings}
 * (rates and exceptions in {@code tax}).
 */
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
    VatExceptions vatExceptions(Environment environment) {
        return VatExceptions.read(exceptionsFile(Path.of(environment.getProperty("serai.mappings", "mappings"))));
    }

    /** Where exempt and zero-rated accounts and products lie below the folder of mappings. */
    public static Path exceptionsFile(Path mappings) {
        return mappings.resolve("tax").resolve("vat-exceptions.yaml");
    }

    @Bean
    VatDecision vatDecision(Seller seller, VatRates rates, VatExceptions exceptions) {
        return new VatDecision(seller, rates, exceptions);
    }

    @Bean
    BillingRun billingRun(
            VatDecision vat,
            Seller seller,
            IssuedDocuments documents,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Environment environment) {
        Approval approval = Approval.parse(environment.getProperty("serai.billing.approve", "auto"));
        return billingRun(approval, issuing(vat, seller, documents, jdbc), jdbc, transaction);
    }

    @Bean
    Drafts drafts(
            VatDecision vat,
            Seller seller,
            IssuedDocuments documents,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        return draftsBy(vat, seller, documents, jdbc, transaction);
    }

    /** Drafts built by hand, as tests do. */
    public static Drafts draftsBy(
            VatDecision vat,
            Seller seller,
            IssuedDocuments documents,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        Issuing issuing = issuing(vat, seller, documents, jdbc);
        return new Drafts(new DraftBook(jdbc), new Approving(issuing, jdbc), transaction);
    }

    /** A billing run built by hand that drafts, as tests do. */
    public static BillingRun draftingRun(
            VatDecision vat,
            Seller seller,
            IssuedDocuments documents,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        return billingRun(Approval.MANUAL, issuing(vat, seller, documents, jdbc), jdbc, transaction);
    }

    /** A billing run built by hand that issues at once, as tests do. */
    public static BillingRun billingRun(
            VatDecision vat,
            Seller seller,
            IssuedDocuments documents,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        return billingRun(Approval.AUTO, issuing(vat, seller, documents, jdbc), jdbc, transaction);
    }

    static BillingRun billingRun(
            Approval approval, Issuing issuing, JdbcTemplate jdbc, TransactionTemplate transaction) {
        BillingRun.Billed billed = approval == Approval.AUTO ? issuing::issue : new Holding(issuing, jdbc)::hold;
        AccountFaults faults =
                new AccountFaults(new ParkedAccounts(JdbcClient.create(jdbc)), new Transactions(transaction));
        return new BillingRun(new OpenCharges(jdbc), billed, transaction, faults);
    }

    static Issuing issuing(VatDecision vat, Seller seller, IssuedDocuments documents, JdbcTemplate jdbc) {
        return issuing(new BillingBasis(seller, vat.rates(), vat.exceptions()), documents, jdbc);
    }

    static Issuing issuing(BillingBasis basis, IssuedDocuments documents, JdbcTemplate jdbc) {
        Drafting drafting = new Drafting(new VatDecision(basis.seller(), basis.rates(), basis.exceptions()));
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
