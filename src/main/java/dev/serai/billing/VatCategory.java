package dev.serai.billing;

import java.util.Optional;

/** Why a line carries the VAT it carries, by its code in UNCL 5305 (K-63). */
public enum VatCategory {
    /** Standard rate of the seller's country. */
    S(Optional.empty()),
    /** Exempt in the seller's country, for a reason that is given where the exemption is. */
    E(Optional.empty()),
    /** Zero-rated in the seller's country. */
    Z(Optional.empty()),
    /** Reverse charge: the buyer, a business in another EU country, accounts for the VAT. */
    AE(Optional.of(new Exemption(
            "VATEX-EU-AE",
            "Reverse charge: VAT is accounted for by the recipient (Article 196 of Directive 2006/112/EC)"))),
    /** Outside the scope of VAT: a service to a buyer outside the EU. */
    O(Optional.of(new Exemption(
            "VATEX-EU-O", "Service supplied outside the scope of VAT (Article 44 of Directive 2006/112/EC)")));

    private final Optional<Exemption> exemption;

    VatCategory(Optional<Exemption> exemption) {
        this.exemption = exemption;
    }

    /** The reason that always goes with the category. */
    Optional<Exemption> exemption() {
        return exemption;
    }

    /** Whether the seller's country taxes it, at whatever rate; such categories may stand together on a document. */
    boolean isDomestic() {
        return this == S || this == E || this == Z;
    }
}
