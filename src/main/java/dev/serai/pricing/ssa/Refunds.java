package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.Measure;
import dev.serai.licence.Value;
import dev.serai.pricing.Balance;
import dev.serai.pricing.Change;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Position;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.SsaBooking;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Stated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** States a value and, where it fell, gives back the credits that running and future terms no longer need (IS-29, K-51). */
final class Refunds {

    private static final BigDecimal MOST = BigDecimal.valueOf(999_999_999);

    private final CreditProgramme programme;

    Refunds(CreditProgramme programme) {
        this.programme = programme;
    }

    Decision decide(LandedEvent landed, Value value, Standing standing) {
        Decision stated = Decision.of(new Stated(value));
        if (value.measure() != Measure.CREDITS) {
            return stated;
        }
        Occasion occasion = Occasion.of(landed);
        if (!isWholeCredits(value.amount())) {
            return occasion.refused(
                    RejectionCode.NOT_SUPPORTED,
                    "IS-04",
                    "The value of product " + value.sku() + " from " + value.date() + " is "
                            + value.amount().toPlainString()
                            + " credits a year, but must be a whole number from 0 to " + MOST + "; correct it.",
                    with("sku", value.sku()),
                    with("value", value.amount()));
        }
        List<Position> covered = standing.covered(value.sku(), value.date());
        ReratedBookings rerated = new ReratedBookings(programme, value, standing);
        return withoutTerms(occasion, rerated, covered)
                .orElseGet(() -> stated.and(given(occasion, rerated.refunds(covered), standing)));
    }

    private static Decision given(Occasion occasion, List<Refund> refunds, Standing standing) {
        Map<String, Position> positions = new LinkedHashMap<>();
        Map<Balance.Key, Long> balances = new LinkedHashMap<>();
        for (Refund refund : refunds) {
            Position position = refund.position();
            positions.merge(
                    position.licence(), lessened(position, refund), (before, first) -> lessened(before, refund));
            balances.merge(new Balance.Key(position.account(), position.programme()), refund.credits(), Long::sum);
        }
        List<Change> changes = new ArrayList<>(positions.values());
        balances.forEach((key, credits) -> changes.add(new Balance(
                key.account(),
                key.programme(),
                credits
                        + standing.balance(key.account(), key.programme())
                                .map(Balance::credits)
                                .orElse(0L))));
        return Decision.charged(
                refunds.stream().map(refund -> refund.charge(occasion)).toList(), changes);
    }

    private static Position lessened(Position position, Refund refund) {
        return position.withBookings(position.bookings().stream()
                .map(booking -> booking.equals(refund.booking()) ? refund.left() : booking)
                .toList());
    }

    /** Refuses the value where a booking can no longer be computed as it was booked. */
    private Optional<Decision> withoutTerms(Occasion occasion, ReratedBookings rerated, List<Position> covered) {
        return covered.stream()
                .flatMap(position -> position.bookings().stream()
                        .filter(rerated::concerns)
                        .map(SsaBooking::bookedOn)
                        .filter(day ->
                                programme.terms(position.programme(), day).isEmpty())
                        .map(day -> occasion.refused(
                                CreditProgramme.WITHOUT_TERMS,
                                "IS-29",
                                CreditProgramme.withoutTerms(position.programme(), day),
                                CreditProgramme.asked(position.programme(), day))))
                .findFirst();
    }

    private static boolean isWholeCredits(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.compareTo(MOST) <= 0
                && amount.stripTrailingZeros().scale() <= 0;
    }
}
