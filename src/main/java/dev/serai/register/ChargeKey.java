package dev.serai.register;

import dev.serai.licence.Offering;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Subject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What two charges have in common that stand for the same: one as it was booked, one as it would be.
 *
 * @param event event that caused it; empty where the clock did, which knows it by its first day
 * @param number which of those that have everything else in common
 */
record ChargeKey(
        Optional<Long> event,
        String account,
        String sku,
        Optional<String> licence,
        Offering offering,
        Optional<LocalDate> from,
        int number) {

    static ChargeKey of(NewCharge charge) {
        return new ChargeKey(
                charge.eventId(),
                charge.account(),
                charge.sku(),
                charge.licence(),
                charge.offering(),
                charge.eventId().isPresent() ? Optional.empty() : charge.from(),
                0);
    }

    static ChargeKey of(Charge charge) {
        Subject subject = charge.subject();
        OptionalLong event = charge.event();
        return new ChargeKey(
                event.isPresent() ? Optional.of(event.getAsLong()) : Optional.empty(),
                subject.account(),
                subject.sku(),
                subject.licence(),
                charge.offering(),
                event.isPresent() ? Optional.empty() : charge.period().map(period -> period.from()),
                0);
    }

    /** The next one of those that have everything else in common. */
    ChargeKey next() {
        return new ChargeKey(event, account, sku, licence, offering, from, number + 1);
    }
}
