package dev.serai.pricing.level;

import dev.serai.licence.Offering;
import dev.serai.licence.OrderLine;
import dev.serai.licence.Pool;
import dev.serai.pricing.LicenceId;
import dev.serai.pricing.OrderedLine;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Step.Operand;
import dev.serai.pricing.Subject;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** What the rules of programmes with price levels ask of an order line. */
public record LevelLine(OrderedLine ordered) {

    /** What the line says. */
    public OrderLine line() {
        return ordered.line();
    }

    /** The order's date. */
    public LocalDate day() {
        return line().date();
    }

    /** What is ordered. */
    public Offering offering() {
        return line().offering();
    }

    /** The account's currency (K-20). */
    public CurrencyUnit currency() {
        return ordered.account().currency();
    }

    /** The product's pool; empty for a product that belongs to none. */
    public Optional<Pool> pool() {
        return ordered.product().pool();
    }

    /** Whether assurance is part of the line. */
    public boolean hasAssurance() {
        return offering() == Offering.SA || offering() == Offering.L_SA;
    }

    /** Id of the licence that the line makes or covers; a licence alone without an id makes none (K-43). */
    public Optional<String> licence() {
        return hasAssurance() ? Optional.of(LicenceId.of(line())) : line().licence();
    }

    /** Whom and what the line's charge is for. */
    public Subject subject() {
        return new Subject(
                line().account(),
                line().programme(),
                line().sku(),
                licence(),
                Optional.of(line().order()),
                Optional.of(line().line()));
    }

    /** The refusal of this line. */
    public Rejection refuse(RejectionCode code, String rule, String message, Operand... operands) {
        return Rejection.of(ordered.landed().ref(), code, rule, message, operands);
    }

    /** The refusal of an offering that is not sold by level. */
    public Optional<Rejection> unknownOffering() {
        if (offering() == Offering.L || hasAssurance()) {
            return Optional.empty();
        }
        return Optional.of(refuse(
                RejectionCode.NOT_SUPPORTED,
                "K-13",
                "Programme " + line().programme() + " sells L, SA and L&SA, not "
                        + offering().code() + "; correct the offering or the programme.",
                new Operand("offering", offering())));
    }

    /** The refusal of a product without a pool, for no level can hold for it (MS-02). */
    public Optional<Rejection> withoutPool(String rule) {
        return pool().isPresent()
                ? Optional.empty()
                : Optional.of(refuse(
                        RejectionCode.NOT_ELIGIBLE,
                        rule,
                        "Product " + line().sku() + " belongs to no pool, so it has no price level; send its product"
                                + " event with pool application, system or server.",
                        new Operand("product", line().sku())));
    }
}
