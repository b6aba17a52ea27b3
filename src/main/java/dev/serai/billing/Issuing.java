package dev.serai.billing;

import dev.serai.licence.Account;
import dev.serai.licence.Product;
import dev.serai.register.AccountFaults;
import dev.serai.register.Accounts;
import dev.serai.register.Billable;
import dev.serai.register.BillableId;
import dev.serai.register.ChargeGroup;
import dev.serai.register.Charges;
import dev.serai.register.ParkedAccounts;
import dev.serai.register.ParkedAccounts.Parked;
import dev.serai.register.Products;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One billing transaction: drafts, documents, ledger, and last of all the numbers. */
final class Issuing {

    private final BillingBasis basis;
    private final Drafting drafting;
    private final IssuedDocuments documents;
    private final JdbcTemplate jdbc;
    private final Accounts accounts;

    Issuing(BillingBasis basis, Drafting drafting, IssuedDocuments documents, JdbcTemplate jdbc) {
        this.basis = basis;
        this.drafting = drafting;
        this.documents = documents;
        this.jdbc = jdbc;
        this.accounts = new Accounts(jdbc);
    }

    /** Issues what is open of {@code groups}. */
    BillingRun.Step issue(LocalDate issueDate, List<ChargeGroup> groups, Map<ChargeGroup, List<Billable>> charges) {
        DraftedGroups drafted = draft(issueDate, groups, charges);
        List<Draft> all = drafted.all();
        if (all.isEmpty()) {
            return new BillingRun.Step(drafted.taken(), BillingReport.NOTHING.parking(drafted.parked()));
        }
        Numbered numbered = number(issueDate, all, drafted.credits());
        new Charges(jdbc).invoiced(ids(all));
        return new BillingRun.Step(
                drafted.taken(), issue(issueDate, numbered, drafted.credits()).parking(drafted.parked()));
    }

    static List<BillableId> ids(List<Draft> drafts) {
        return drafts.stream().flatMap(Draft::charges).map(Billable::id).toList();
    }

    /** The documents of as many groups as a transaction takes; an account without a VAT rate is parked. */
    DraftedGroups draft(LocalDate issueDate, List<ChargeGroup> groups, Map<ChargeGroup, List<Billable>> charges) {
        Map<String, Account> found =
                accounts.find(groups.stream().map(ChargeGroup::account).toList());
        Credits credits = Credits.of(charges.values(), jdbc);
        Map<ChargeGroup, List<Draft>> drafts = new LinkedHashMap<>();
        List<Parked> parked = new ArrayList<>();
        int documents = 0;
        int taken = 0;
        for (ChargeGroup group : groups) {
            List<Draft> its = List.of();
            try {
                its = drafting.drafts(account(found, group), charges.getOrDefault(group, List.of()), credits);
            } catch (MissingVatRate e) {
                parked.add(new Parked(group.account(), issueDate, BillingRun.STEP, AccountFaults.reason(e)));
            }
            if (documents > 0 && documents + its.size() > BillingRun.DOCUMENTS_PER_RUN) {
                break;
            }
            drafts.put(group, its);
            documents += its.size();
            taken++;
        }
        ParkedAccounts accountsLeft = new ParkedAccounts(JdbcClient.create(jdbc));
        parked.forEach(accountsLeft::park);
        drafts.keySet().removeIf(group -> isOfAny(parked, group));
        return new DraftedGroups(taken, drafts, parked, credits);
    }

    /** The documents of what waits in one draft. */
    List<Draft> drafts(ChargeGroup group, List<Billable> charges, Credits credits) {
        return drafting.drafts(account(accounts.find(List.of(group.account())), group), charges, credits);
    }

    private static boolean isOfAny(List<Parked> parked, ChargeGroup group) {
        return parked.stream().anyMatch(each -> each.account().equals(group.account()));
    }

    private static Account account(Map<String, Account> accounts, ChargeGroup group) {
        return Optional.ofNullable(accounts.get(group.account()))
                .orElseThrow(() -> new IllegalStateException(
                        "Account " + group.account() + " has open charges and is not in the books"));
    }

    /** Documents with numbers that are not given for good. */
    record Numbered(List<Invoice> invoices, DocumentNumbers numbers) {}

    /** Numbers drafts; the numbers are given by nothing but the issue. */
    Numbered number(LocalDate issueDate, List<Draft> drafts, Credits credits) {
        DocumentNumbers numbers = new DocumentNumbers(jdbc, issueDate.getYear());
        Numbering numbering = new Numbering(basis.seller(), issueDate, names(drafts), numbers, credits);
        return new Numbered(numbering.invoices(drafts, jdbc), numbers);
    }

    /** Writes documents whose charges are marked already, and gives their numbers last. */
    BillingReport issue(LocalDate issueDate, Numbered numbered, Credits credits) {
        InvoiceLedger ledger = new InvoiceLedger(jdbc);
        DocumentNumbers numbers = numbered.numbers();
        IssuedRun run = new IssuedRun(ledger.nextRun(issueDate), issueDate, numbered.invoices());
        long runId = ledger.write(run, basis);
        credits.write(jdbc);
        documents.issued(run);
        ledger.give(runId, run.number());
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
