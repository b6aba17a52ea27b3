package dev.serai.register;

import dev.serai.licence.BillingPolicy;
import java.math.BigDecimal;

/**
 * What of a charge must come out the same: all but its text, the version of its terms, how it is
 * billed and what was invoiced of it.
 */
final class ComparedCharge {

    private ComparedCharge() {}

    static NewCharge of(NewCharge charge) {
        return new NewCharge(
                charge.eventId(),
                charge.account(),
                charge.bookedOn(),
                charge.date(),
                charge.programme(),
                "",
                charge.sku(),
                charge.licence(),
                charge.offering(),
                charge.quantity(),
                charge.unit(),
                plain(charge.unitPrice()),
                plain(charge.discount()),
                plain(charge.amount()),
                charge.from(),
                charge.to(),
                charge.rule(),
                "",
                charge.order(),
                charge.orderLine(),
                charge.isReturn(),
                BillingState.NONE,
                BillingPolicy.PER_ORDER,
                charge.instalments().stream().map(ComparedCharge::of).toList());
    }

    private static NewInstalment of(NewInstalment part) {
        return new NewInstalment(
                part.number(), part.of(), part.due(), plain(part.amount()), part.isWithOrder(), BillingState.NONE);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }
}
