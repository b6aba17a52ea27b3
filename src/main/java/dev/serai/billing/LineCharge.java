package dev.serai.billing;

import dev.serai.licence.Offering;
import dev.serai.licence.Period;
import dev.serai.register.BookedCharge;
import dev.serai.register.NewCharge;
import java.math.BigDecimal;
import java.util.Optional;

/** A charge in a document line, as booked: on a credit note {@code quantity} and {@code net} are negative. */
public record LineCharge(
        long id,
        Offering offering,
        Optional<String> licence,
        int quantity,
        BigDecimal unitPrice,
        BigDecimal discount,
        BigDecimal net,
        Optional<Period> period,
        Optional<String> order,
        Optional<String> orderLine,
        String explanation) {

    static LineCharge of(BookedCharge booked, int decimals) {
        NewCharge charge = booked.charge();
        return new LineCharge(
                booked.id(),
                charge.offering(),
                charge.licence(),
                charge.quantity(),
                charge.unitPrice(),
                charge.discount(),
                charge.amount().setScale(decimals),
                charge.period(),
                charge.order(),
                charge.orderLine(),
                charge.explanation());
    }
}
