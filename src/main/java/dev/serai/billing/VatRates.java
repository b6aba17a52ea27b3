package dev.serai.billing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Dated standard VAT rates and EU membership by country, as in {@code mappings/tax/vat-rates.yaml}. */
public final class VatRates {

    private final String source;
    private final String text;
    private final Map<String, VatCountry> countries;

    VatRates(String source, String text, Map<String, VatCountry> countries) {
        this.source = source;
        this.text = text;
        this.countries = Map.copyOf(countries);
    }

    /** Reads the file of rates; throws {@link InvalidVatRates} with every fault as {@code file:line: message}. */
    public static VatRates read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the VAT rates " + file, e);
        }
    }

    /** Reads the text of such a file, called {@code source} in messages. */
    public static VatRates parse(String source, String text) {
        return new VatRates(source, text, new VatRatesReader(source).read(text));
    }

    /** The file. */
    String text() {
        return text;
    }

    /** The standard rate of a country on a day, in percent. */
    public BigDecimal standard(String country, LocalDate day) {
        return Optional.ofNullable(countries.get(country))
                .flatMap(known -> Optional.ofNullable(known.standard().floorEntry(day)))
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new MissingVatRate(country, day, source));
    }

    /** Whether a percentage is or was the standard rate of a country on some day. */
    public boolean isKnown(String country, BigDecimal percent) {
        return Optional.ofNullable(countries.get(country)).stream()
                .flatMap(known -> known.standard().values().stream())
                .anyMatch(rate -> rate.compareTo(percent) == 0);
    }

    /** Whether a country is in the EU on a day; a country that is not in the file is not. */
    public boolean isInEu(String country, LocalDate day) {
        return Optional.ofNullable(countries.get(country))
                .filter(known -> known.isInEu(day))
                .isPresent();
    }
}
