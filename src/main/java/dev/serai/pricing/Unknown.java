package dev.serai.pricing;

import java.time.LocalDate;

/** Messages about a name that is not known on a day, the same wherever the name stands. */
public final class Unknown {

    private Unknown() {}

    /** An account that was never stated, or only later. */
    public static String account(String account, LocalDate day) {
        return "Account " + account + " is not known on " + day + "; send its account event, or correct the account.";
    }

    /** A product that was never stated, or only later. */
    public static String sku(String sku, LocalDate day) {
        return "Product " + sku + " is not known on " + day + "; send its product event, or correct the sku.";
    }

    /** An agreement that was never stated or opened, or only later. */
    public static String agreement(String agreement, LocalDate day) {
        return "Agreement " + agreement + " is not known on " + day
                + "; send its agreement event, or correct the number.";
    }

    /** A licence that no order, activation or link made. */
    public static String licence(String licence, LocalDate day) {
        return "Licence " + licence + " is not known on " + day + "; book what makes it first, or correct the id.";
    }
}
