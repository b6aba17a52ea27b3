package dev.serai.pricing.entitlement;

import dev.serai.licence.Coverage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All days on which a licence was ever covered, earlier coverages included, as far as none was cut short (K-50, K-52, K-57).
 *
 * @param terms unbroken coverages, oldest first, none overlapping another
 */
record CoveredDays(List<Coverage> terms) {

    static final CoveredDays NONE = new CoveredDays(List.of());

    CoveredDays {
        terms = List.copyOf(terms);
    }

    /** The coverage that contains {@code day}. */
    Optional<Coverage> on(LocalDate day) {
        return terms.stream().filter(term -> term.covers(day)).findFirst();
    }

    /** The first coverage that begins on or after {@code day}. */
    Optional<Coverage> from(LocalDate day) {
        return terms.stream().filter(term -> !term.from().isBefore(day)).findFirst();
    }

    /** {@code from 2014-01-01 to 2014-12-31}, several joined by {@code and}. */
    String text() {
        return terms.stream()
                .map(term -> "from " + term.from() + " to " + term.to())
                .collect(Collectors.joining(" and "));
    }

    /**
     * These days once the licence's latest coverage is {@code latest}. One that begins as before was continued or cut
     * short. One that begins inside the coverage before it is what a returned term left over: what came before that term
     * stays, but nothing that was still to come, and at least the days up to {@code day}.
     *
     * @param latest the latest coverage now
     * @param day day of the change
     * @param returned first day of a term that the change took back
     */
    CoveredDays then(Optional<Coverage> latest, LocalDate day, Optional<LocalDate> returned) {
        if (terms.isEmpty()) {
            return latest.map(term -> new CoveredDays(List.of(term))).orElse(this);
        }
        List<Coverage> earlier = new ArrayList<>(terms.subList(0, terms.size() - 1));
        Coverage last = terms.get(terms.size() - 1);
        if (latest.isPresent() && latest.get().from().equals(last.from())) {
            earlier.add(latest.get());
        } else if (latest.isPresent() && latest.get().from().isAfter(last.to())) {
            earlier.add(last);
            earlier.add(latest.get());
        } else {
            cut(last, lastDay(day, returned)).ifPresent(earlier::add);
            latest.ifPresent(earlier::add);
        }
        return new CoveredDays(earlier);
    }

    private static LocalDate lastDay(LocalDate day, Optional<LocalDate> returned) {
        return returned.map(first -> first.minusDays(1))
                .filter(before -> before.isAfter(day))
                .orElse(day);
    }

    private static Optional<Coverage> cut(Coverage coverage, LocalDate day) {
        if (coverage.from().isAfter(day)) {
            return Optional.empty();
        }
        return Optional.of(coverage.to().isAfter(day) ? coverage.until(day) : coverage);
    }
}
