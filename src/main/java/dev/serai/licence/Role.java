package dev.serai.licence;

import java.util.Locale;

/** What an account is to the reseller; only a service provider may rent (NM-11). */
public enum Role implements Coded {
    RESELLER,
    SERVICE_PROVIDER,
    END_CUSTOMER;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
