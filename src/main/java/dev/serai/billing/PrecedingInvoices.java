package dev.serai.billing;

import dev.serai.register.NewCharge;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which invoices a credit note refers to: those of its orders; without an order, those of its licences. */
final class PrecedingInvoices {

    private static final String FIND = """
            select distinct i.number, i.issue_date
            from charge c join invoice_line_charge l on l.charge_id = c.id join invoice i on i.number = l.invoice
            where i.kind = 'invoice' and c.account = ?
            """;

    private final Map<Subject, TreeSet<Preceding>> known = new HashMap<>();

    /** What an invoice and a later credit have in common. */
    private record Subject(String account, Optional<String> order, Optional<String> licence) {

        static Subject of(NewCharge charge) {
            return charge.order().isPresent()
                    ? new Subject(charge.account(), charge.order(), Optional.empty())
                    : new Subject(charge.account(), Optional.empty(), charge.licence());
        }
    }

    /** Reads what was issued before for the subjects of {@code credits}. */
    static PrecedingInvoices of(Collection<Draft> credits, JdbcTemplate jdbc) {
        PrecedingInvoices found = new PrecedingInvoices();
        credits.stream()
                .flatMap(Draft::charges)
                .map(billable -> Subject.of(billable.charge()))
                .distinct()
                .forEach(subject -> found.read(jdbc, subject));
        return found;
    }

    private void read(JdbcTemplate jdbc, Subject subject) {
        String condition =
                subject.order().isPresent() ? " and c.order_no = ?" : " and c.order_no is null and c.licence = ?";
        jdbc.query(
                FIND + condition,
                row -> {
                    add(subject, new Preceding(row.getString(1), row.getObject(2, LocalDate.class)));
                },
                subject.account(),
                subject.order().or(subject::licence).orElse(""));
    }

    /** Adds an invoice of the same run. */
    void add(Draft draft, Preceding preceding) {
        draft.charges().forEach(billable -> add(Subject.of(billable.charge()), preceding));
    }

    private void add(Subject subject, Preceding preceding) {
        known.computeIfAbsent(
                        subject,
                        key -> new TreeSet<>(
                                Comparator.comparing(Preceding::issueDate).thenComparing(Preceding::number)))
                .add(preceding);
    }

    /** The invoices that {@code draft} refers to, by date and number. */
    List<Preceding> of(Draft draft) {
        return draft.charges()
                .map(billable -> Subject.of(billable.charge()))
                .distinct()
                .flatMap(subject ->
                        Optional.ofNullable(known.get(subject)).stream().flatMap(TreeSet::stream))
                .distinct()
                .sorted(Comparator.comparing(Preceding::issueDate).thenComparing(Preceding::number))
                .toList();
    }
}
