package dev.serai.billing;

import java.util.Optional;

/** VAT as decided for one buyer and day, with what the run's report has to say about it. */
public record VatTreatment(Vat vat, Optional<String> note) {}
