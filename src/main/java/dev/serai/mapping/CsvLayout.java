package dev.serai.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the rows of a CSV file belong together.
 *
 * @param header where the columns' names stand
 * @param columns the columns of a file without header; empty otherwise
 * @param kinds the kinds of records, where their columns differ by kind
 * @param fill columns that are filled on the first row of a group alone, the one that begins a group first
 * @param skip rows that are no records, if the feed has such
 * @param footer the row of control totals, if the feed has one
 * @param empty words that stand for an empty cell
 */
public record CsvLayout(
        Header header,
        List<String> columns,
        Optional<RecordKinds> kinds,
        List<String> fill,
        Optional<Skipped> skip,
        Optional<Footer> footer,
        Set<String> empty) {

    /** A header in the first row, and records. */
    static final CsvLayout PLAIN = new CsvLayout(
            Header.FIRST, List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Set.of());

    public CsvLayout {
        columns = List.copyOf(columns);
        fill = List.copyOf(fill);
        empty = Set.copyOf(empty);
    }

    /** Where the columns' names stand. */
    public enum Header {
        /** In the first row. */
        FIRST,
        /** In the first row that has the columns of the mapping; rows before it are a preamble. */
        FIND,
        /** Only in the mapping. */
        NONE
    }

    /** Whether a cell counts as empty. */
    public boolean isEmpty(String cell) {
        return cell.isBlank() || empty.contains(cell.strip());
    }

    Set<String> columnsRead() {
        Set<String> read = new HashSet<>(fill);
        skip.ifPresent(each -> read.addAll(each.columns()));
        footer.ifPresent(each -> read.addAll(each.columns()));
        kinds.ifPresent(each -> read.add(each.kindColumn()));
        return read;
    }

    Optional<Columns> columnsGiven() {
        if (header != Header.NONE) {
            return Optional.empty();
        }
        List<String> names = kinds.map(RecordKinds::names).orElse(columns);
        return Optional.of(Columns.of(names));
    }
}
