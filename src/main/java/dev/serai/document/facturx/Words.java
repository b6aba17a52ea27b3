package dev.serai.document.facturx;

import dev.serai.document.writing.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

/** Dates and figures as the page prints them, in English whatever the machine's language is. */
final class Words {

    private static final int GROUP = 3;

    private Words() {}

    /** {@code 4 May 2026}. */
    static String date(LocalDate date) {
        return date.getDayOfMonth() + " " + name(date.getMonth()) + " " + date.getYear();
    }

    private static String name(Month month) {
        return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** Thousands apart by commas: {@code 1,234.50}. */
    static String figure(BigDecimal value) {
        String plain = value.toPlainString();
        int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        int first = value.signum() < 0 ? 1 : 0;
        for (int at = end - GROUP; at > first; at -= GROUP) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** {@code EUR 1,234.50}. */
    static String money(BigDecimal amount, CurrencyUnit currency) {
        return currency.getCode() + " " + figure(amount);
    }

    /** A unit price with all its digits. */
    static String price(BigDecimal price, CurrencyUnit currency) {
        return figure(Figures.price(price, currency));
    }

    /** A discount, a fraction, in percent; empty where there is none. */
    static String discount(BigDecimal fraction) {
        return fraction.signum() == 0 ? "" : Figures.percent(fraction).toPlainString() + " %";
    }

    /** An IBAN in groups of four. */
    static String iban(String iban) {
        return iban.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
