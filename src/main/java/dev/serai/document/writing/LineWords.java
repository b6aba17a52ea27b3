package dev.serai.document.writing;

import dev.serai.billing.InvoiceLine;

/** The words of a line, the same in every format. */
public final class LineWords {

    private LineWords() {}

    /** What the line is for; names order and order line unless the document itself refers to the one order. */
    public static String description(InvoiceLine line, boolean documentHasOrder) {
        String order = documentHasOrder
                ? ""
                : line.order().map(number -> ", order " + number).orElse("")
                        + line.orderLine().map(number -> " line " + number).orElse("");
        return line.description() + order;
    }
}
