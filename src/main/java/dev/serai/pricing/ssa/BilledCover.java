package dev.serai.pricing.ssa;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.Offering;
import dev.serai.pricing.Charge;
import dev.serai.pricing.LazySteps;
import dev.serai.pricing.Position;
import dev.serai.pricing.SsaBooking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one booking of cover costs for one position in whole credits (K-16, IS-13).
 *
 * @param price the exact price
 * @param ceilings what was rounded, for this position alone or for several together
 * @param member where this position stands among those rounded together
 * @param shares the position's share of each of them; none where it was rounded by itself
 * @param credits whole credits to pay
 */
record BilledCover(CoverPrice price, List<Ceiling> ceilings, int member, List<Long> shares, long credits) {

    Charge charge(Occasion occasion) {
        CoverDays days = price.days();
        return new Charge(
                occasion.event(),
                CoverPrice.subject(price.position()),
                days.bookedOn(),
                Offering.SSA,
                price.position().quantity(),
                Charge.CREDITS,
                BigDecimal.valueOf(price.annualValue()),
                BigDecimal.ZERO,
                BigDecimal.valueOf(credits),
                Optional.of(days.period()),
                price.rule(),
                LazySteps.of(() -> CoverSteps.of(this)));
    }

    /** The position once this is booked. */
    Position booked(Occasion occasion) {
        CoverDays days = price.days();
        SsaBooking booking = new SsaBooking(
                occasion.event(),
                days.bookedOn(),
                days.from(),
                days.until(),
                Math.toIntExact(days.gap()),
                price.annualValue(),
                price.values().others(),
                credits,
                false);
        return price.position().booked(booking, coverage());
    }

    /** Continued in time the coverage keeps its first day; after a gap it is the new term only (K-52). */
    private Coverage coverage() {
        CoverDays days = price.days();
        LocalDate dayBefore = days.from().minusDays(1);
        return price.position()
                .coverage()
                .filter(before -> before.to().equals(dayBefore))
                .map(before -> before.until(days.until()))
                .orElseGet(() -> new Coverage(CoverageKind.SSA, days.from(), days.until()));
    }
}
