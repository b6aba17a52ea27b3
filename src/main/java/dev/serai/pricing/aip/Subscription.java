package dev.serai.pricing.aip;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.CoverageKind;
import dev.serai.licence.Offering;
import dev.serai.pricing.CheaperNextTier;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Discount;
import dev.serai.pricing.Item;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.programme.SubscriptionTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A subscription that a line opens or renews, paid once for its whole term (NP-01, NP-12, K-27, K-30). */
final class Subscription {

    private static final String RULE = "NP-01";

    private final AipLine line;
    private final SubscriptionTerms terms;
    private final Optional<Licence> renewed;

    Subscription(AipLine line, SubscriptionTerms terms) {
        this.line = line;
        this.terms = terms;
        this.renewed = line.ordered().now().licence(line.licenceId());
    }

    Decision decide() {
        Optional<Rejection> fault = new Years(terms.years(), "A subscription", RULE)
                .fault(line)
                .or(this::otherLicence)
                .or(this::sourceRuns);
        if (fault.isPresent()) {
            return Decision.refused(fault.get());
        }
        Term term = Term.after(renewed.flatMap(Licence::lastDay), line.day(), line.years());
        TierQuantity tier = TierQuantity.of(line, endCustomer(), terms.volumeEditions(), terms.tiers());
        Prices prices = new Prices(line);
        List<Item> items = items(prices, term, line.quantity(), tier);
        return prices.missing().map(Decision::refused).orElseGet(() -> prices.charged(items, List.of(licence(term)))
                .and(cheaperNextTier(items, term, tier)));
    }

    private Decision cheaperNextTier(List<Item> items, Term term, TierQuantity tier) {
        return tier.isVolume() && !tier.isGraduated()
                ? new CheaperNextTier(line.ordered(), tier.units())
                        .advice(
                                items,
                                (quantity, counted) -> items(
                                        new Prices(line), term, quantity, tier.more(quantity - (long) line.quantity())))
                : Decision.nothing();
    }

    private List<Item> items(Prices prices, Term term, int quantity, TierQuantity tier) {
        Discount none = new Discount(Discount.none().fraction(), List.of(term.step()));
        String rule = tier.isVolume() ? "NP-09" : RULE;
        List<Item> items = new ArrayList<>(1);
        for (Priced priced : prices.find(Offering.SUBSCRIPTION, line.years(), quantity, tier)) {
            items.add(priced.item(Offering.SUBSCRIPTION, none, Optional.of(term.period()), rule));
        }
        return items;
    }

    private Licence licence(Term term) {
        return new Licence(
                line.licenceId(),
                line.line().account(),
                endCustomer(),
                line.line().programme(),
                line.line().sku(),
                line.edition(),
                line.quantity(),
                line.edition().filter(terms.volumeEditions()::contains).isPresent(),
                Optional.of(term.period().to()),
                Optional.of(term.coverage(CoverageKind.SUBSCRIPTION, renewed.flatMap(Licence::coverage))));
    }

    private String endCustomer() {
        return EndCustomer.of(line.line(), line.ordered().before());
    }

    /** Only a subscription of the same account and programme can be renewed. */
    private Optional<Rejection> otherLicence() {
        if (renewed.isPresent() && isSubscription(renewed.get())) {
            return line.ofAnotherAccount(renewed.get(), "K-27");
        }
        return line.isIdTaken() ? Optional.of(line.idTaken()) : Optional.empty();
    }

    private boolean isSubscription(Licence licence) {
        return licence.lastDay().isPresent()
                && licence.programme().equals(line.line().programme());
    }

    /** Another edition only when the subscription it replaces has ended (NP-12, K-30). */
    private Optional<Rejection> sourceRuns() {
        for (String id : line.line().replaces()) {
            Optional<Rejection> fault = sourceRuns(id);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<Rejection> sourceRuns(String id) {
        Optional<Licence> source = line.ordered().now().licence(id);
        if (source.isEmpty()) {
            return Optional.of(line.unknownLicence(id, "K-30"));
        }
        Optional<LocalDate> end = source.get().lastDay();
        if (end.filter(last -> last.isBefore(line.day())).isPresent()) {
            return line.ofAnotherAccount(source.get(), "K-30");
        }
        String state = end.map(last -> "runs until " + last).orElse("has no end");
        return Optional.of(line.refuse(
                RejectionCode.CHANGE_ONLY_AT_EXPIRY,
                "NP-12",
                "Licence " + id + " " + state + ", and an order of " + line.day()
                        + " cannot replace it before it has ended; order the change for a later day.",
                with("licence", id),
                with("last day", end),
                with("ordered", line.day())));
    }
}
