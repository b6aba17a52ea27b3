package dev.serai.licence;

import java.util.Locale;

/** Whether credits must be on the account before a booking or are bought by it. */
public enum CreditTerms implements Coded {
    PREPAID,
    ON_INVOICE;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
