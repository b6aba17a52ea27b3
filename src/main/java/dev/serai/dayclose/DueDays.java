package dev.serai.dayclose;

import dev.serai.programme.AuthorizationTerms;
import dev.serai.programme.Programmes;
import dev.serai.programme.ServiceCreditTerms;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the next day on which a close has something to do, so that the days between cost nothing (K-61). */
final class DueDays {

    private static final String NEXT_RENTAL =
            "select next_due from rental where next_due is not null%s order by next_due fetch first 1 rows only";
    private static final String MISSED_RENEWAL = "select m.day from missed_renewal m where not exists (select 1"
            + " from ssa_position s join parked_account p on p.account = s.account where s.project = m.project)"
            + " order by m.day fetch first 1 rows only";
    private static final String NEXT_END = "select coverage_to from ssa_position where coverage_to >= ?"
            + " and place = 'linked' order by coverage_to fetch first 1 rows only";
    private static final String NEXT_EXPIRY = "select last_day from level_agreement where programme = ?"
            + " and last_day >= ? order by last_day fetch first 1 rows only";
    private static final String OPEN_OF_MONTH =
            "select charge_date from charge where billing = 'open' and policy = 'monthly'%s fetch first 1 rows only";
    private static final String NEXT_INSTALMENT =
            "select due from instalment where billing = 'open' and due >= ?%s order by due fetch first 1 rows only";
    private static final String PAST_INSTALMENT_OF_MONTH =
            "select due from instalment where billing = 'open' and policy = 'monthly' and due < ?%s"
                    + " fetch first 1 rows only";
    private static final String DUE_REVIEW =
            "select next_review from level_agreement where next_review <= ? fetch first 1 rows only";
    private static final String NEXT_REVIEW = "select next_review from level_agreement where next_review > ?"
            + " order by next_review fetch first 1 rows only";

    /** A close that began and was cut short after everything was done but to certify it. */
    private static final String CUT_SHORT = "select renewed_on from hub_state where id = 1 and renewed_on >= ?";

    private static final String LATE_EVENT =
            "select due from late_event where is_open = true order by due fetch first 1 rows only";
    private static final String LATE_RENTAL =
            "select due from late_rental where is_open = true order by due fetch first 1 rows only";

    private final JdbcClient jdbc;
    private final OpenDays openDays;
    private final Supplier<Programmes> programmes;

    DueDays(JdbcClient jdbc, OpenDays openDays, Supplier<Programmes> programmes) {
        this.jdbc = jdbc;
        this.openDays = openDays;
        this.programmes = programmes;
    }

    /** The first day from {@code firstOpen} on whose close has something to do, as the books stand. */
    Optional<LocalDate> next(LocalDate firstOpen) {
        Stream<Optional<LocalDate>> rentals = Stream.of(unparked(NEXT_RENTAL, "rental"), day(MISSED_RENEWAL));
        Stream<Optional<LocalDate>> booked = Stream.of(openDays.earliest());
        Stream<Optional<LocalDate>> instalments = Stream.of(unparked(NEXT_INSTALMENT, "instalment", firstOpen));
        Stream<Optional<LocalDate>> monthEnds = Stream.of(
                        unparked(OPEN_OF_MONTH, "charge"), unparked(PAST_INSTALMENT_OF_MONTH, "instalment", firstOpen))
                .map(open -> open.map(day -> firstOpen.with(TemporalAdjusters.lastDayOfMonth())));
        Stream<Optional<LocalDate>> ends = leads().stream()
                .map(lead -> day(NEXT_END, firstOpen.plusDays(lead)).map(end -> end.minusDays(lead)));
        Stream<Optional<LocalDate>> expiries = programmes.get().ids().stream()
                .flatMap(programme -> expiryLeads(programme)
                        .map(lead -> day(NEXT_EXPIRY, programme, firstOpen.plusDays(lead))
                                .map(end -> end.minusDays(lead))));
        Stream<Optional<LocalDate>> late = Stream.of(day(LATE_EVENT), day(LATE_RENTAL));
        Stream<Optional<LocalDate>> begun = Stream.of(day(CUT_SHORT, firstOpen));
        return Stream.of(rentals, booked, instalments, monthEnds, ends, expiries, late, begun)
                .flatMap(days -> days)
                .flatMap(Optional::stream)
                .map(day -> day.isBefore(firstOpen) ? firstOpen : day)
                .min(LocalDate::compareTo);
    }

    /** The day of the next level review after {@code day}; it is held when that day begins, not when it is closed (K-03). */
    Optional<LocalDate> review(LocalDate day) {
        return day(NEXT_REVIEW, day);
    }

    /** Whether a level review is due on or before {@code day}. */
    boolean isReviewDue(LocalDate day) {
        return day(DUE_REVIEW, day).isPresent();
    }

    /** How many days before the end of a cover something may happen: for each reminder, on the day itself, and on the next. */
    private SortedSet<Integer> leads() {
        SortedSet<Integer> leads = new TreeSet<>(List.of(-1, 0));
        programmes.get().ofKind(ServiceCreditTerms.class).forEach(terms -> leads.addAll(terms.reminderDays()));
        return leads;
    }

    /** How many days before the end of an authorization any terms of its programme remind of it. */
    private Stream<Integer> expiryLeads(String programme) {
        return programmes.get().find(programme).stream()
                .flatMap(found -> found.terms().values().stream())
                .filter(AuthorizationTerms.class::isInstance)
                .flatMap(terms -> ((AuthorizationTerms) terms).reminderDays().stream())
                .distinct();
    }

    /** What is due of accounts that are not parked; the condition is left out where none is. */
    private Optional<LocalDate> unparked(String sql, String table, Object... parameters) {
        boolean isAnyParked = jdbc.sql("select account from parked_account fetch first 1 rows only")
                .query(String.class)
                .optional()
                .isPresent();
        String condition = isAnyParked
                ? " and not exists (select 1 from parked_account p where p.account = " + table + ".account)"
                : "";
        return day(sql.formatted(condition), parameters);
    }

    private Optional<LocalDate> day(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, index) -> Objects.requireNonNull(row.getObject(1, LocalDate.class)))
                .optional();
    }
}
