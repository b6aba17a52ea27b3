package dev.serai.pricing.desk;

import dev.serai.licence.Account;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Price;
import dev.serai.licence.Product;
import dev.serai.licence.Value;
import dev.serai.pricing.Booking;
import dev.serai.pricing.Change;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.FactsAndState;
import dev.serai.pricing.History;
import dev.serai.pricing.LevelSet;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Stated;
import dev.serai.programme.Programmes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Prices accepted events again in the order of their days (K-05), in memory: level reviews before the events of a day,
 * automatic renewals at its end. Each unit is priced with the facts and under the terms that were known when it was booked.
 * Rentals are left out: their months depend on counts alone. For one thread.
 */
public final class Replay {

    private static final int REVIEWS_AT_ONCE = 1_000;

    private final Days days;
    private final Overlay state = Overlay.empty();
    private final Map<Programmes, Desk> desks = new HashMap<>();
    private final List<Derived> charges = new ArrayList<>();
    private final List<SetLevel> levels = new ArrayList<>();
    private final List<History.Entry> decided = new ArrayList<>();
    private final Set<Long> refused = new HashSet<>();
    private final Set<Long> rejected = new HashSet<>();

    private Replay(Days days) {
        this.days = days;
    }

    /**
     * What was known when something was booked.
     *
     * @param facts accounts, products, prices and values
     * @param terms the programmes
     */
    public record Moment(Standing facts, Programmes terms) {}

    /**
     * An accepted unit.
     *
     * @param day day on which it takes its place
     * @param booked what was known when it was booked
     */
    public record Entry(LandedUnit unit, LocalDate day, Moment booked) {}

    /**
     * How far the clock runs.
     *
     * @param lastClosed last day at whose end renewals are booked
     * @param lastReviewed last day on which level reviews are held
     * @param closes what was known at the close of a day
     */
    public record Days(LocalDate lastClosed, LocalDate lastReviewed, Function<LocalDate, Moment> closes) {}

    /** A charge, and the unit that caused it; none where the clock did. */
    public record Derived(Charge charge, List<LandedEvent> causes) {}

    /** A level, and the unit that set it; none where a review did. */
    public record SetLevel(LevelSet set, List<LandedEvent> causes) {}

    /**
     * What came out.
     *
     * @param refused events of units that would be refused in this order
     * @param rejected events of which a part would be refused
     * @param decided what was decided, unit by unit and day by day
     * @param end what is known after all of it
     */
    public record Outcome(
            List<Derived> charges,
            List<SetLevel> levels,
            Set<Long> refused,
            Set<Long> rejected,
            List<History.Entry> decided,
            Overlay end) {}

    private record Desk(Booking booking, DayEnd dayEnd) {}

    /** Takes the entries in the order of their days, those of one day in the order given. */
    public static Outcome of(List<Entry> entries, Days days) {
        Replay replay = new Replay(days);
        replay.play(entries.stream().sorted(Comparator.comparing(Entry::day)).toList());
        return new Outcome(
                replay.charges, replay.levels, replay.refused, replay.rejected, replay.decided, replay.state);
    }

    private void play(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        LocalDate last = latest(
                latest(days.lastClosed(), days.lastReviewed()),
                entries.get(entries.size() - 1).day());
        int next = 0;
        for (LocalDate day = entries.get(0).day(); !day.isAfter(last); day = day.plusDays(1)) {
            review(day);
            while (next < entries.size() && entries.get(next).day().equals(day)) {
                book(entries.get(next));
                next++;
            }
            if (!day.isAfter(days.lastClosed()) && !state.projectsEnding(day).isEmpty()) {
                renew(day);
            }
        }
    }

    private void review(LocalDate day) {
        while (!state.reviewsDue(day, 1).isEmpty()) {
            Moment moment = days.closes().apply(day);
            Decision held = desk(moment).dayEnd().reviews(day, seen(moment), REVIEWS_AT_ONCE);
            if (held.changes().isEmpty()) {
                return;
            }
            take(day, held, List.of());
        }
    }

    private void renew(LocalDate day) {
        Moment moment = days.closes().apply(day);
        take(day, desk(moment).dayEnd().renewals(day, seen(moment)), List.of());
    }

    /** What came late with an agreement is booked after the reviews that were due by its own day. */
    private void book(Entry entry) {
        review(entry.unit().date());
        Decision decision = desk(entry.booked()).booking().book(entry.unit(), seen(entry.booked()));
        List<LandedEvent> events = entry.unit().events();
        if (decision.isRefused()) {
            events.forEach(event -> refused.add(event.ref()));
            return;
        }
        decision.rejections().stream()
                .filter(rejection -> rejection.code() != RejectionCode.DUPLICATE)
                .flatMapToLong(rejection -> rejection.event().stream())
                .forEach(rejected::add);
        take(entry.day(), decision, events);
    }

    private void take(LocalDate day, Decision decision, List<LandedEvent> causes) {
        decided.add(new History.Entry(day, causes, decision));
        List<Change> changes =
                decision.changes().stream().filter(change -> !isFact(change)).toList();
        state.apply(Decision.charged(List.of(), changes));
        decision.charges().forEach(charge -> charges.add(new Derived(charge, causes)));
        decision.levels().forEach(set -> levels.add(new SetLevel(set, causes)));
    }

    /** Facts are those of each moment; what is stated now may have come later than what is booked next. */
    private static boolean isFact(Change change) {
        return change instanceof Stated stated && isFact(stated.event());
    }

    private static boolean isFact(LicenceEvent event) {
        return event instanceof Account || event instanceof Product || event instanceof Price || event instanceof Value;
    }

    private Standing seen(Moment moment) {
        return new FactsAndState(moment.facts(), state);
    }

    private Desk desk(Moment moment) {
        return desks.computeIfAbsent(moment.terms(), terms -> new Desk(PricingDesk.booking(terms), new DayEnd(terms)));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
