package dev.serai.mapping;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a footer or a companion tells of the records of a file: how many they are and what they sum up to. */
public final class Totals {

    private final Optional<String> count;
    private final List<Sum> sums;
    private final NumberDialect numbers;
    private final EmptyCells empty;

    Totals(Optional<String> count, List<Sum> sums, Dialect dialect) {
        this.count = count;
        this.sums = List.copyOf(sums);
        this.numbers = dialect.numbers();
        this.empty = dialect.empty();
    }

    /**
     * A sum that is told.
     *
     * @param of the column of the records
     * @param in the column of the footer or companion with their sum
     */
    public record Sum(String of, String in) {}

    /** The column of the footer or companion with the number of records, if it tells that. */
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

    /** What a cell of a record adds to a sum: an empty one nothing; empty where the text is no number. */
    public Optional<BigDecimal> amount(String cell) {
        return cell.isBlank() || empty.words().contains(cell.strip()) ? Optional.of(BigDecimal.ZERO) : number(cell);
    }

    /** Columns of the records that are summed up. */
    Set<String> summed() {
        Set<String> columns = new HashSet<>();
        sums.forEach(sum -> columns.add(sum.of()));
        return columns;
    }

    /** Columns of the footer or companion. */
    Set<String> told() {
        Set<String> columns = new HashSet<>();
        count.ifPresent(columns::add);
        sums.forEach(sum -> columns.add(sum.in()));
        return columns;
    }
}
