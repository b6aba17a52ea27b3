package dev.serai.pricing;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Offering;
import dev.serai.programme.PriceTable;
import dev.serai.programme.PriceTable.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the price in force for an offering, a term and a tier quantity (K-14 to K-17, K-20). */
public final class PriceList {

    private static final Set<Offering> PER_YEAR = EnumSet.of(Offering.MAINTENANCE, Offering.SUBSCRIPTION, Offering.SA);

    private final Standing standing;

    /** The prices known to {@code standing}. */
    public PriceList(Standing standing) {
        this.standing = standing;
    }

    /** The price of one unit; empty where none is in force for that quantity. */
    public Optional<UnitPrice> find(PriceAsked asked) {
        return table(asked).flatMap(table -> table.tier(asked.tierQuantity()).map(row -> priced(asked, table, row)));
    }

    /**
     * The prices of {@code units} that take the places of the table one after another, the first of them the tier quantity
     * asked for. None where a place has no price.
     */
    public List<PricedUnits> graduated(PriceAsked asked, long units) {
        return table(asked)
                .map(table -> places(asked, table, units))
                .orElse(List.of());
    }

    /** Whether any row is in force, whatever the quantity. */
    public boolean hasAny(PriceAsked asked) {
        return table(asked).isPresent();
    }

    /** Why there is no price, and what to do. */
    public String missing(PriceAsked asked) {
        return table(asked)
                .map(table -> "The prices for " + asked.what() + " in force since " + table.date() + " begin at "
                        + table.rows().firstKey() + " units, but " + asked.tierQuantity()
                        + " count; send a price with a minQuantity of " + asked.tierQuantity() + " or less.")
                .orElseGet(() -> "No price for " + asked.what() + " is in force on " + asked.day()
                        + "; send one dated on or before that day.");
    }

    private Optional<PriceTable> table(PriceAsked asked) {
        return standing.prices(asked.key()).inForce(asked.day(), asked.level(), asked.years());
    }

    private static List<PricedUnits> places(PriceAsked asked, PriceTable table, long units) {
        List<PricedUnits> priced = new ArrayList<>();
        long place = asked.tierQuantity();
        long end = place + units;
        while (place < end) {
            Optional<Tier> row = table.tier(place);
            if (row.isEmpty()) {
                return List.of();
            }
            long next = table.next(place)
                    .map(higher -> Math.min(end, (long) higher.minQuantity()))
                    .orElse(end);
            priced.add(new PricedUnits(place, next - place, priced(asked.with(place), table, row.get())));
            place = next;
        }
        return priced;
    }

    private static UnitPrice priced(PriceAsked asked, PriceTable table, Tier row) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(
                "K-17",
                "price row in force for " + asked.what(),
                row.unitPrice(),
                with("day", asked.day()),
                with("list of", table.date()),
                with("units that count", asked.tierQuantity()),
                with("from units", row.minQuantity())));
        BigDecimal amount = forTerm(asked, table, row, steps);
        return new UnitPrice(amount, row, table.next(asked.tierQuantity()), steps);
    }

    private static BigDecimal forTerm(PriceAsked asked, PriceTable table, Tier row, List<Step> steps) {
        int years = asked.years().orElse(1);
        if (table.years().isPresent()) {
            steps.add(Step.of("K-15", "the row is the price of the whole term", row.unitPrice(), with("years", years)));
            return row.unitPrice();
        }
        if (years == 1 || !PER_YEAR.contains(asked.key().offering())) {
            return row.unitPrice();
        }
        BigDecimal amount = row.unitPrice().multiply(BigDecimal.valueOf(years));
        steps.add(Step.of("K-15", "the row is per year", amount, with("price", row.unitPrice()), with("years", years)));
        return amount;
    }
}
