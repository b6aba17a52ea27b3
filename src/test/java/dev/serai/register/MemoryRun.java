package dev.serai.register;

import dev.serai.licence.LandedUnit;
import dev.serai.pricing.Booking;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.LevelSet;
import dev.serai.pricing.Notice;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.programme.Programmes;
import dev.serai.quote.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A scenario played in memory: what the books must come to as well. */
final class MemoryRun {

    private final Booking booking;
    private final DayEnd end;
    private final Overlay standing = Overlay.empty();
    private final List<Decision> decided = new ArrayList<>();

    private MemoryRun(Programmes programmes) {
        this.booking = PricingDesk.booking(programmes);
        this.end = new DayEnd(programmes);
    }

    static MemoryRun of(Scenario scenario, Programmes programmes) {
        MemoryRun run = new MemoryRun(programmes);
        List<LandedUnit> units = scenario.units().stream()
                .filter(unit -> !unit.date().isAfter(scenario.until()))
                .sorted(Comparator.comparing(LandedUnit::date))
                .toList();
        LocalDate day = units.get(0).date();
        while (!day.isAfter(scenario.until())) {
            LocalDate date = day;
            run.review(day);
            units.stream()
                    .filter(unit -> unit.date().equals(date))
                    .forEach(unit -> run.take(run.booking.book(unit, run.standing)));
            run.close(day);
            day = day.plusDays(1);
        }
        return run;
    }

    private void review(LocalDate day) {
        Decision held = end.reviews(day, standing, 1);
        while (!held.changes().isEmpty()) {
            take(held);
            held = end.reviews(day, standing, 1);
        }
    }

    private void close(LocalDate day) {
        take(end.renewals(day, standing));
        while (!standing.rentalsDue(day, 1).isEmpty()) {
            take(end.rentals(day, standing, 1));
        }
        take(end.reminders(day, standing));
    }

    private void take(Decision decision) {
        standing.apply(decision);
        decided.add(decision);
    }

    Overlay standing() {
        return standing;
    }

    List<Charge> charges() {
        return decided.stream().flatMap(decision -> decision.charges().stream()).toList();
    }

    List<LevelSet> levels() {
        return decided.stream().flatMap(decision -> decision.levels().stream()).toList();
    }

    List<Rejection> rejections() {
        return decided.stream()
                .flatMap(decision -> decision.rejections().stream())
                .toList();
    }

    List<Notice> notices() {
        return decided.stream().flatMap(decision -> decision.notices().stream()).toList();
    }
}
