package dev.serai.pricing.level;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.Offering;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Step.Operand;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The licence that a line makes or, bought assurance alone, covers (MS-07, MO-16, K-43, K-52).
 *
 * @param line the line
 * @param lastDay last day of the assurance bought with it
 */
public record AssuredLicence(LevelLine line, LocalDate lastDay) {

    /** Refuses an id in use, somebody else's licence, and assurance for more units than there are. */
    public Optional<Rejection> fault() {
        Optional<String> id = line.licence();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Optional<Licence> known = standing().licence(id.get());
        boolean isOther = standing().position(id.get()).isPresent()
                || standing().rental(id.get()).isPresent();
        if (isOther || (known.isPresent() && line.offering() != Offering.SA)) {
            return Optional.of(line.refuse(
                    RejectionCode.ALREADY_USED,
                    "K-43",
                    "Licence id " + id.get() + " is in use already; give the new licence an id of its own.",
                    new Operand("licence", id.get())));
        }
        return known.flatMap(this::notCoverable);
    }

    private Optional<Rejection> notCoverable(Licence licence) {
        if (!licence.account().equals(line.line().account())) {
            return Optional.of(line.refuse(
                    RejectionCode.NOT_ELIGIBLE,
                    "K-43",
                    "Licence " + licence.id() + " belongs to account " + licence.account() + ", not to "
                            + line.line().account() + "; order under that account, or correct the id.",
                    new Operand("licence", licence.id()),
                    new Operand("account", licence.account())));
        }
        if (!licence.sku().equals(line.line().sku())) {
            return Optional.of(line.refuse(
                    RejectionCode.NOT_ELIGIBLE,
                    "K-43",
                    "Licence " + licence.id() + " is one of product " + licence.sku() + ", not of "
                            + line.line().sku() + "; correct the id or the sku.",
                    new Operand("licence", licence.id()),
                    new Operand("product", licence.sku())));
        }
        return line.line().quantity() <= licence.units()
                ? Optional.empty()
                : Optional.of(line.refuse(
                        RejectionCode.QUANTITY_EXCEEDED,
                        "K-43",
                        "Licence " + licence.id() + " has " + licence.units() + " units, so assurance for "
                                + line.line().quantity() + " cannot be ordered; correct the quantity.",
                        new Operand("units", licence.units()),
                        new Operand("ordered", line.line().quantity())));
    }

    /** The licence after the line; empty for a licence alone that has no id. */
    public Optional<Licence> after() {
        return line.licence().map(id -> standing()
                .licence(id)
                .map(licence -> licence.withCoverage(assured(licence.coverage())))
                .orElseGet(() -> bought(id)));
    }

    private Licence bought(String id) {
        return new Licence(
                id,
                line.line().account(),
                line.line().endCustomer().orElse(line.line().account()),
                line.line().programme(),
                line.line().sku(),
                line.ordered().product().edition().map(edition -> edition.toLowerCase(Locale.ROOT)),
                line.line().quantity(),
                false,
                Optional.empty(),
                line.hasAssurance() ? Optional.of(assured(Optional.empty())) : Optional.empty());
    }

    /** Renewed while it runs or on the day after, the assurance keeps its first day (K-52). */
    private Coverage assured(Optional<Coverage> before) {
        LocalDate dayBefore = line.day().minusDays(1);
        return before.filter(
                        held -> held.kind() == CoverageKind.SA && !held.to().isBefore(dayBefore))
                .map(held -> held.to().isBefore(lastDay) ? held.until(lastDay) : held)
                .orElseGet(() -> new Coverage(CoverageKind.SA, line.day(), lastDay));
    }

    private Standing standing() {
        return line.ordered().now();
    }
}
