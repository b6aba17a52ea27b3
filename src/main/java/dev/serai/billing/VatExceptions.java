package dev.serai.billing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Accounts and products that are exempt (E) or zero-rated (Z) in the seller's country, from a day on, as in
 * {@code mappings/tax/vat-exceptions.yaml}. One for an account and a product comes before one for the account, that before
 * one for the product. Where the seller's country does not tax anyway they change nothing.
 */
public final class VatExceptions {

    /** No exceptions. */
    public static final VatExceptions NONE = new VatExceptions("", Map.of());

    private final String text;
    private final Map<Subject, NavigableMap<LocalDate, Vat>> dated;

    VatExceptions(String text, Map<Subject, NavigableMap<LocalDate, Vat>> dated) {
        this.text = text;
        this.dated = Map.copyOf(dated);
    }

    /** Whom or what an exception is for; not both are empty. */
    record Subject(Optional<String> account, Optional<String> sku) {}

    /** Reads the file, if there is one; throws {@link InvalidVatRates} with every fault as {@code file:line: message}. */
    public static VatExceptions read(Path file) {
        try {
            return Files.exists(file) ? parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8)) : NONE;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the VAT exceptions " + file, e);
        }
    }

    /** Reads the text of such a file, called {@code source} in messages. */
    public static VatExceptions parse(String source, String text) {
        return new VatExceptions(text, new VatExceptionsReader(source).read(text));
    }

    /** The file. */
    String text() {
        return text;
    }

    /** The VAT in place of the standard rate; empty where that holds. */
    Optional<Vat> of(String account, String sku, LocalDate day) {
        return Stream.of(
                        new Subject(Optional.of(account), Optional.of(sku)),
                        new Subject(Optional.of(account), Optional.empty()),
                        new Subject(Optional.empty(), Optional.of(sku)))
                .flatMap(subject -> Optional.ofNullable(dated.get(subject)).stream())
                .flatMap(days -> Optional.ofNullable(days.floorEntry(day)).stream())
                .map(Map.Entry::getValue)
                .findFirst()
                .filter(vat -> vat.category() != VatCategory.S);
    }
}
