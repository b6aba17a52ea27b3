package dev.serai.quote;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.pricing.Booking;
import dev.serai.pricing.Decision;
import dev.serai.pricing.History;
import dev.serai.pricing.Overlay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs a scenario in memory: events by date (K-01), each day's level reviews before them and the rest of the clock after (K-03). */
public final class ScenarioRun {

    private static final int REVIEWS_AT_ONCE = 1_000;
    private static final int RENTALS_AT_ONCE = 1_000;

    private final Booking booking;
    private final DayCloser closer;
    private final Overlay standing = Overlay.empty();
    private final List<History.Entry> entries = new ArrayList<>();

    private ScenarioRun(Booking booking, DayCloser closer) {
        this.booking = booking;
        this.closer = closer;
    }

    /** What comes out of {@code scenario}. */
    public static DecisionReport of(Scenario scenario, Booking booking, DayCloser closer) {
        History history = history(scenario, booking, closer);
        List<Decision> decided =
                history.entries().stream().map(History.Entry::decision).toList();
        return new ReportWriter(scenario).report(decided, history.end());
    }

    /** The same as a text to read, with every step. */
    public static String explained(Scenario scenario, Booking booking, DayCloser closer) {
        return new ExplainedReport(scenario, history(scenario, booking, closer)).text();
    }

    /** What happens in {@code scenario}, event by event and day by day. */
    public static History history(Scenario scenario, Booking booking, DayCloser closer) {
        ScenarioRun run = new ScenarioRun(booking, closer);
        run.play(scenario);
        return new History(scenario.until(), run.entries, run.standing);
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
                take(day, units.get(next).events(), booking.book(units.get(next), standing));
                next++;
            }
            close(day);
        }
    }

    private void review(LocalDate day) {
        Decision reviews = closer.reviews(day, standing, REVIEWS_AT_ONCE);
        while (!reviews.changes().isEmpty()) {
            take(day, List.of(), reviews);
            reviews = closer.reviews(day, standing, REVIEWS_AT_ONCE);
        }
    }

    private void close(LocalDate day) {
        take(day, List.of(), closer.renewals(day, standing));
        while (!standing.rentalsDue(day, 1).isEmpty()) {
            Decision rentals = closer.rentals(day, standing, RENTALS_AT_ONCE);
            if (rentals.changes().isEmpty()) {
                throw new IllegalStateException("Rentals stay due on " + day);
            }
            take(day, List.of(), rentals);
        }
        take(day, List.of(), closer.reminders(day, standing));
    }

    private void take(LocalDate day, List<LandedEvent> events, Decision decision) {
        if (!events.isEmpty() || !decision.equals(Decision.nothing())) {
            standing.apply(decision);
            entries.add(new History.Entry(day, events, decision));
        }
    }
}
