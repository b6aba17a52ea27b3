package dev.serai.pricing.aip;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.Offering;
import dev.serai.licence.Period;
import dev.serai.pricing.CheaperNextTier;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Discount;
import dev.serai.pricing.Item;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Rejection;
import dev.serai.programme.PerpetualTerms;
import dev.serai.programme.TierCounting;
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
        TierQuantity tier = TierQuantity.of(line, line.endCustomer(), terms.volumeEditions(), terms.tiers());
        Prices prices = new Prices(line);
        List<Item> items = items(prices, line.quantity(), tier);
        return prices.missing().map(Decision::refused).orElseGet(() -> prices.charged(items, changes())
                .and(cheaperNextTier(items, tier)));
    }

    /** By the row that the licences reach, else by that which their maintenance reaches (K-45). */
    private Decision cheaperNextTier(List<Item> items, TierQuantity tier) {
        if (terms.tiers() == TierCounting.GRADUATED) {
            return Decision.nothing();
        }
        CheaperNextTier.WhatIf whatIf =
                (quantity, counted) -> items(new Prices(line), quantity, tier.more(quantity - (long) line.quantity()));
        for (Item item : items) {
            if (item.offering() == Offering.MAINTENANCE || tier.isVolume()) {
                Decision advised = new CheaperNextTier(line.ordered(), counted(item, tier)).advice(item, items, whatIf);
                if (!advised.advice().isEmpty()) {
                    return advised;
                }
            }
        }
        return Decision.nothing();
    }

    private long counted(Item item, TierQuantity tier) {
        return item.offering() == Offering.LICENCE ? tier.units() : line.quantity();
    }

    private List<Item> items(Prices prices, int quantity, TierQuantity tier) {
        List<Item> items = licences(quantity, prices.find(Offering.LICENCE, line.years(), quantity, tier));
        int further = line.years() - terms.includedYears();
        if (further > 0) {
            Period period = new Period(line.day().plusYears(terms.includedYears()), coveredTo());
            prices.find(Offering.MAINTENANCE, further, quantity, TierQuantity.own(quantity, terms.tiers()))
                    .forEach(priced -> items.add(
                            priced.item(Offering.MAINTENANCE, Discount.none(), Optional.of(period), "NM-06")));
        }
        return items;
    }

    /** The first units get the discount; the rest, if any, are without one (K-28). */
    private List<Item> licences(int quantity, List<Priced> priced) {
        Upsell.Outcome outcome = upsell.outcome(quantity);
        Discount ofTheRest = outcome.units() == 0 ? outcome.discount() : Discount.none();
        List<Item> items = new ArrayList<>(priced.size() + 1);
        int open = outcome.units();
        for (Priced each : priced) {
            int discounted = Math.min(open, each.units());
            open -= discounted;
            if (discounted > 0) {
                items.add(licence(each.first(discounted), outcome.discount()));
            }
            if (discounted < each.units()) {
                items.add(licence(each.after(discounted), ofTheRest));
            }
        }
        return items;
    }

    private static Item licence(Priced priced, Discount discount) {
        String rule = discount.isGiven() ? "NP-14" : priced.tier().isVolume() ? "NP-09" : "NP-03";
        return priced.item(Offering.LICENCE, discount, Optional.empty(), rule);
    }

    private List<Licence> changes() {
        Licence licence = new Licence(
                line.licenceId(),
                line.line().account(),
                line.endCustomer(),
                line.line().programme(),
                line.line().sku(),
                line.edition(),
                line.quantity(),
                line.edition().filter(terms.volumeEditions()::contains).isPresent(),
                Optional.empty(),
                Optional.of(new Coverage(CoverageKind.MAINTENANCE, line.day(), coveredTo())));
        List<Licence> sources = upsell.outcome(line.quantity()).sources();
        List<Licence> changes = new ArrayList<>(sources.size() + 1);
        changes.addAll(sources);
        changes.add(licence);
        return changes;
    }

    private LocalDate coveredTo() {
        return line.day()
                .plusYears(Math.max(line.years(), terms.includedYears()))
                .minusDays(1);
    }
}
