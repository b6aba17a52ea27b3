package dev.serai.command;

import dev.serai.billing.BillingConfiguration;
import dev.serai.billing.InvalidVatRates;
import dev.serai.billing.VatRates;
import java.io.UncheckedIOException;
import java.util.List;

/** Finds what is wrong in the file of VAT rates. */
public final class VatRatesCheck implements Check {

    @Override
    public List<String> problems(Settings settings) {
        try {
            VatRates.read(BillingConfiguration.ratesFile(settings.mappings()));
            return List.of();
        } catch (InvalidVatRates e) {
            return e.faults();
        } catch (UncheckedIOException e) {
            return List.of(BillingConfiguration.ratesFile(settings.mappings())
                    + ":1: the file cannot be read, expected the VAT rates");
        }
    }
}
