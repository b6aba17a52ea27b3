package dev.serai.pricing;

import dev.serai.licence.Coded;
import java.util.Locale;

/** Why an event is refused. */
public enum RejectionCode implements Coded {
    UNKNOWN_ACCOUNT,
    UNKNOWN_SKU,
    UNKNOWN_LICENCE,
    UNKNOWN_AGREEMENT,
    UNKNOWN_ORDER,
    UNKNOWN_PROJECT,
    NO_PRICE,
    BELOW_MINIMUM,
    TERM_NOT_OFFERED,
    AUTHORIZATION_EXPIRED,
    OUTSIDE_TERM,
    WINDOW_CLOSED,
    POOL_EXCLUDED,
    LEGACY_TYPE,
    TRAINING_LIMIT,
    NOT_ELIGIBLE,
    SPREAD_NOT_OFFERED,
    ALREADY_USED,
    INSUFFICIENT_CREDITS,
    END_DATE_NOT_LATER,
    NOT_LINKED,
    NOT_COVERED,
    CHANGE_ONLY_AT_EXPIRY,
    NO_SERVICE_AGREEMENT,
    DUPLICATE,
    CONFLICT,
    OTHER_PROJECT,
    QUANTITY_EXCEEDED,
    ORDER_INCOMPLETE,
    NOT_ACTIVE,
    CURRENCY_NOT_INVOICEABLE,
    NOT_SUPPORTED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether an order line is refused so because of the order as a whole (K-10). */
    boolean concernsOrder() {
        return this == BELOW_MINIMUM;
    }

    /** Whether the refusal may vanish with what lands in the same cycle, so that it is judged once more (K-60). */
    public boolean mayResolve() {
        return this == NO_PRICE || name().startsWith("UNKNOWN_");
    }
}
