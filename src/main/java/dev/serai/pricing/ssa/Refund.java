package dev.serai.pricing.ssa;

import dev.serai.licence.Offering;
import dev.serai.licence.Period;
import dev.serai.pricing.Charge;
import dev.serai.pricing.LazySteps;
import dev.serai.pricing.Position;
import dev.serai.pricing.SsaBooking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Credits of one booking that go back to the balance because the value fell (K-51).
 *
 * @param together what it was computed with
 * @param member which of the bookings it is for
 * @param total credits that all of them give back
 * @param credits credits that this one gives back
 * @param annualValue the new annual value
 */
record Refund(RefundTogether together, int member, long total, long credits, BigDecimal annualValue) {

    /** The booking after the refund. */
    SsaBooking left() {
        return booking().refunded(credits);
    }

    Position position() {
        return together.members().get(member).position();
    }

    SsaBooking booking() {
        return together.members().get(member).booking();
    }

    Charge charge(Occasion occasion) {
        return new Charge(
                occasion.event(),
                CoverPrice.subject(position()),
                together.since(),
                Offering.SSA,
                position().quantity(),
                Charge.CREDITS,
                annualValue,
                BigDecimal.ZERO,
                BigDecimal.valueOf(-credits),
                Optional.of(period()),
                "IS-29",
                LazySteps.of(() -> together.steps(member, total, credits)));
    }

    private Period period() {
        LocalDate from = booking().from();
        return new Period(
                from.isAfter(together.since()) ? from : together.since(),
                booking().to());
    }
}
