package dev.serai.document;

import dev.serai.delivery.Parcel;
import dev.serai.delivery.ParcelGate;
import java.util.List;

/** Lets an invoice leave only if it keeps the official rules; the rentals file beside it needs no check. */
public final class UblGate implements ParcelGate {

    private final OfficialRules rules;

    public UblGate(OfficialRules rules) {
        this.rules = rules;
    }

    @Override
    public String channel() {
        return AccountingDocuments.INVOICES;
    }

    @Override
    public List<String> faults(Parcel parcel) {
        if (parcel.name().endsWith("-rentals.csv")) {
            return List.of();
        }
        return rules.findings(parcel.content()).stream().map(Finding::toString).toList();
    }
}
