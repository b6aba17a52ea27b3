package dev.serai.billing;

import dev.serai.register.Billable;
import dev.serai.register.BillableId;
import dev.serai.register.ChargeGroup;
import dev.serai.register.DraftedCharges;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Drafts what is due and keeps it until it is approved; a draft has no number, so that what is left leaves no gap. */
final class Holding {

    private final Issuing issuing;
    private final JdbcTemplate jdbc;

    Holding(Issuing issuing, JdbcTemplate jdbc) {
        this.issuing = issuing;
        this.jdbc = jdbc;
    }

    /** Drafts what is open of {@code groups}, to be issued on {@code issueDate}. */
    BillingRun.Step hold(LocalDate issueDate, List<ChargeGroup> groups, Map<ChargeGroup, List<Billable>> charges) {
        DraftedGroups drafted = issuing.draft(issueDate, groups, charges);
        List<Draft> all = drafted.all();
        if (!all.isEmpty()) {
            Map<BillableId, Invoice> documents = documents(issuing.number(issueDate, all, drafted.credits()));
            DraftBook book = new DraftBook(jdbc);
            long run = book.nextRun();
            DraftedCharges held = new DraftedCharges(jdbc);
            drafted.drafts().forEach((group, its) -> {
                if (!its.isEmpty()) {
                    List<BillableId> ids = Issuing.ids(its);
                    held.hold(book.add(run, issueDate, group, totals(documents, ids)), ids);
                }
            });
        }
        return new BillingRun.Step(drafted.taken(), BillingReport.NOTHING.parking(drafted.parked()));
    }

    /** By what is on it each document as it would be issued now. */
    static Map<BillableId, Invoice> documents(Issuing.Numbered numbered) {
        Map<BillableId, Invoice> documents = new HashMap<>();
        numbered.invoices().forEach(invoice -> invoice.lines().stream()
                .flatMap(line -> line.charges().stream())
                .forEach(charge -> documents.put(
                        new BillableId(
                                charge.id(),
                                charge.payment().map(PartialPayment::number).orElse(0)),
                        invoice)));
        return documents;
    }

    /** What the documents of some charges come to, in order. */
    static List<DraftTotal> totals(Map<BillableId, Invoice> documents, List<BillableId> ids) {
        Map<String, DraftTotal> totals = new LinkedHashMap<>();
        ids.stream()
                .flatMap(id -> Optional.ofNullable(documents.get(id)).stream())
                .forEach(invoice -> totals.computeIfAbsent(invoice.number(), number -> DraftTotal.of(invoice)));
        return List.copyOf(totals.values());
    }
}
