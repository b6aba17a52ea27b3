package dev.serai.licence;

/** What is sold of a product: a licence, assurance, both, maintenance, a subscription, a rental, credits, or cover paid in credits. */
public enum Offering implements Coded {
    L("L"),
    SA("SA"),
    L_SA("L&SA"),
    LICENCE("licence"),
    MAINTENANCE("maintenance"),
    SUBSCRIPTION("subscription"),
    RENTAL("rental"),
    CREDITS("credits"),
    /** Version Upgrade, of a programme before L and SA; orders may still name it and are refused (MO-11). */
    VUP("VUP"),
    /** Product Upgrade, likewise. */
    PUP("PUP"),
    /** Upgrade Advantage, likewise; what was bought of it decides an evaluation (MO-21). */
    UA("UA"),
    /** Competitive Upgrade, likewise. */
    CUP("CUP"),
    /** A charge in credits only; no event may name it. */
    SSA("ssa");

    private final String code;

    Offering(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
