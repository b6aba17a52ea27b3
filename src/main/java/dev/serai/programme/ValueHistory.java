package dev.serai.programme;

import dev.serai.licence.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All values of one measure ever given for one product, by the day from which they hold; immutable. */
public final class ValueHistory {

    private static final ValueHistory NONE = new ValueHistory(new TreeMap<>());

    private final NavigableMap<LocalDate, BigDecimal> values;

    private ValueHistory(NavigableMap<LocalDate, BigDecimal> values) {
        this.values = values;
    }

    /** A history without any value. */
    public static ValueHistory none() {
        return NONE;
    }

    /** The history that {@code values} of one product and measure make. */
    public static ValueHistory of(Collection<Value> values) {
        NavigableMap<LocalDate, BigDecimal> dated = new TreeMap<>();
        values.forEach(value -> dated.put(value.date(), value.amount()));
        return new ValueHistory(dated);
    }

    /** This history and one more value. */
    public ValueHistory with(Value value) {
        NavigableMap<LocalDate, BigDecimal> more = new TreeMap<>(values);
        more.put(value.date(), value.amount());
        return new ValueHistory(more);
    }

    /** The value in force on {@code day}, if one was given by then. */
    public Optional<BigDecimal> inForce(LocalDate day) {
        return Optional.ofNullable(values.floorEntry(day)).map(Map.Entry::getValue);
    }

    /** The values that begin after {@code after} and not after {@code until}, by their first day. */
    public NavigableMap<LocalDate, BigDecimal> changes(LocalDate after, LocalDate until) {
        if (!until.isAfter(after)) {
            return new TreeMap<>();
        }
        return values.subMap(after, false, until, true);
    }
}
