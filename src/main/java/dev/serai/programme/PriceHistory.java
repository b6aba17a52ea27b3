package dev.serai.programme;

import dev.serai.licence.Price;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All price tables ever given for one {@link PriceKey}; immutable. */
public final class PriceHistory {

    private static final PriceHistory NONE = new PriceHistory(Map.of());

    private final Map<Variant, NavigableMap<LocalDate, PriceTable>> tables;

    private PriceHistory(Map<Variant, NavigableMap<LocalDate, PriceTable>> tables) {
        this.tables = tables;
    }

    private record Variant(Optional<String> level, Optional<Integer> years) {}

    /** A history without any price. */
    public static PriceHistory none() {
        return NONE;
    }

    /** The history that {@code prices} of one key make, in any order. */
    public static PriceHistory of(Collection<Price> prices) {
        PriceHistory history = NONE;
        for (Price price :
                prices.stream().sorted(Comparator.comparing(Price::date)).toList()) {
            history = history.with(price);
        }
        return history;
    }

    /** This history and one more price row. */
    public PriceHistory with(Price price) {
        Variant variant = new Variant(price.level(), price.years());
        Map<Variant, NavigableMap<LocalDate, PriceTable>> more = new HashMap<>(tables);
        NavigableMap<LocalDate, PriceTable> dated = new TreeMap<>(more.getOrDefault(variant, new TreeMap<>()));
        PriceTable table = Optional.ofNullable(dated.get(price.date()))
                .orElseGet(() -> new PriceTable(price.date(), price.level(), price.years(), new TreeMap<>()));
        dated.put(price.date(), table.with(price.minQuantity(), price.unitPrice()));
        more.put(variant, dated);
        return new PriceHistory(more);
    }

    /**
     * The table in force on {@code day}: one that names the level goes before one that does not, then one that names the
     * years, whatever the dates of the other (K-14); within those the latest date not after the day (K-17).
     */
    public Optional<PriceTable> inForce(LocalDate day, Optional<String> level, Optional<Integer> years) {
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        return table(level, years, day)
                .or(() ->
                        level.isPresent() && years.isPresent() ? table(level, Optional.empty(), day) : Optional.empty())
                .or(() -> level.isPresent() ? table(Optional.empty(), years, day) : Optional.empty())
                .or(() -> years.isPresent() ? table(Optional.empty(), Optional.empty(), day) : Optional.empty());
    }

    /** Every table, for messages that say what there is. */
    public List<PriceTable> all() {
        return tables.values().stream()
                .flatMap(dated -> dated.values().stream())
                .toList();
    }

    private Optional<PriceTable> table(Optional<String> level, Optional<Integer> years, LocalDate day) {
        return Optional.ofNullable(tables.get(new Variant(level, years)))
                .flatMap(dated -> Optional.ofNullable(dated.floorEntry(day)))
                .map(Map.Entry::getValue);
    }
}
