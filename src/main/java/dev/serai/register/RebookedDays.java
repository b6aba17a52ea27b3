package dev.serai.register;

import dev.serai.pricing.Decision;
import dev.serai.pricing.desk.DayEnd;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.JdbcTemplate;

/** Closes days and holds reviews again, of what is booked again alone; nobody is told of it. */
final class RebookedDays {

    private final JdbcTemplate jdbc;
    private final Register register;
    private final Scope scope;
    private final Rules rules;
    private final AtomicReference<Optional<LocalDate>> lastClosed = new AtomicReference<>(Optional.empty());

    RebookedDays(JdbcTemplate jdbc, Register register, Scope scope, Rules rules) {
        this.jdbc = jdbc;
        this.register = register;
        this.scope = scope;
        this.rules = rules;
    }

    /** What decides about days. */
    record Rules(DayEnd dayEnd, Invoicing invoicing) {}

    /** Closes what is due up to {@code day}; days of which nothing was due when they were closed are made good. */
    void close(LocalDate day) {
        LocalDate after = lastClosed.get().orElse(day.minusDays(1));
        Optional<LocalDate> end = nextEnd(after, day);
        while (end.isPresent()) {
            renew(end.get());
            end = nextEnd(end.get(), day);
        }
        while (chargeRentals(day)) {
            // the next page
        }
        if (after.isBefore(day)) {
            lastClosed.set(Optional.of(day));
        }
    }

    /** Holds the reviews due up to {@code day}. */
    void review(LocalDate day, LocalDate businessDay) {
        while (reviewSome(day, businessDay)) {
            // the next page
        }
    }

    private Optional<LocalDate> nextEnd(LocalDate after, LocalDate last) {
        return jdbc
                .queryForList(
                        "select coverage_to from ssa_position where coverage_to > ? and coverage_to <= ? and place = 'linked'"
                                + scope.holds("ssa_position.account")
                                + " order by coverage_to fetch first 1 rows only",
                        LocalDate.class,
                        after,
                        last)
                .stream()
                .findFirst();
    }

    private void renew(LocalDate day) {
        register.close(day, rules.invoicing(), rules.dayEnd().programmes(), standing -> rules.dayEnd()
                .renewals(day, standing));
    }

    private boolean chargeRentals(LocalDate day) {
        Decision charged =
                register.close(day, rules.invoicing(), rules.dayEnd().programmes(), standing -> rules.dayEnd()
                        .rentals(day, standing, Register.RENTALS_AT_ONCE));
        return !charged.changes().isEmpty();
    }

    private boolean reviewSome(LocalDate day, LocalDate businessDay) {
        Decision held = register.review(
                day, businessDay, rules.invoicing(), rules.dayEnd().programmes(), standing -> rules.dayEnd()
                        .reviews(day, standing, Register.AGREEMENTS_AT_ONCE));
        return !held.changes().isEmpty();
    }
}
