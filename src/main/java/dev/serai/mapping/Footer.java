package dev.serai.mapping;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The last row of a file where it is no record but tells how many records there are and what they sum up to. */
public final class Footer {

    private final List<Condition> when;
    private final Optional<String> count;
    private final List<Sum> sums;
    private final NumberDialect numbers;

    Footer(List<Condition> when, Optional<String> count, List<Sum> sums, NumberDialect numbers) {
        this.when = List.copyOf(when);
        this.count = count;
        this.sums = List.copyOf(sums);
        this.numbers = numbers;
    }

    /**
     * A sum that the footer tells.
     *
     * @param of the column of the records
     * @param in the cell of the footer with their sum
     */
    public record Sum(String of, String in) {}

    /** Whether a row is the footer. */
    public boolean isIn(Row row) {
        return when.stream().allMatch(condition -> condition.holds(row));
    }

    /** The footer's cell with the number of records, if it tells that. */
    public Optional<String> count() {
        return count;
    }

    /** The sums that it tells. */
    public List<Sum> sums() {
        return sums;
    }

    /** A number in the feed's own form; empty where the text is none. */
    public Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(numbers.canonical(text)));
        } catch (Dialect.Misfit e) {
            return Optional.empty();
        }
    }

    Set<String> columns() {
        Set<String> columns = new HashSet<>();
        when.forEach(condition -> columns.add(condition.column()));
        count.ifPresent(columns::add);
        sums.forEach(sum -> columns.addAll(List.of(sum.of(), sum.in())));
        return columns;
    }
}
