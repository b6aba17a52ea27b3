package dev.serai.quote;

import dev.serai.licence.LandedUnit;
import dev.serai.pricing.Booking;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Overlay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Runs a scenario in memory: events by date (K-01), each day's level reviews before them and the rest of the clock after (K-03). */
public final class ScenarioRun {

    private static final int REVIEWS_AT_ONCE = 1_000;
    private static final int RENTALS_AT_ONCE = 1_000;

    private final Booking booking;
    private final DayCloser closer;
    private final Overlay standing = Overlay.empty();
    private final List<Taken> taken = new ArrayList<>();

    private ScenarioRun(Booking booking, DayCloser closer) {
        this.booking = booking;
        this.closer = closer;
    }

    /** What comes out of {@code scenario}. */
    public static DecisionReport of(Scenario scenario, Booking booking, DayCloser closer) {
        ScenarioRun run = played(scenario, booking, closer);
        return new ReportWriter(scenario)
                .report(run.taken.stream().map(Taken::decision).toList(), run.standing);
    }

    /** The same as a text to read, with every step. */
    public static String explained(Scenario scenario, Booking booking, DayCloser closer) {
        ScenarioRun run = played(scenario, booking, closer);
        return new ExplainedReport(scenario, run.taken, run.standing).text();
    }

    private static ScenarioRun played(Scenario scenario, Booking booking, DayCloser closer) {
        ScenarioRun run = new ScenarioRun(booking, closer);
        run.play(scenario);
        return run;
    }

    private void play(Scenario scenario) {
        List<LandedUnit> units = scenario.units().stream()
                .filter(unit -> !unit.date().isAfter(scenario.until()))
                .sorted(Comparator.comparing(LandedUnit::date))
                .toList();
        int next = 0;
        LocalDate first =
                units.isEmpty() ? scenario.until().plusDays(1) : units.get(0).date();
        for (LocalDate day = first; !day.isAfter(scenario.until()); day = day.plusDays(1)) {
            review(day);
            while (next < units.size() && units.get(next).date().equals(day)) {
                take(day, Optional.of(units.get(next)), booking.book(units.get(next), standing));
                next++;
            }
            close(day);
        }
    }

    private void review(LocalDate day) {
        Decision reviews = closer.reviews(day, standing, REVIEWS_AT_ONCE);
        while (!reviews.changes().isEmpty()) {
            take(day, Optional.empty(), reviews);
            reviews = closer.reviews(day, standing, REVIEWS_AT_ONCE);
        }
    }

    private void close(LocalDate day) {
        take(day, Optional.empty(), closer.renewals(day, standing));
        while (!standing.rentalsDue(day, 1).isEmpty()) {
            Decision rentals = closer.rentals(day, standing, RENTALS_AT_ONCE);
            if (rentals.changes().isEmpty()) {
                throw new IllegalStateException("Rentals stay due on " + day);
            }
            take(day, Optional.empty(), rentals);
        }
        take(day, Optional.empty(), closer.reminders(day, standing));
    }

    private void take(LocalDate day, Optional<LandedUnit> unit, Decision decision) {
        if (unit.isPresent() || !decision.equals(Decision.nothing())) {
            standing.apply(decision);
            taken.add(new Taken(day, unit, decision));
        }
    }
}
