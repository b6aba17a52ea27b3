package dev.serai.billing;

import dev.serai.licence.Account;
import dev.serai.licence.Product;
import dev.serai.register.Accounts;
import dev.serai.register.Billable;
import dev.serai.register.ChargeGroup;
import dev.serai.register.Charges;
import dev.serai.register.Products;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** One billing transaction: drafts, documents, ledger, and last of all the numbers. */
final class Issuing {

    private final Seller seller;
    private final Drafting drafting;
    private final IssuedDocuments documents;
    private final JdbcTemplate jdbc;

    Issuing(Seller seller, Drafting drafting, IssuedDocuments documents, JdbcTemplate jdbc) {
        this.seller = seller;
        this.drafting = drafting;
        this.documents = documents;
        this.jdbc = jdbc;
    }

    BillingRun.Step issue(LocalDate issueDate, List<ChargeGroup> groups, Map<ChargeGroup, List<Billable>> charges) {
        Map<String, Account> accounts = new Accounts(jdbc)
                .find(groups.stream().map(ChargeGroup::account).toList());
        Credits credits = Credits.of(charges.values(), jdbc);
        List<Draft> drafts = new ArrayList<>();
        List<String> held = new ArrayList<>();
        int taken = 0;
        for (ChargeGroup group : groups) {
            List<Draft> its = List.of();
            try {
                its = drafting.drafts(account(accounts, group), charges.getOrDefault(group, List.of()), credits);
            } catch (MissingVatRate e) {
                held.add(held(group, e));
            }
            if (!drafts.isEmpty() && drafts.size() + its.size() > BillingRun.DOCUMENTS_PER_RUN) {
                break;
            }
            drafts.addAll(its);
            taken++;
        }
        drafts.sort(Comparator.comparing(Draft::first));
        BillingReport issued = drafts.isEmpty() ? BillingReport.NOTHING : issue(issueDate, drafts, credits);
        return new BillingRun.Step(taken, issued.holding(held));
    }

    /** One account that cannot be invoiced keeps nobody else from it; its charges stay open. */
    private static String held(ChargeGroup group, MissingVatRate reason) {
        return group.order().map(order -> "Order " + order + " of account ").orElse("What is open of account ")
                + group.account() + " is not invoiced: " + reason.getMessage();
    }

    private static Account account(Map<String, Account> accounts, ChargeGroup group) {
        return Optional.ofNullable(accounts.get(group.account()))
                .orElseThrow(() -> new IllegalStateException(
                        "Account " + group.account() + " has open charges and is not in the books"));
    }

    private BillingReport issue(LocalDate issueDate, List<Draft> drafts, Credits credits) {
        InvoiceLedger ledger = new InvoiceLedger(jdbc);
        DocumentNumbers numbers = new DocumentNumbers(jdbc, issueDate.getYear());
        List<Invoice> invoices =
                new Numbering(seller, issueDate, names(drafts), numbers, credits).invoices(drafts, jdbc);
        IssuedRun run = new IssuedRun(ledger.nextRun(issueDate), issueDate, invoices);
        ledger.write(run);
        credits.write(jdbc);
        new Charges(jdbc)
                .invoiced(drafts.stream()
                        .flatMap(Draft::charges)
                        .map(Billable::id)
                        .toList());
        documents.issued(run);
        numbers.give();
        return new BillingReport(1, numbers.count(InvoiceKind.INVOICE), numbers.count(InvoiceKind.CREDIT_NOTE));
    }

    private Map<String, String> names(List<Draft> drafts) {
        List<String> skus = drafts.stream()
                .flatMap(draft -> draft.lines().stream())
                .map(line -> line.charges().get(0).charge().sku())
                .distinct()
                .toList();
        Map<String, String> names = new HashMap<>();
        for (Product product : new Products(jdbc).find(skus).values()) {
            names.put(product.sku(), product.name());
        }
        return names;
    }
}
