package dev.serai.billing;

import dev.serai.licence.Coded;
import java.util.Locale;

/** Invoice or credit note; each is numbered in a series of its own (K-65). */
public enum InvoiceKind implements Coded {
    INVOICE("INV"),
    CREDIT_NOTE("CRN");

    private final String series;

    InvoiceKind(String series) {
        this.series = series;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The letters with which its numbers begin. */
    public String series() {
        return series;
    }

    /** The {@code sequence}-th number of a year of issue, such as {@code INV-2026-000001}. */
    public String number(int year, int sequence) {
        return "%s-%d-%06d".formatted(series, year, sequence);
    }
}
