package dev.serai.pricing.aip;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.Offering;
import dev.serai.licence.Period;
import dev.serai.pricing.Change;
import dev.serai.pricing.CheaperNextTier;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Discount;
import dev.serai.pricing.Item;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.UnitPrice;
import dev.serai.programme.PerpetualTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A licence bought for good, with the included year of maintenance and those bought with it (NP-05, NM-06, K-25). */
final class LicencePurchase {

    private final AipLine line;
    private final PerpetualTerms terms;
    private final Upsell upsell;

    LicencePurchase(AipLine line, PerpetualTerms terms) {
        this.line = line;
        this.terms = terms;
        this.upsell = new Upsell(line, terms);
    }

    Decision decide() {
        Optional<Rejection> fault = new Years(terms.initialYears(), "Maintenance with a new licence", "NM-06")
                .fault(line)
                .or(() -> line.isIdTaken() ? Optional.of(line.idTaken()) : Optional.empty())
                .or(upsell::fault);
        if (fault.isPresent()) {
            return Decision.refused(fault.get());
        }
        TierQuantity tier = TierQuantity.of(line, line.endCustomer(), terms.volumeEditions());
        Prices prices = new Prices(line);
        List<Item> items = items(prices, line.quantity(), tier);
        return prices.missing().map(Decision::refused).orElseGet(() -> prices.charged(items)
                .and(Decision.of(changes().toArray(Change[]::new)))
                .and(cheaperNextTier(items, tier)));
    }

    private Decision cheaperNextTier(List<Item> items, TierQuantity tier) {
        return tier.isVolume()
                ? new CheaperNextTier(line.ordered(), tier.units())
                        .advice(items, (quantity, counted) -> items(new Prices(line), quantity, tier.asIf(counted)))
                : Decision.nothing();
    }

    private List<Item> items(Prices prices, int quantity, TierQuantity tier) {
        List<Item> items = new ArrayList<>();
        prices.find(Offering.LICENCE, line.years(), tier)
                .ifPresent(price -> items.addAll(licences(quantity, tier, price)));
        int further = line.years() - terms.includedYears();
        if (further > 0) {
            TierQuantity own = TierQuantity.own(quantity);
            prices.find(Offering.MAINTENANCE, further, own)
                    .ifPresent(price -> items.add(new Item(
                            Offering.MAINTENANCE,
                            quantity,
                            own.step(),
                            price,
                            Discount.none(),
                            Optional.of(new Period(line.day().plusYears(terms.includedYears()), coveredTo())),
                            "NM-06")));
        }
        return items;
    }

    /** The discounted units first; the rest, if any, without a discount (K-28). */
    private List<Item> licences(int quantity, TierQuantity tier, UnitPrice price) {
        Upsell.Outcome outcome = upsell.outcome(quantity);
        if (outcome.units() == 0) {
            return List.of(licence(quantity, tier, price, outcome.discount()));
        }
        Item discounted = licence(outcome.units(), tier, price, outcome.discount());
        int rest = quantity - outcome.units();
        return rest == 0 ? List.of(discounted) : List.of(discounted, licence(rest, tier, price, Discount.none()));
    }

    private static Item licence(int quantity, TierQuantity tier, UnitPrice price, Discount discount) {
        String rule = discount.isGiven() ? "NP-14" : tier.isVolume() ? "NP-09" : "NP-03";
        return new Item(Offering.LICENCE, quantity, tier.step(), price, discount, Optional.empty(), rule);
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>(upsell.outcome(line.quantity()).sources());
        changes.add(new Licence(
                line.licenceId(),
                line.line().account(),
                line.endCustomer(),
                line.line().programme(),
                line.line().sku(),
                line.edition(),
                line.quantity(),
                line.edition().filter(terms.volumeEditions()::contains).isPresent(),
                Optional.empty(),
                Optional.of(new Coverage(CoverageKind.MAINTENANCE, line.day(), coveredTo()))));
        return changes;
    }

    private LocalDate coveredTo() {
        return line.day()
                .plusYears(Math.max(line.years(), terms.includedYears()))
                .minusDays(1);
    }
}
