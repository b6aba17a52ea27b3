package dev.serai.billing;

import dev.serai.licence.Account;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Which VAT a sale of licences carries: domestic, reverse charge or outside the scope (K-63). */
public final class VatDecision {

    private final Seller seller;
    private final VatRates rates;
    private final VatExceptions exceptions;

    /** Without exceptions. */
    public VatDecision(Seller seller, VatRates rates) {
        this(seller, rates, VatExceptions.NONE);
    }

    public VatDecision(Seller seller, VatRates rates, VatExceptions exceptions) {
        this.seller = seller;
        this.rates = rates;
        this.exceptions = exceptions;
    }

    /** The VAT of a product for a buyer on a day; a missing rate is an error that names country and day. */
    public VatTreatment decide(Account buyer, String sku, LocalDate day) {
        VatTreatment usual = decide(buyer, day);
        return usual.vat().category() == VatCategory.S
                ? exceptions
                        .of(buyer.account(), sku, day)
                        .map(vat -> new VatTreatment(vat, Optional.empty()))
                        .orElse(usual)
                : usual;
    }

    /** The rates that decide. */
    VatRates rates() {
        return rates;
    }

    /** What is decided otherwise. */
    VatExceptions exceptions() {
        return exceptions;
    }

    private VatTreatment decide(Account buyer, LocalDate day) {
        if (buyer.country().equals(seller.country())) {
            return domestic(day, Optional.empty());
        }
        if (!rates.isInEu(buyer.country(), day) || !rates.isInEu(seller.country(), day)) {
            return new VatTreatment(new Vat(VatCategory.O, BigDecimal.ZERO), Optional.empty());
        }
        boolean hasForeignId = buyer.vatId()
                .flatMap(VatId::parse)
                .filter(id -> rates.isInEu(id.country(), day) && !id.isOf(seller.country()))
                .isPresent();
        if (hasForeignId) {
            return new VatTreatment(new Vat(VatCategory.AE, BigDecimal.ZERO), Optional.empty());
        }
        return domestic(day, Optional.of(withoutId(buyer)));
    }

    private String withoutId(Account buyer) {
        return "Account " + buyer.account() + " in " + buyer.country() + " has "
                + buyer.vatId().map(VatDecision::unusable).orElse("no VAT id")
                + ": VAT of " + seller.country() + " is charged instead of reverse charge";
    }

    // an id that is well-formed but of the seller's country or outside the EU is no ground for reverse charge either
    private static String unusable(String id) {
        return "the VAT id '" + id + "', " + VatId.fault(id).orElse("which is of no other EU country");
    }

    private VatTreatment domestic(LocalDate day, Optional<String> note) {
        return new VatTreatment(new Vat(VatCategory.S, rates.standard(seller.country(), day)), note);
    }
}
