package dev.serai.billing;

import dev.serai.register.BookedCharge;

/** A charge and the VAT that its line will carry. */
record TaxedCharge(BookedCharge booked, VatTreatment treatment) {

    Vat vat() {
        return treatment.vat();
    }
}
