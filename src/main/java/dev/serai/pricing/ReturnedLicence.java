package dev.serai.pricing;

import dev.serai.licence.Coverage;
import dev.serai.licence.Offering;
import dev.serai.licence.Period;
import dev.serai.licence.ReturnLine;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a return does to the licence of its line: fewer units, and no coverage by a line that is returned whole (K-57). */
record ReturnedLicence(ReturnLine given, BookedLine line, boolean isComplete) {

    private static final Set<Offering> PURCHASES = EnumSet.of(Offering.LICENCE, Offering.L, Offering.L_SA);

    /** Whether the line bought the licence for good, rather than extending it or opening a term. */
    static boolean isPurchase(BookedLine line) {
        return line.parts().stream()
                .anyMatch(part -> PURCHASES.contains(part.charge().offering()));
    }

    /** The licence after the return. */
    Licence after(Licence licence) {
        if (isPurchase(line)) {
            Licence fewer = licence.withUnits(licence.units() - given.quantity());
            return isComplete ? ended(fewer, given.date()) : fewer;
        }
        Optional<Period> term = line.parts().stream()
                .flatMap(part -> part.charge().period().stream())
                .findFirst();
        return term.map(period -> afterTerm(licence, period)).orElse(licence);
    }

    private Licence afterTerm(Licence licence, Period term) {
        boolean isLatest =
                licence.lastDay().filter(last -> last.equals(term.to())).isPresent();
        Licence fewer = isLatest ? licence.withUnits(unitsLeft(licence, term)) : licence;
        return isComplete ? withoutTerm(fewer, term) : fewer;
    }

    /** A renewal handed back before it begins leaves the running term with the units it had. */
    private int unitsLeft(Licence licence, Period term) {
        boolean isAhead = term.from().isAfter(given.date());
        int booked =
                line.parts().stream().mapToInt(part -> part.charge().quantity()).sum();
        return isComplete && isAhead ? booked : Math.max(0, licence.units() - given.quantity());
    }

    /** Takes the line's own term away: what was booked before it and, where it reaches further, after it stays. */
    private Licence withoutTerm(Licence licence, Period term) {
        Optional<Coverage> later = licence.coverage()
                .filter(coverage -> coverage.to().isAfter(term.to()))
                .map(coverage -> new Coverage(
                        coverage.kind(), latest(coverage.from(), term.to().plusDays(1)), coverage.to()));
        if (later.isPresent()) {
            return licence.withCoverage(later.get());
        }
        return ended(licence, latest(given.date(), term.from().minusDays(1)));
    }

    private static Licence ended(Licence licence, LocalDate day) {
        Optional<Coverage> coverage =
                licence.coverage().map(held -> held.until(latest(held.from(), earliest(held.to(), day))));
        return new Licence(
                licence.id(),
                licence.account(),
                licence.endCustomer(),
                licence.programme(),
                licence.sku(),
                licence.edition(),
                licence.units(),
                licence.countsForVolume(),
                licence.lastDay().map(last -> earliest(last, day)),
                coverage);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
