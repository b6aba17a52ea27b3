package dev.serai.billing;

/** Why a line carries the VAT it carries, by its code in UNCL 5305 (K-63). */
public enum VatCategory {
    /** Standard rate of the seller's country. */
    S("", ""),
    /** Reverse charge: the buyer, a business in another EU country, accounts for the VAT. */
    AE("VATEX-EU-AE", "Reverse charge: VAT is accounted for by the recipient (Article 196 of Directive 2006/112/EC)"),
    /** Outside the scope of VAT: a service to a buyer outside the EU. */
    O("VATEX-EU-O", "Service supplied outside the scope of VAT (Article 44 of Directive 2006/112/EC)");

    private final String exemptionCode;
    private final String exemptionReason;

    VatCategory(String exemptionCode, String exemptionReason) {
        this.exemptionCode = exemptionCode;
        this.exemptionReason = exemptionReason;
    }

    /** The VATEX code; empty where VAT is charged. */
    public String exemptionCode() {
        return exemptionCode;
    }

    /** The reason printed on the document; empty where VAT is charged. */
    public String exemptionReason() {
        return exemptionReason;
    }
}
