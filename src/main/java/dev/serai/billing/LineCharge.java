package dev.serai.billing;

import dev.serai.licence.Offering;
import dev.serai.licence.Period;
import dev.serai.register.Billable;
import dev.serai.register.NewCharge;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A charge in a document line, as booked: on a credit note {@code quantity} and {@code net} are negative. Of a charge that
 * is paid in instalments a line has one {@code payment}, of a divided credit one {@code part}, and {@code net} is what that
 * comes to.
 */
public record LineCharge(
        long id,
        Optional<PartialPayment> payment,
        Optional<Division> part,
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

    static LineCharge of(Billable billable, int decimals) {
        NewCharge charge = billable.charge();
        return new LineCharge(
                billable.booked().id(),
                PartialPayment.of(billable),
                Division.of(billable),
                charge.offering(),
                charge.licence(),
                charge.quantity(),
                charge.unitPrice(),
                charge.discount(),
                billable.amount().setScale(decimals),
                charge.period(),
                charge.order(),
                charge.orderLine(),
                charge.explanation());
    }
}
