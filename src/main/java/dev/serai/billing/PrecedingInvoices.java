package dev.serai.billing;

import dev.serai.register.NewCharge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which invoices a credit note refers to that gives back nothing of one: those of its orders; without an order, those of its licences. */
final class PrecedingInvoices {

    private static final String FIND = """
            select distinct i.number, i.issue_date
            from charge c join invoice_line_charge l on l.charge_id = c.id join invoice i on i.number = l.invoice
            where i.kind = 'invoice' and c.account = ?
            """;

    private final JdbcTemplate jdbc;
    private final Map<Subject, List<Preceding>> ofRun = new HashMap<>();

    PrecedingInvoices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What an invoice and a later credit have in common. */
    private record Subject(String account, Optional<String> order, Optional<String> licence) {

        static Subject of(NewCharge charge) {
            return charge.order().isPresent()
                    ? new Subject(charge.account(), charge.order(), Optional.empty())
                    : new Subject(charge.account(), Optional.empty(), charge.licence());
        }
    }

    /** Adds an invoice of the same run, which is not in the books yet. */
    void add(Draft draft, Preceding preceding) {
        draft.charges()
                .map(billable -> Subject.of(billable.charge()))
                .distinct()
                .forEach(subject ->
                        ofRun.computeIfAbsent(subject, key -> new ArrayList<>()).add(preceding));
    }

    /** The invoices that {@code draft} refers to, by date and number. */
    List<Preceding> of(Draft draft) {
        return draft.charges()
                .map(billable -> Subject.of(billable.charge()))
                .distinct()
                .flatMap(subject ->
                        Stream.concat(read(subject).stream(), ofRun.getOrDefault(subject, List.of()).stream()))
                .distinct()
                .sorted(Preceding.BY_DATE)
                .toList();
    }

    private List<Preceding> read(Subject subject) {
        String condition =
                subject.order().isPresent() ? " and c.order_no = ?" : " and c.order_no is null and c.licence = ?";
        return jdbc.query(
                FIND + condition,
                (row, index) -> new Preceding(row.getString(1), row.getObject(2, LocalDate.class)),
                subject.account(),
                subject.order().or(subject::licence).orElse(""));
    }
}
