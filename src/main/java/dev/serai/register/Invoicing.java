package dev.serai.register;

import dev.serai.pricing.Charge;
import dev.serai.pricing.Instalment;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Which charges and instalments are to be invoiced: those in money dated on or after the opening, if there is one (K-62).
 *
 * @param opening first day that is invoiced; empty invoices everything
 */
public record Invoicing(Optional<LocalDate> opening) {

    /** Decimals of the finest currency that a document may have (K-64). */
    private static final int MOST_DECIMALS = 2;

    /** Whether what is dated on {@code day} is invoiced and notified. */
    public boolean includes(LocalDate day) {
        return opening.filter(day::isBefore).isEmpty();
    }

    BillingState stateOf(Charge charge) {
        if (charge.isMoney() && !charge.instalments().isEmpty()) {
            return BillingState.SPREAD;
        }
        return stateOf(charge, charge.date());
    }

    BillingState stateOf(Charge charge, Instalment instalment) {
        return stateOf(charge, instalment.date());
    }

    /** A correction is invoiced where what it corrects would have been (K-05). */
    BillingState stateOfCorrection(NewCharge like) {
        boolean isMoney = !like.unit().equals(Charge.CREDITS);
        return isMoney && includes(like.date()) ? BillingState.OPEN : BillingState.NONE;
    }

    private BillingState stateOf(Charge charge, LocalDate day) {
        return charge.isMoney() && includes(day) ? BillingState.OPEN : BillingState.NONE;
    }

    private boolean isInvoiced(Charge charge) {
        return stateOf(charge) == BillingState.OPEN
                || charge.instalments().stream()
                        .anyMatch(instalment -> stateOf(charge, instalment) == BillingState.OPEN);
    }

    /** The refusal of a charge that would have to be invoiced but cannot be, because its currency has too many decimals. */
    Optional<Rejection> refusal(Charge charge) {
        if (!isInvoiced(charge)) {
            return Optional.empty();
        }
        int decimals = CurrencyUnit.of(charge.unit()).getDecimalPlaces();
        return decimals <= MOST_DECIMALS
                ? Optional.empty()
                : Optional.of(Rejection.of(
                        charge.event(), RejectionCode.CURRENCY_NOT_INVOICEABLE, "K-64", message(charge, decimals)));
    }

    private static String message(Charge charge, int decimals) {
        return "Account " + charge.subject().account() + " is charged "
                + charge.amount().toPlainString() + " "
                + charge.unit() + ", a currency with " + decimals
                + " decimals that cannot be invoiced; use an account in a currency with at most " + MOST_DECIMALS
                + " decimals.";
    }
}
