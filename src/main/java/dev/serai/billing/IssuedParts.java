package dev.serai.billing;

import dev.serai.register.BillableId;
import dev.serai.register.BookedCharge;
import dev.serai.register.NewInstalment;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What invoices have of certain charges, and how much of it is not yet given back; joins the caller's transaction. */
final class IssuedParts {

    private static final String OF_CHARGE = """
            select c.instalment, c.net, c.credited, i.number, i.issue_date, p.due,
                   v.vat_category, v.vat_rate, v.exemption_code, v.exemption_reason
            from invoice_line_charge c join invoice i on i.number = c.invoice
            join invoice_line l on l.invoice = c.invoice and l.line_no = c.line_no
            join invoice_vat v on v.invoice = l.invoice and v.vat_category = l.vat_category and v.vat_rate = l.vat_rate
            left join instalment p on p.charge_id = c.charge_id and p.number = c.instalment
            where c.charge_id = ? and i.kind = 'invoice' order by c.instalment
            """;
    private static final String CREDITED =
            "update invoice_line_charge set credited = ? where charge_id = ? and instalment = ? and credited = ?";

    private final Map<Long, List<IssuedPart>> ofCharge = new HashMap<>();
    private final Map<BillableId, BigDecimal> left = new HashMap<>();

    /** What was issued before of {@code charges}. */
    static IssuedParts of(Collection<BookedCharge> charges, JdbcTemplate jdbc) {
        IssuedParts parts = new IssuedParts();
        charges.stream().map(BookedCharge::id).distinct().forEach(charge -> {
            parts.ofCharge.put(charge, new ArrayList<>());
            jdbc.query(OF_CHARGE, (row, index) -> read(row, charge), charge).forEach(parts::add);
        });
        return parts;
    }

    private static IssuedPart read(ResultSet row, long charge) throws SQLException {
        return new IssuedPart(
                new BillableId(charge, row.getInt("instalment")),
                new Preceding(row.getString("number"), row.getObject("issue_date", LocalDate.class)),
                VatRows.read(row),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                row.getBigDecimal("net"),
                row.getBigDecimal("credited"));
    }

    private void add(IssuedPart part) {
        ofCharge.getOrDefault(part.id().charge(), List.of()).add(part);
        left.put(part.id(), part.net().subtract(part.credited()));
    }

    /** Adds what an invoice of this run has of the charges that were asked for. */
    void add(Draft draft, Preceding invoice) {
        for (DraftLine line : draft.lines()) {
            line.charges().stream()
                    .filter(billable -> ofCharge.containsKey(billable.booked().id()))
                    .forEach(billable -> add(new IssuedPart(
                            billable.id(),
                            invoice,
                            line.vat(),
                            billable.instalment().map(NewInstalment::due),
                            billable.amount(),
                            BigDecimal.ZERO)));
        }
    }

    /** The parts of a charge of which something is left. */
    Stream<IssuedPart> open(BookedCharge charge) {
        return ofCharge.getOrDefault(charge.id(), List.of()).stream()
                .filter(part -> left(part).signum() > 0);
    }

    private BigDecimal left(IssuedPart part) {
        return left.getOrDefault(part.id(), BigDecimal.ZERO);
    }

    /** Takes up to {@code amount} off a part; what was taken. */
    BigDecimal take(IssuedPart part, BigDecimal amount) {
        BigDecimal taken = amount.min(left(part));
        left.put(part.id(), left(part).subtract(taken));
        return taken;
    }

    /** Keeps what was taken; the documents of the run stand in the books already. */
    void write(JdbcTemplate jdbc) {
        List<Object[]> rows = ofCharge.values().stream()
                .flatMap(List::stream)
                .filter(part -> left(part).compareTo(part.net().subtract(part.credited())) != 0)
                .map(part -> new Object[] {
                    part.net().subtract(left(part)),
                    part.id().charge(),
                    part.id().instalment(),
                    part.credited()
                })
                .toList();
        VatRows.update(jdbc, CREDITED, rows);
    }
}
