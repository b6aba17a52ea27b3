package dev.serai.pricing.ssa;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.Offering;
import dev.serai.money.Rounding;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Position;
import dev.serai.pricing.SsaBooking;
import dev.serai.pricing.Subject;
import dev.serai.programme.ServiceCreditTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one booking of cover costs for one position: gap and term added, rounded up once (K-16, IS-12, IS-13).
 *
 * @param position what is covered, as it was before
 * @param days days that count
 * @param annualValue credits per year and unit on the day of the booking
 * @param terms terms in force on that day
 */
record CoverPrice(Position position, CoverDays days, long annualValue, ServiceCreditTerms terms) {

    /** Days that are paid: the term once, the gap as often as the terms say. */
    long paidDays() {
        return Math.addExact(days.term(), Math.multiplyExact(days.gap(), terms.gapFactor()));
    }

    /** The exact price in parts of a credit, of which {@code daysPerYear} make one. */
    long numerator() {
        return Math.multiplyExact(Math.multiplyExact(paidDays(), annualValue), position.quantity());
    }

    long credits() {
        return Rounding.creditsUp(numerator(), terms.daysPerYear());
    }

    /** Whether days since the link are charged, not days since an end. */
    boolean paysSinceLink() {
        return days.gap() > 0 && !isRenewal();
    }

    boolean isRenewal() {
        return !days.uncoveredFrom().equals(position.linked());
    }

    /** Id of the rule that decides the price. */
    String rule() {
        if (isRenewal()) {
            return days.gap() > 0 ? "IS-22" : "IS-21";
        }
        return days.gap() > 0 ? "IS-14" : "IS-05";
    }

    Charge charge(Occasion occasion) {
        return new Charge(
                occasion.event(),
                subject(position),
                days.bookedOn(),
                Offering.SSA,
                position.quantity(),
                Charge.CREDITS,
                BigDecimal.valueOf(annualValue),
                BigDecimal.ZERO,
                BigDecimal.valueOf(credits()),
                Optional.of(days.period()),
                rule(),
                CoverSteps.of(this));
    }

    /** The position once this is booked. */
    Position booked() {
        SsaBooking booking = new SsaBooking(
                days.bookedOn(), days.from(), days.until(), Math.toIntExact(days.gap()), annualValue, credits(), false);
        return position.booked(booking, coverage());
    }

    /** Continued in time the coverage keeps its first day; after a gap it is the new term only (K-52). */
    private Coverage coverage() {
        LocalDate dayBefore = days.from().minusDays(1);
        return position.coverage()
                .filter(before -> before.to().equals(dayBefore))
                .map(before -> before.until(days.until()))
                .orElseGet(() -> new Coverage(CoverageKind.SSA, days.from(), days.until()));
    }

    static Subject subject(Position position) {
        return new Subject(
                position.account(),
                position.programme(),
                position.sku(),
                Optional.of(position.licence()),
                Optional.empty(),
                Optional.empty());
    }
}
