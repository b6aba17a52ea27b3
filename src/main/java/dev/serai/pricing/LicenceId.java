package dev.serai.pricing;

import dev.serai.licence.OrderLine;

/** The id of the licence that an order line concerns (K-43). */
public final class LicenceId {

    private LicenceId() {}

    /** The id the line gives, else {@code account/order/line}. */
    public static String of(OrderLine line) {
        return line.licence().orElseGet(() -> line.account() + "/" + line.order() + "/" + line.line());
    }
}
