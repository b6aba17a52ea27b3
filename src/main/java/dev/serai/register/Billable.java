package dev.serai.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is invoiced: a charge that is paid at once, or one instalment of a charge; or a part of one, where a credit gives back
 * of more invoices than one credit note may refer to.
 *
 * @param booked the charge
 * @param instalment which of its payments, where it is paid in instalments
 * @param part what of it stands in one document, where it is divided
 */
public record Billable(BookedCharge booked, Optional<NewInstalment> instalment, Optional<Part> part) {

    /** Undivided. */
    public Billable(BookedCharge booked, Optional<NewInstalment> instalment) {
        this(booked, instalment, Optional.empty());
    }

    /**
     * One of the parts that something is divided into.
     *
     * @param number counts from 1
     * @param of how many there are
     * @param amount what of the amount it is, net and with its sign
     */
    public record Part(int number, int of, BigDecimal amount) {}

    /** A part of this. */
    public Billable part(int number, int of, BigDecimal amount) {
        return new Billable(booked, instalment, Optional.of(new Part(number, of, amount)));
    }

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
        return part.map(Part::amount)
                .or(() -> instalment.map(NewInstalment::amount))
                .orElse(charge().amount());
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
