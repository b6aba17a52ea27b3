package dev.serai.document.writing;

import dev.serai.billing.InvoiceHead;
import dev.serai.billing.InvoiceKind;

/** How a document is paid, the same in every format. */
public final class Payment {

    private static final String SEPA_TRANSFER = "58";
    private static final String TRANSFER = "30";

    private Payment() {}

    /** The code of the means of payment in UNCL 4461 (BT-81). */
    public static String meansCode(InvoiceHead head) {
        return head.currency().getCode().equals("EUR") ? SEPA_TRANSFER : TRANSFER;
    }

    /** The payment terms in words (BT-20). */
    public static String terms(InvoiceHead head) {
        String days = head.buyer().paymentDays() + " days";
        return head.kind() == InvoiceKind.CREDIT_NOTE
                ? "Settled or paid back within " + days
                : "Payment within " + days;
    }
}
