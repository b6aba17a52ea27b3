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
import java.util.stream.Stream;

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
        return table(asked).map(table -> places(asked, table, units)).orElse(List.of());
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
        BigDecimal amount =
                isPerYear(asked, table) ? row.unitPrice().multiply(BigDecimal.valueOf(years(asked))) : row.unitPrice();
        return new UnitPrice(amount, row, table.next(asked.tierQuantity()), LazySteps.of(() -> Stream.of(
                        inForce(asked, table, row), forTerm(asked, table, row, amount))
                .flatMap(List::stream)
                .toList()));
    }

    private static int years(PriceAsked asked) {
        return asked.years().orElse(1);
    }

    /** Whether a row is the price of one of several years (K-15). */
    private static boolean isPerYear(PriceAsked asked, PriceTable table) {
        return table.years().isEmpty()
                && years(asked) != 1
                && PER_YEAR.contains(asked.key().offering());
    }

    private static List<Step> inForce(PriceAsked asked, PriceTable table, Tier row) {
        return List.of(Step.of(
                "K-17",
                "The row of the price list in force that the counted units reach sets the price",
                row.unitPrice(),
                with("price of", asked.what()),
                with("day", asked.day()),
                with("list of", table.date()),
                with("units that count", asked.tierQuantity()),
                with("row from", row.minQuantity())));
    }

    private static List<Step> forTerm(PriceAsked asked, PriceTable table, Tier row, BigDecimal amount) {
        int years = years(asked);
        if (table.years().isPresent()) {
            return List.of(Step.of("K-15", "The row is the price of the whole term", amount, with("years", years)));
        }
        return isPerYear(asked, table)
                ? List.of(Step.of(
                        "K-15",
                        "The row is a price for one year",
                        amount,
                        with("price", row.unitPrice()),
                        with("years", years)))
                : List.of();
    }
}
