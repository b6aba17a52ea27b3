package dev.serai.register;

import dev.serai.programme.Programmes;
import dev.serai.register.Kept.Match;
import dev.serai.register.Kept.Stored;
import dev.serai.sql.LastId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** The charges of what is booked again: they keep their numbers and what was invoiced of them. */
final class KeptCharges implements Kept.Table<NewCharge> {

    private static final String OF_STEP = " from rebook_charge r cross join "
            + ChargeRows.BILLING_STATES
            + " join charge c on c.account = r.account and c.billing = b.billing and c.step = r.step";

    private static final String CHARGE_POLICY = "update charge set policy = ? where id = ? and billing <> 'invoiced'";
    private static final String INSTALMENT_POLICY =
            "update instalment set policy = ? where charge_id = ? and billing <> 'invoiced'";

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

    @Override
    public NewCharge compared(NewCharge charge) {
        return ComparedCharge.of(charge);
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

    /** The same price may have come about by other figures, and its account may have been billed otherwise. */
    @Override
    public void keep(List<Match<NewCharge>> matches) {
        jdbc.batchUpdate(
                "update charge set explanation = ? where id = ?",
                matches.stream()
                        .filter(KeptCharges::isToldOtherwise)
                        .map(match -> new Object[] {
                            match.again().explanation(), match.stored().id()
                        })
                        .toList());
        keepPolicies(matches);
    }

    private static boolean isToldOtherwise(Match<NewCharge> match) {
        NewCharge stored = match.stored().row();
        return match.again().terms().equals(stored.terms())
                && !match.again().explanation().equals(stored.explanation());
    }

    private void keepPolicies(List<Match<NewCharge>> matches) {
        List<Object[]> rows = matches.stream()
                .filter(match -> match.again().policy() != match.stored().row().policy())
                .map(match -> new Object[] {
                    match.again().policy().code(), match.stored().id()
                })
                .toList();
        jdbc.batchUpdate(CHARGE_POLICY, rows);
        jdbc.batchUpdate(INSTALMENT_POLICY, rows);
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
        ChargeTotals totals = new ChargeTotals(jdbc);
        totals.removing(charges.stream()
                .map(charge -> new BookedCharge(charge.id(), charge.row()))
                .toList());
        List<Object[]> ids =
                charges.stream().map(charge -> new Object[] {charge.id()}).toList();
        jdbc.batchUpdate("delete from draft_charge where charge_id = ?", ids);
        jdbc.batchUpdate("delete from instalment where charge_id = ?", ids);
        jdbc.batchUpdate("delete from charge where id = ?", ids);
        totals.removed(LastId.of(jdbc, "charge"));
    }

    private static boolean isInvoiced(NewCharge charge) {
        return charge.billing() == BillingState.INVOICED
                || charge.instalments().stream().anyMatch(part -> part.billing() == BillingState.INVOICED);
    }
}
