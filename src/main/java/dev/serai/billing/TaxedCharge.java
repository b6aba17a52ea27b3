package dev.serai.billing;

import dev.serai.register.Billable;

/** A charge or an instalment and the VAT that its line will carry. */
record TaxedCharge(Billable billable, VatTreatment treatment) {

    Vat vat() {
        return treatment.vat();
    }
}
