package dev.serai.pricing.aip;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.Offering;
import dev.serai.pricing.CheaperNextTier;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Discount;
import dev.serai.pricing.Item;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.programme.PerpetualTerms;
import dev.serai.programme.TierCounting;
import java.util.List;
import java.util.Optional;

/** Maintenance of a licence bought for good, renewed for a number of years (NM-08, K-26). */
record MaintenanceRenewal(AipLine line, PerpetualTerms terms) {

    private static final String RULE = "NM-08";

    Decision decide() {
        Optional<String> id = line.line().licence();
        if (id.isEmpty()) {
            return Decision.refused(line.refuse(
                    RejectionCode.UNKNOWN_LICENCE,
                    "K-26",
                    "A maintenance line names the licence it prolongs; give its id in licence.",
                    with("licence", id)));
        }
        return line.ordered()
                .now()
                .licence(id.get())
                .map(this::decide)
                .orElseGet(() -> Decision.refused(withoutLicence(id.get())));
    }

    private Rejection withoutLicence(String id) {
        return line.ordered().now().rental(id).isPresent()
                ? included("Rental " + id, "NM-10")
                : line.unknownLicence(id, "K-26");
    }

    private Decision decide(Licence licence) {
        Optional<Rejection> fault = line.ofAnotherAccount(licence, "K-26")
                .or(() -> subscription(licence))
                .or(() -> otherProgramme(licence))
                .or(() -> usedUp(licence))
                .or(() -> new Years(terms.renewalYears(), "Renewed maintenance", RULE).fault(line))
                .or(() -> tooMany(licence));
        if (fault.isPresent()) {
            return Decision.refused(fault.get());
        }
        Term term = Term.after(licence.coverage().map(Coverage::to), line.day(), line.years());
        Prices prices = new Prices(line);
        List<Item> items = items(prices, term, line.quantity());
        return prices.missing().map(Decision::refused).orElseGet(() -> prices.charged(
                        items, List.of(renewed(licence, term)))
                .and(cheaperNextTier(items, term, licence)));
    }

    private static Licence renewed(Licence licence, Term term) {
        return licence.withCoverage(term.coverage(CoverageKind.MAINTENANCE, licence.coverage()));
    }

    private List<Item> items(Prices prices, Term term, int quantity) {
        TierQuantity own = TierQuantity.own(quantity, terms.tiers());
        return prices.find(Offering.MAINTENANCE, line.years(), quantity, own).stream()
                .map(priced -> priced.item(
                        Offering.MAINTENANCE,
                        new Discount(Discount.none().fraction(), List.of(term.step())),
                        Optional.of(term.period()),
                        RULE))
                .toList();
    }

    /** No more units can be prolonged than the licence has. */
    private Decision cheaperNextTier(List<Item> items, Term term, Licence licence) {
        return terms.tiers() == TierCounting.GRADUATED
                ? Decision.nothing()
                : new CheaperNextTier(line.ordered(), line.quantity())
                        .advice(
                                items,
                                (quantity, counted) -> quantity > licence.units()
                                        ? List.of()
                                        : items(new Prices(line), term, quantity));
    }

    private Optional<Rejection> subscription(Licence licence) {
        return licence.lastDay().isPresent()
                ? Optional.of(included("Subscription " + licence.id(), "NP-04"))
                : Optional.empty();
    }

    private Rejection included(String what, String rule) {
        return line.refuse(
                RejectionCode.NOT_ELIGIBLE,
                rule,
                what + " includes its maintenance; leave this line out.",
                with("licence", line.licenceId()));
    }

    /** Each vendor keeps up its own licences only. */
    private Optional<Rejection> otherProgramme(Licence licence) {
        String ordered = line.line().programme();
        return licence.programme().equals(ordered)
                ? Optional.empty()
                : Optional.of(line.refuse(
                        RejectionCode.NOT_ELIGIBLE,
                        "K-26",
                        "Licence " + licence.id() + " was bought under programme " + licence.programme()
                                + ", so its maintenance cannot be ordered under " + ordered
                                + "; order it under that programme, or correct the id."));
    }

    private Optional<Rejection> usedUp(Licence licence) {
        return licence.units() > 0
                ? Optional.empty()
                : Optional.of(line.refuse(
                        RejectionCode.ALREADY_USED,
                        "K-26",
                        "Licence " + licence.id()
                                + " was replaced or returned and has no units left; prolong the licence that is in use.",
                        with("licence", licence.id()),
                        with("units left", licence.units())));
    }

    private Optional<Rejection> tooMany(Licence licence) {
        return line.quantity() <= licence.units()
                ? Optional.empty()
                : Optional.of(line.refuse(
                        RejectionCode.QUANTITY_EXCEEDED,
                        "K-26",
                        "Licence " + licence.id() + " has " + licence.units() + " units, so maintenance for "
                                + line.quantity() + " cannot be ordered; correct the quantity.",
                        with("licence", licence.id()),
                        with("units", licence.units()),
                        with("ordered", line.quantity())));
    }
}
