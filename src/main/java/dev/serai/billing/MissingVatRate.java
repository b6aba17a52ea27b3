package dev.serai.billing;

import java.time.LocalDate;

/** No VAT rate is known for a country and day; nothing is invoiced with a guessed one. */
public final class MissingVatRate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingVatRate(String country, LocalDate day, String source) {
        super("No standard VAT rate of " + country + " on " + day + " in " + source + ": add it under rates of "
                + country);
    }
}
