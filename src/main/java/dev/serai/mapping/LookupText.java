package dev.serai.mapping;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.serai.text.NearMatch;
import dev.serai.yaml.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The text of one lookup table: comma-separated, in UTF-8, with a header; lines that start with # are comments. */
final class LookupText {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final String name;
    private final String file;
    private final String text;
    private final Problems problems;
    private final List<CsvRecord> records = new ArrayList<>();

    LookupText(String name, String file, String text, Problems problems) {
        this.name = name;
        this.file = file;
        this.text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        this.problems = problems;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(this.text)) {
            reader.forEach(records::add);
        } catch (IOException | CsvParseException e) {
            problems.add(new Problem(file, lastLine() + 1, "The table is not readable as CSV: " + e.getMessage()));
            records.clear();
            return;
        }
        if (records.isEmpty()) {
            problems.add(new Problem(file, 1, "The table is empty, expected a header and rows"));
        }
    }

    private int lastLine() {
        return records.isEmpty()
                ? 0
                : Math.toIntExact(records.get(records.size() - 1).getStartingLineNumber());
    }

    String text() {
        return text;
    }

    Optional<Lookup> pairs(int line, FieldTarget target) {
        if (records.isEmpty()) {
            return Optional.empty();
        }
        if (header().size() != 2) {
            problems.add(
                    line,
                    file + " has the columns " + String.join(", ", header())
                            + "; name two of them with {name: ..., key: ..., value: ...}");
            return Optional.empty();
        }
        return Optional.of(read(0, 1, target));
    }

    Optional<Lookup> pairs(Node.Scalar key, Node.Scalar value, FieldTarget target) {
        if (records.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt keyAt = position(key);
        OptionalInt valueAt = position(value);
        return keyAt.isPresent() && valueAt.isPresent()
                ? Optional.of(read(keyAt.getAsInt(), valueAt.getAsInt(), target))
                : Optional.empty();
    }

    private OptionalInt position(Node.Scalar column) {
        int position = header().indexOf(column.text());
        if (position < 0) {
            problems.add(
                    column.line(),
                    "There is no column " + column.text() + " in " + file + "; "
                            + NearMatch.hintOrAll(column.text(), header()));
            return OptionalInt.empty();
        }
        return OptionalInt.of(position);
    }

    private List<String> header() {
        return records.get(0).getFields().stream().map(String::strip).toList();
    }

    private Lookup read(int key, int value, FieldTarget target) {
        NavigableMap<String, String> words = new TreeMap<>();
        for (CsvRecord row : records.subList(1, records.size())) {
            int line = Math.toIntExact(row.getStartingLineNumber());
            if (row.getFieldCount() != header().size()) {
                problems.add(new Problem(
                        file, line, "The row has " + row.getFieldCount() + " cells, expected " + header().size()));
            } else {
                add(words, row.getField(key).strip(), row.getField(value).strip(), line, target);
            }
        }
        return new Lookup("lookups/" + name + ".csv", words);
    }

    private void add(Map<String, String> words, String key, String word, int line, FieldTarget target) {
        if (key.isEmpty()) {
            problems.add(new Problem(file, line, "The key is empty"));
        } else if (words.putIfAbsent(key, word) != null) {
            problems.add(new Problem(file, line, "The key '" + key + "' stands twice"));
        }
        target.misfit(word).ifPresent(message -> problems.add(new Problem(file, line, message)));
    }
}
