package dev.serai.certificate;

import dev.serai.register.BillingState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is open now, read by the index of what is open, and what of it was due. */
final class OpenAmounts {

    private static final Set<BillingState> SETTLED =
            EnumSet.of(BillingState.INVOICED, BillingState.SPREAD, BillingState.NONE);
    private static final String OPEN = Arrays.stream(BillingState.values())
            .filter(state -> !SETTLED.contains(state))
            .map(state -> "'" + state.code() + "'")
            .collect(Collectors.joining(", ", "(", ")"));
    private static final String NOT_PARKED =
            " and not exists (select 1 from parked_account p where p.account = c.account)";
    private static final String CHARGES = " from charge c where c.billing in " + OPEN;
    private static final String INSTALMENTS =
            " from instalment i join charge c on c.id = i.charge_id where i.billing in " + OPEN;
    private static final LocalDate NOT_YET = LocalDate.of(1900, 1, 1);
    private static final int NAMED = 5;

    private final JdbcTemplate jdbc;

    OpenAmounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Open amounts by currency, and what was due by the close of the day, a sentence for each account. */
    record Open(Map<String, BigDecimal> amounts, List<String> due) {}

    Open at(LocalDate day) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        boolean isAnyDue = read(amounts, "c.amount", due("c", "charge_date"), CHARGES, day);
        isAnyDue |= read(amounts, "i.amount", due("i", "due"), INSTALMENTS, day);
        List<String> due = new ArrayList<>();
        if (isAnyDue) {
            due.addAll(named("charges", "c.amount", due("c", "charge_date"), CHARGES, day));
            due.addAll(named("instalments", "i.amount", due("i", "due"), INSTALMENTS, day));
        }
        return new Open(amounts, due);
    }

    /** What is billed monthly is due on the last day of a month alone (K-62); what waits for approval is billed. */
    private static String due(String row, String date) {
        return row + "." + date + " <= case when " + row + ".policy = 'monthly' then cast(? as date)"
                + " else cast(? as date) end and " + row + ".billing = 'open'";
    }

    private boolean read(Map<String, BigDecimal> amounts, String amount, String due, String from, LocalDate day) {
        return jdbc
                .query(
                        "select c.unit, sum(" + amount + "), count(case when " + due + " then 1 end)" + from
                                + " group by c.unit",
                        (row, index) -> {
                            amounts.merge(row.getString(1), row.getBigDecimal(2), BigDecimal::add);
                            return row.getLong(3) > 0;
                        },
                        ofMonthly(day),
                        day)
                .stream()
                .reduce(false, Boolean::logicalOr);
    }

    private List<String> named(String what, String amount, String due, String from, LocalDate day) {
        return jdbc.query(
                "select c.account, c.unit, count(*), sum(" + amount + "), min(c.id)" + from + " and " + due + NOT_PARKED
                        + " group by c.account, c.unit order by c.account, c.unit fetch first " + NAMED + " rows only",
                (row, index) -> "Account " + row.getString(1) + ": " + what + " of "
                        + row.getBigDecimal(4).stripTrailingZeros().toPlainString() + " " + row.getString(2)
                        + " were due by " + day + " and are not invoiced (" + row.getLong(3) + ", from charge "
                        + row.getLong(5) + " on)",
                ofMonthly(day),
                day);
    }

    private static LocalDate ofMonthly(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth() ? day : NOT_YET;
    }
}
