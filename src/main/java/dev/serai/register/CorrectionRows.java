package dev.serai.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The charges that correct others (K-05). */
final class CorrectionRows {

    private static final String INSERT =
            "insert into charge_correction (charge_id, corrects, account, is_rental) values (?, ?, ?, ?)";
    private static final String LINKS = "select x.* from :keys as k (id)"
            + " join charge_correction x on x.charge_id = cast(k.id as bigint) order by x.charge_id";
    private static final String MATTER = "insert into corrected_matter (matter, step) values (?, ?)";
    private static final String OF_ACCOUNTS = "select c.*, x.corrects from :keys as k (account)"
            + " join charge_correction x on x.account = k.account and not x.is_rental"
            + " join charge c on c.id = x.charge_id order by c.id";
    private static final String SUMS = "select x.corrects, sum(c.amount) as amount from :keys as k (id)"
            + " join charge_correction x on x.corrects = cast(k.id as bigint) join charge c on c.id = x.charge_id"
            + " group by x.corrects";

    private static final String CORRECTED = "select c.*, x.charge_id as correction from :keys as k (id)"
            + " join charge_correction x on x.charge_id = cast(k.id as bigint) join charge c on c.id = x.corrects";

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;

    CorrectionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
    }

    /**
     * A correction in the books.
     *
     * @param corrects the charge that it corrects; empty where there was none
     */
    record Correction(BookedCharge charge, Optional<Long> corrects) {}

    /**
     * What a correction corrects.
     *
     * @param charge number of the correction
     * @param corrects number of the charge that it corrects; empty where there was none
     * @param account whose charges they are
     * @param isRental whether it puts right a month of a rental
     */
    record Link(long charge, Optional<Long> corrects, String account, boolean isRental) {

        private Object[] row() {
            return new Object[] {charge, corrects.orElse(null), account, isRental};
        }
    }

    /** The corrections of accounts that are no rentals', in the order of booking. */
    List<Correction> of(List<String> accounts) {
        return keyed.find(
                OF_ACCOUNTS,
                (row, index) -> new Correction(
                        ChargeRows.read(row), Optional.ofNullable(row.getObject("corrects", Long.class))),
                List.of(accounts));
    }

    /** By the number of each correction the charge that it corrects; those that correct none are left out. */
    Map<Long, BookedCharge> corrected(Collection<Long> corrections) {
        Map<Long, BookedCharge> found = new HashMap<>();
        keyed.find(
                        CORRECTED,
                        (row, index) -> Map.entry(row.getLong("correction"), ChargeRows.read(row)),
                        List.of(corrections.stream().map(String::valueOf).toList()))
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    /** By how much each of the charges was corrected so far. */
    Map<Long, BigDecimal> sums(Collection<Long> charges) {
        Map<Long, BigDecimal> sums = new HashMap<>();
        keyed.find(
                        SUMS,
                        (row, index) -> Map.entry(row.getLong("corrects"), row.getBigDecimal("amount")),
                        List.of(charges.stream().map(String::valueOf).toList()))
                .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
        return sums;
    }

    /** Begins a step of corrections in the books of {@code day}. */
    long step(LocalDate day, StepLog.Rules rules) {
        return new StepLog(jdbc).add(new StepLog.Entry(StepLog.Kind.CORRECT, day, day), rules);
    }

    /** Books corrections as charges of a step, and returns their numbers. */
    List<Long> book(List<NewCorrection> corrections, boolean isRental, long step) {
        List<Long> ids = new Charges(jdbc)
                .write(corrections.stream().map(NewCorrection::charge).toList(), step);
        List<Link> links = new ArrayList<>();
        for (NewCorrection correction : corrections) {
            links.add(new Link(
                    ids.get(links.size()),
                    correction.corrects(),
                    correction.charge().account(),
                    isRental));
        }
        link(links);
        return ids;
    }

    /** Notes what corrections correct. */
    void link(List<Link> links) {
        jdbc.batchUpdate(INSERT, links.stream().map(Link::row).toList());
    }

    /** What those of the charges correct that are corrections. */
    List<Link> links(Collection<Long> charges) {
        return keyed.find(
                LINKS,
                (row, index) -> new Link(
                        row.getLong("charge_id"),
                        Optional.ofNullable(row.getObject("corrects", Long.class)),
                        row.getString("account"),
                        row.getBoolean("is_rental")),
                List.of(charges.stream().map(String::valueOf).toList()));
    }

    /** Notes of which matters a step put something right. */
    void note(List<Matter> matters, long step) {
        jdbc.batchUpdate(
                MATTER,
                matters.stream()
                        .map(matter -> new Object[] {matter.key(), step})
                        .toList());
    }
}
