package dev.serai.command;

import dev.serai.billing.BillingConfiguration;
import dev.serai.billing.InvalidVatRates;
import dev.serai.billing.VatExceptions;
import dev.serai.billing.VatRates;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds what is wrong in the files of VAT rates and of exceptions from them. */
public final class VatRatesCheck implements Check {

    @Override
    public List<String> problems(Settings settings) {
        Path rates = BillingConfiguration.ratesFile(settings.mappings());
        Path exceptions = BillingConfiguration.exceptionsFile(settings.mappings());
        return Stream.concat(
                        problems(rates, "the VAT rates", () -> VatRates.read(rates)),
                        problems(exceptions, "the VAT exceptions", () -> VatExceptions.read(exceptions)))
                .toList();
    }

    private static Stream<String> problems(Path file, String expected, Runnable reading) {
        try {
            reading.run();
            return Stream.empty();
        } catch (InvalidVatRates e) {
            return e.faults().stream();
        } catch (UncheckedIOException e) {
            return Stream.of(file + ":1: the file cannot be read, expected " + expected);
        }
    }
}
