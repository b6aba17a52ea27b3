package dev.serai.pricing.ssa;

import dev.serai.licence.Offering;
import dev.serai.licence.Period;
import dev.serai.licence.Value;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Position;
import dev.serai.pricing.SsaBooking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Credits of one booking that go back to the balance because the value fell (K-51). */
record Refund(Value value, Position position, Rerating rerating) {

    long credits() {
        return rerating.refund();
    }

    /** The booking after the refund. */
    SsaBooking left() {
        return rerating.booking().refunded(credits());
    }

    Charge charge(Occasion occasion) {
        return new Charge(
                occasion.event(),
                CoverPrice.subject(position),
                value.date(),
                Offering.SSA,
                position.quantity(),
                Charge.CREDITS,
                value.amount(),
                BigDecimal.ZERO,
                BigDecimal.valueOf(-credits()),
                Optional.of(period()),
                "IS-29",
                rerating.steps());
    }

    private Period period() {
        LocalDate from = rerating.booking().from();
        return new Period(
                from.isAfter(value.date()) ? from : value.date(),
                rerating.booking().to());
    }
}
