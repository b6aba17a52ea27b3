package dev.serai.pricing.aip;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.Period;
import dev.serai.pricing.Step;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days a renewal buys (K-26, K-27).
 *
 * @param period both ends included
 * @param continues whether it follows on the old term without a day between
 * @param step how the first day was found
 */
record Term(Period period, boolean continues, Step step) {

    /** In time it begins the day after the old end, later on the day of the order, without a charge for the days between. */
    static Term after(Optional<LocalDate> oldEnd, LocalDate day, int years) {
        Optional<LocalDate> next = oldEnd.map(end -> end.plusDays(1)).filter(first -> !day.isAfter(first));
        LocalDate from = next.orElse(day);
        Step step = oldEnd.map(end -> renewed(next.isPresent(), from, day, end, years))
                .orElseGet(() -> Step.of(
                        "K-27",
                        "A new term begins on the day of the order",
                        from,
                        with("ordered", day),
                        with("years", years)));
        return new Term(new Period(from, from.plusYears(years).minusDays(1)), next.isPresent(), step);
    }

    private static Step renewed(boolean isInTime, LocalDate from, LocalDate day, LocalDate oldEnd, int years) {
        return Step.of(
                "A-49",
                isInTime
                        ? "The renewal is in time, so it continues after the old end"
                        : "The old term is over, so the new one begins on the day of the order",
                from,
                with("ordered", day),
                with("old end", oldEnd),
                with("years", years));
    }

    /** The latest unbroken coverage with this term (K-52). */
    Coverage coverage(CoverageKind kind, Optional<Coverage> old) {
        return old.filter(held -> continues && held.kind() == kind)
                .map(held -> held.until(period.to()))
                .orElseGet(() -> new Coverage(kind, period.from(), period.to()));
    }
}
