package dev.serai.pricing.ssa;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.Measure;
import dev.serai.licence.Value;
import dev.serai.pricing.Balance;
import dev.serai.pricing.Change;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Position;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.SsaBooking;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Stated;
import dev.serai.programme.ValueHistory;
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
                            + " credits a year, but must be a whole number from 0 to " + MOST + "; correct it.");
        }
        List<Position> covered = standing.covered(value.sku(), value.date());
        Optional<Decision> withoutTerms = withoutTerms(occasion, value, covered);
        return withoutTerms.orElseGet(() -> stated.and(refunds(occasion, value, covered, standing)));
    }

    private Decision refunds(Occasion occasion, Value value, List<Position> covered, Standing standing) {
        ValueHistory values = standing.values(value.sku(), Measure.CREDITS).with(value);
        List<Charge> charges = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        Map<Balance.Key, Long> balances = new LinkedHashMap<>();
        for (Position position : covered) {
            List<SsaBooking> bookings = new ArrayList<>();
            for (SsaBooking booking : position.bookings()) {
                Optional<Refund> refund = refund(value, position, booking, values);
                bookings.add(refund.map(Refund::left).orElse(booking));
                refund.ifPresent(each -> charges.add(each.charge(occasion)));
                refund.ifPresent(each -> balances.merge(
                        new Balance.Key(position.account(), position.programme()), each.credits(), Long::sum));
            }
            if (!bookings.equals(position.bookings())) {
                changes.add(position.withBookings(bookings));
            }
        }
        balances.forEach((key, credits) -> changes.add(new Balance(
                key.account(),
                key.programme(),
                credits
                        + standing.balance(key.account(), key.programme())
                                .map(Balance::credits)
                                .orElse(0L))));
        return Decision.charged(charges, changes);
    }

    private Optional<Refund> refund(Value value, Position position, SsaBooking booking, ValueHistory values) {
        return programme
                .terms(position.programme(), booking.bookedOn())
                .filter(terms -> isRerated(booking, value))
                .map(terms -> Rerating.of(booking, position.quantity(), values, terms))
                .filter(rerating -> rerating.refund() > 0)
                .map(rerating -> new Refund(value, position, rerating));
    }

    /** Refuses the value where a booking can no longer be computed as it was booked. */
    private Optional<Decision> withoutTerms(Occasion occasion, Value value, List<Position> covered) {
        return covered.stream()
                .flatMap(position -> position.bookings().stream()
                        .filter(booking -> isRerated(booking, value))
                        .map(SsaBooking::bookedOn)
                        .filter(day ->
                                programme.terms(position.programme(), day).isEmpty())
                        .map(day -> CreditProgramme.withoutTerms(position.programme(), day)))
                .findFirst()
                .map(message -> occasion.refused(CreditProgramme.WITHOUT_TERMS, "IS-29", message));
    }

    private static boolean isRerated(SsaBooking booking, Value value) {
        return !booking.isEnded() && !booking.to().isBefore(value.date());
    }

    private static boolean isWholeCredits(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.compareTo(MOST) <= 0
                && amount.stripTrailingZeros().scale() <= 0;
    }
}
