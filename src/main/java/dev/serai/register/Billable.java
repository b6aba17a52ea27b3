package dev.serai.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is invoiced: a charge that is paid at once, or one instalment of a charge.
 *
 * @param booked the charge
 * @param instalment which of its payments, where it is paid in instalments
 */
public record Billable(BookedCharge booked, Optional<NewInstalment> instalment) {

    /** A charge that is paid at once. */
    public static Billable whole(BookedCharge booked) {
        return new Billable(booked, Optional.empty());
    }

    /** Its number; numbers rise in the order of booking. */
    public BillableId id() {
        return new BillableId(booked.id(), instalment.map(NewInstalment::number).orElse(0));
    }

    /** The charge as booked. */
    public NewCharge charge() {
        return booked.charge();
    }

    /** What is to be paid, net of discount and before VAT, negative for a credit. */
    public BigDecimal amount() {
        return instalment.map(NewInstalment::amount).orElse(charge().amount());
    }

    /** Whether it gives money back, so that it belongs on a credit note. */
    public boolean isCredit() {
        int sign = amount().signum();
        return sign < 0 || (sign == 0 && charge().isReturn());
    }

    boolean isOpen() {
        return state() == BillingState.OPEN;
    }

    /** Where it stands by itself. */
    BillingState state() {
        return instalment.map(NewInstalment::billing).orElse(charge().billing());
    }

    boolean isDue(LocalDate day) {
        return !instalment.map(NewInstalment::due).orElse(charge().date()).isAfter(day);
    }
}
