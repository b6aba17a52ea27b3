package dev.serai.register;

import dev.serai.programme.Programmes;
import dev.serai.register.Kept.Match;
import dev.serai.register.Kept.Stored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The charges of what is booked again: they keep their numbers and what was invoiced of them. */
final class KeptCharges implements Kept.Table<NewCharge> {

    private static final String OF_STEP = " from rebook_charge r cross join (values "
            + Arrays.stream(BillingState.values())
                    .map(state -> "(cast('" + state.code() + "' as varchar(10)))")
                    .collect(Collectors.joining(", "))
            + ") as b (billing)"
            + " join charge c on c.account = r.account and c.billing = b.billing and c.step = r.step";

    private final JdbcTemplate jdbc;
    private final RebookTables tables;
    private final Programmes programmes;

    KeptCharges(JdbcTemplate jdbc, RebookTables tables, Programmes programmes) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.programmes = programmes;
    }

    /** The charges of taken events of which something is invoiced. */
    List<Long> invoiced(int limit) {
        return jdbc.queryForList(
                "select c.id" + OF_STEP + " join rebook_taken t on t.step = c.step and t.event_id = c.event_id"
                        + " where c.billing = 'invoiced' or exists (select 1 from instalment i where i.charge_id = c.id"
                        + " and i.billing = 'invoiced') order by c.id fetch first " + limit + " rows only",
                Long.class);
    }

    @Override
    public Optional<Long> next(long after, long last) {
        return tables.next("rebook_charge", after, last);
    }

    @Override
    public List<Stored<NewCharge>> of(long step) {
        Map<Long, List<NewInstalment>> parts = new HashMap<>();
        jdbc.query(
                "select i.charge_id, " + InstalmentRows.COLUMNS + OF_STEP
                        + " join instalment i on i.charge_id = c.id where r.step = ? and c.billing = 'spread'"
                        + " order by i.charge_id, i.number",
                row -> {
                    parts.computeIfAbsent(row.getLong("charge_id"), id -> new ArrayList<>())
                            .add(InstalmentRows.read(row).orElseThrow());
                },
                step);
        return jdbc.query(
                "select c.*" + OF_STEP + " where r.step = ? order by c.id",
                (row, index) -> {
                    BookedCharge booked = ChargeRows.read(row);
                    NewCharge charge = booked.charge().paidIn(parts.getOrDefault(booked.id(), List.of()));
                    return new Stored<>(booked.id(), step, charge.eventId(), charge);
                },
                step);
    }

    @Override
    public Set<Long> taken(long step) {
        return tables.taken(step);
    }

    /** A charge without its text, the version of its terms and what was invoiced of it. */
    @Override
    public NewCharge compared(NewCharge charge) {
        return new NewCharge(
                charge.eventId(),
                charge.account(),
                charge.bookedOn(),
                charge.date(),
                charge.programme(),
                "",
                charge.sku(),
                charge.licence(),
                charge.offering(),
                charge.quantity(),
                charge.unit(),
                plain(charge.unitPrice()),
                plain(charge.discount()),
                plain(charge.amount()),
                charge.from(),
                charge.to(),
                charge.rule(),
                "",
                charge.order(),
                charge.orderLine(),
                charge.isReturn(),
                BillingState.NONE,
                charge.instalments().stream().map(KeptCharges::compared).toList());
    }

    private static NewInstalment compared(NewInstalment part) {
        return new NewInstalment(
                part.number(), part.of(), part.due(), plain(part.amount()), part.isWithOrder(), BillingState.NONE);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    /** File and line of the event, or the close with what it charged. */
    @Override
    public String place(NewCharge charge) {
        String basis = charge.explanation().lines().findFirst().orElse("");
        return charge.eventId().isPresent()
                ? basis
                : "the charge of " + charge.date() + " for licence "
                        + charge.licence().orElse("-") + ", " + basis;
    }

    @Override
    public String remark(NewCharge charge) {
        return programmes.version(charge.programme()).equals(charge.terms())
                ? ""
                : " (booked under terms of " + charge.programme() + " that were edited since)";
    }

    /** The same price may have come about by other figures. */
    @Override
    public void keep(List<Match<NewCharge>> matches) {
        jdbc.batchUpdate(
                "update charge set explanation = ? where id = ?",
                matches.stream()
                        .filter(match -> match.again()
                                        .terms()
                                        .equals(match.stored().row().terms())
                                && !match.again()
                                        .explanation()
                                        .equals(match.stored().row().explanation()))
                        .map(match -> new Object[] {
                            match.again().explanation(), match.stored().id()
                        })
                        .toList());
    }

    @Override
    public void remove(List<Stored<NewCharge>> charges) {
        List<Long> invoiced = charges.stream()
                .filter(charge -> isInvoiced(charge.row()))
                .map(Stored::id)
                .toList();
        if (!invoiced.isEmpty()) {
            throw NotTakenBack.invoiced(invoiced);
        }
        List<Object[]> ids =
                charges.stream().map(charge -> new Object[] {charge.id()}).toList();
        jdbc.batchUpdate("delete from instalment where charge_id = ?", ids);
        jdbc.batchUpdate("delete from charge where id = ?", ids);
    }

    private static boolean isInvoiced(NewCharge charge) {
        return charge.billing() == BillingState.INVOICED
                || charge.instalments().stream().anyMatch(part -> part.billing() == BillingState.INVOICED);
    }
}
