package dev.serai.document.facturx;

import dev.serai.document.writing.XmlText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates in format 102, which is {@code yyyyMMdd}. */
final class CiiDates {

    private static final String FORMAT = "102";

    private CiiDates() {}

    /** A date; {@code space} is the prefix of the type that the place of the date demands. */
    static void put(XmlText xml, String space, LocalDate date) {
        xml.put(space + ":DateTimeString", "format", FORMAT, date.format(DateTimeFormatter.BASIC_ISO_DATE));
    }
}
