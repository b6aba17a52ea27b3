package dev.serai.licence;

import java.util.Locale;

/** When an account is invoiced: per booked order, or once at the end of the month (K-62). */
public enum BillingPolicy implements Coded {
    PER_ORDER,
    MONTHLY;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
