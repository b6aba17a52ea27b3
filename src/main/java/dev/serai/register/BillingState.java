package dev.serai.register;

import dev.serai.licence.Coded;
import java.util.Locale;

/**
 * Where a charge or an instalment stands: to be invoiced, waiting for approval, invoiced, invoiced by its instalments, or never (in credits, or
 * dated before the opening; K-62).
 */
public enum BillingState implements Coded {
    OPEN,
    DRAFTED,
    INVOICED,
    SPREAD,
    NONE;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
