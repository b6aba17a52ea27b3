package dev.serai.register;

import dev.serai.licence.Offering;
import dev.serai.licence.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A charge to be written: {@code unit} is a currency code or {@code SSC}, {@code amount} is net of discount and before
 * VAT, negative for a credit; {@code from} and {@code to} are both inclusive. {@code terms} is the version of the
 * programme's terms it was priced under, empty where the programme is not known.
 */
public record NewCharge(
        Optional<Long> eventId,
        String account,
        LocalDate bookedOn,
        LocalDate date,
        String programme,
        String terms,
        String sku,
        Optional<String> licence,
        Offering offering,
        int quantity,
        String unit,
        BigDecimal unitPrice,
        BigDecimal discount,
        BigDecimal amount,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String rule,
        String explanation,
        Optional<String> order,
        Optional<String> orderLine,
        boolean isReturn,
        BillingState billing) {

    /** The days the charge buys, where it buys days. */
    public Optional<Period> period() {
        return from.flatMap(first -> to.map(last -> new Period(first, last)));
    }
}
