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

    private final BillingBasis basis;
    private final Drafting drafting;
    private final IssuedDocuments documents;
    private final JdbcTemplate jdbc;

    Issuing(BillingBasis basis, Drafting drafting, IssuedDocuments documents, JdbcTemplate jdbc) {
        this.basis = basis;
        this.drafting = drafting;
        this.documents = documents;
        this.jdbc = jdbc;
    }

    BillingRun.Step issue(LocalDate issueDate, List<ChargeGroup> groups, Map<ChargeGroup, List<Billable>> charges) {
        Map<String, Account> accounts = new Accounts(jdbc)
                .find(groups.stream().map(ChargeGroup::account).toList());
        Map<Long, LocalDate> taxDates = drafting.taxDates(charges.values());
        List<Draft> drafts = new ArrayList<>();
        List<String> held = new ArrayList<>();
        int taken = 0;
        for (ChargeGroup group : groups) {
            List<Draft> its = List.of();
            try {
                its = drafting.drafts(account(accounts, group), charges.getOrDefault(group, List.of()), taxDates);
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
        BillingReport issued = drafts.isEmpty() ? BillingReport.NOTHING : issue(issueDate, drafts);
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

    private BillingReport issue(LocalDate issueDate, List<Draft> drafts) {
        InvoiceLedger ledger = new InvoiceLedger(jdbc);
        DocumentNumbers numbers = new DocumentNumbers(jdbc, issueDate.getYear());
        IssuedRun run = new IssuedRun(ledger.nextRun(issueDate), issueDate, invoices(issueDate, drafts, numbers));
        ledger.write(run, basis);
        new Charges(jdbc)
                .invoiced(drafts.stream()
                        .flatMap(Draft::charges)
                        .map(Billable::id)
                        .toList());
        documents.issued(run);
        numbers.give();
        return new BillingReport(1, numbers.count(InvoiceKind.INVOICE), numbers.count(InvoiceKind.CREDIT_NOTE));
    }

    private List<Invoice> invoices(LocalDate issueDate, List<Draft> drafts, DocumentNumbers numbers) {
        Map<String, String> names = names(drafts);
        List<Draft> credits = drafts.stream()
                .filter(draft -> draft.kind() == InvoiceKind.CREDIT_NOTE)
                .toList();
        PrecedingInvoices preceding = PrecedingInvoices.of(credits, jdbc);
        List<Invoice> invoices = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean isCredit = draft.kind() == InvoiceKind.CREDIT_NOTE;
            String number = numbers.next(draft.kind());
            if (!isCredit && !credits.isEmpty()) {
                preceding.add(draft, new Preceding(number, issueDate));
            }
            List<Preceding> refers = isCredit ? preceding.of(draft) : List.of();
            invoices.add(draft.issue(new Draft.Heading(number, issueDate, basis.seller(), refers), names));
        }
        return invoices;
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
