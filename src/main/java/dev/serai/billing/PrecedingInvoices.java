package dev.serai.billing;

import dev.serai.register.BookedCharge;
import dev.serai.register.NewCharge;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Which invoices a credit note refers to: those of its orders; without an order, those of its licences. */
final class PrecedingInvoices {

    private static final String FIND = """
            select distinct c.account, c.order_no, c.licence, i.number, i.issue_date
            from charge c join invoice_line_charge l on l.charge_id = c.id join invoice i on i.number = l.invoice
            where i.kind = 'invoice' and c.account in (:accounts) and
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
        List<NewCharge> charges = credits.stream()
                .flatMap(Draft::charges)
                .map(BookedCharge::charge)
                .toList();
        found.read(jdbc, charges, charges.stream().flatMap(charge -> charge.order().stream()), "c.order_no in (:keys)");
        found.read(
                jdbc,
                charges,
                charges.stream()
                        .filter(charge -> charge.order().isEmpty())
                        .flatMap(charge -> charge.licence().stream()),
                "c.order_no is null and c.licence in (:keys)");
        return found;
    }

    private void read(JdbcTemplate jdbc, List<NewCharge> charges, Stream<String> keys, String condition) {
        List<String> wanted = keys.distinct().toList();
        if (wanted.isEmpty()) {
            return;
        }
        List<String> accounts =
                charges.stream().map(NewCharge::account).distinct().toList();
        new NamedParameterJdbcTemplate(jdbc)
                .query(FIND + condition, Map.of("accounts", accounts, "keys", wanted), row -> {
                    Optional<String> order = Optional.ofNullable(row.getString("order_no"));
                    Optional<String> licence = Optional.ofNullable(row.getString("licence"));
                    Subject subject = new Subject(
                            row.getString("account"), order, order.isPresent() ? Optional.empty() : licence);
                    add(subject, new Preceding(row.getString("number"), row.getObject("issue_date", LocalDate.class)));
                });
    }

    /** Adds an invoice of the same run. */
    void add(Draft draft, Preceding preceding) {
        draft.charges().forEach(booked -> add(Subject.of(booked.charge()), preceding));
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
                .map(booked -> Subject.of(booked.charge()))
                .distinct()
                .flatMap(subject ->
                        Optional.ofNullable(known.get(subject)).stream().flatMap(TreeSet::stream))
                .distinct()
                .sorted(Comparator.comparing(Preceding::issueDate).thenComparing(Preceding::number))
                .toList();
    }
}
