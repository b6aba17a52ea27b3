package dev.serai.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.serai.mapping.Columns;
import dev.serai.mapping.EventRules;
import dev.serai.mapping.Row;
import dev.serai.mapping.RowFault;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes records of named texts, for formats without a header: each record has columns of its own, and one that the
 * mapping does not know refuses that record alone.
 */
public final class NamedRecords {

    /** How many characters a record may have in the file. */
    public static final int MOST_CHARACTERS = 10_000_000;

    /** How many texts a record may have. */
    public static final int MOST_TEXTS = 500_000;

    private static final ObjectWriter JSON = new ObjectMapper().writer();
    private static final ObjectReader TEXTS =
            new ObjectMapper().readerFor(new TypeReference<LinkedHashMap<String, String>>() {});
    private static final int MOST_RAW = 1_000;
    private static final int MOST_LAYOUTS = 1_000;

    private final EventRules rules;
    private final Charset charset;
    private final Map<List<String>, Layout> layouts = new HashMap<>();

    /** Records that were read in an encoding. */
    public NamedRecords(EventRules rules, Charset charset) {
        this.rules = rules;
        this.charset = charset;
    }

    /** A combination of columns, and the faults that every record with it has. */
    private record Layout(Columns columns, List<RowFault> unknown) {}

    /** A record; faults that were found before come first. */
    public FileRecord record(long line, Map<String, String> texts, List<RowFault> given) {
        Layout layout = layout(List.copyOf(texts.keySet()));
        List<RowFault> faults = new ArrayList<>(given);
        faults.addAll(layout.unknown());
        texts.forEach((name, text) -> damage(name, text).ifPresent(faults::add));
        Row row = new Row(line, layout.columns(), List.copyOf(texts.values()));
        return new FileRecord(row, raw(texts), List.copyOf(faults));
    }

    /** A fault in place of a record, with the texts that tell at least the order it belongs to. */
    public FileRecord broken(long line, Map<String, String> texts, RowFault fault) {
        Row row = new Row(line, Columns.of(List.copyOf(texts.keySet())), List.copyOf(texts.values()));
        return new FileRecord(row, "", List.of(fault));
    }

    /** The record that a corrected text makes: an object of texts, as the quarantine shows it. */
    public FileRecord reread(long line, String raw) {
        try {
            return record(line, TEXTS.readValue(raw), List.of());
        } catch (JsonProcessingException e) {
            Row row = new Row(line, Columns.of(List.of()), List.of());
            RowFault fault =
                    RowFault.of("bad-json", "The record is '" + shortened(raw, 100) + "', expected an object of texts");
            return new FileRecord(row, raw, List.of(fault));
        }
    }

    private Layout layout(List<String> names) {
        if (layouts.size() > MOST_LAYOUTS) {
            layouts.clear();
        }
        return layouts.computeIfAbsent(names, each -> {
            Columns columns = Columns.of(each);
            List<RowFault> unknown = rules.check(columns).stream()
                    .filter(fault -> fault.code().equals("unknown-column"))
                    .toList();
            return new Layout(columns, unknown);
        });
    }

    private Optional<RowFault> damage(String name, String text) {
        return text.indexOf(InboundText.DAMAGE) < 0
                ? Optional.empty()
                : Optional.of(new RowFault(
                        name,
                        Optional.of(text),
                        "bad-encoding",
                        "Column " + name + " has '" + shortened(text, 100) + "', expected text encoded in "
                                + charset.name()));
    }

    /** Long texts, such as enclosed documents, are of no use to anybody who mends the record, and stand in every line. */
    private static String raw(Map<String, String> texts) {
        Map<String, String> brief = new LinkedHashMap<>();
        texts.forEach((name, text) -> brief.put(name, shortened(text, MOST_RAW)));
        try {
            return JSON.writeValueAsString(brief);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a record as JSON", e);
        }
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
