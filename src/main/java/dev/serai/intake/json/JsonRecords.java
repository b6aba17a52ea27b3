package dev.serai.intake.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.intake.FileRecord;
import dev.serai.intake.FileRecords;
import dev.serai.intake.InboundText;
import dev.serai.mapping.Columns;
import dev.serai.mapping.EventRules;
import dev.serai.mapping.FileFormat;
import dev.serai.mapping.Row;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records of a JSON array; one element, which may be an order with its lines, is in memory at a time. */
final class JsonRecords implements FileRecords {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonParser parser;
    private final Optional<String> lines;
    private final EventRules rules;
    private final Deque<FileRecord> ready = new ArrayDeque<>();
    private boolean isInArray = true;
    private boolean isOver;
    private Columns columns = Columns.of(List.of());
    private List<RowFault> unknown = List.of();

    JsonRecords(JsonParser parser, FileFormat.Json format, EventRules rules) {
        this.parser = parser;
        this.lines = format.lines();
        this.rules = rules;
    }

    @Override
    public List<RowFault> faults() {
        return List.of();
    }

    @Override
    public Optional<FileRecord> next() throws IOException {
        while (ready.isEmpty() && !isOver) {
            try {
                readOn();
            } catch (JsonProcessingException e) {
                isOver = true;
                Row row = new Row(BrokenJson.line(e), Columns.of(List.of()), List.of());
                ready.add(new FileRecord(row, "", List.of(BrokenJson.fault(e))));
            }
        }
        return Optional.ofNullable(ready.poll());
    }

    /** A corrected record is an object of texts, as the quarantine shows it. */
    @Override
    public Optional<FileRecord> reread(long line, String raw) throws IOException {
        try (JsonParser text = MAPPER.createParser(raw)) {
            if (text.nextToken() == JsonToken.START_OBJECT) {
                return Optional.of(
                        record(line, JsonObject.read(text, Optional.empty()).texts(), List.of()));
            }
            RowFault fault = RowFault.of("bad-json", "The record is '" + raw + "', expected an object");
            return Optional.of(new FileRecord(new Row(line, Columns.of(List.of()), List.of()), raw, List.of(fault)));
        } catch (JsonProcessingException e) {
            Row row = new Row(line, Columns.of(List.of()), List.of());
            return Optional.of(new FileRecord(row, raw, List.of(BrokenJson.fault(e))));
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private void readOn() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            isOver = true;
        } else if (isInArray && token == JsonToken.END_ARRAY) {
            isInArray = false;
        } else if (isInArray && token == JsonToken.START_OBJECT) {
            add(JsonObject.read(parser, lines));
        } else if (isInArray) {
            long line = parser.currentTokenLocation().getLineNr();
            String text = JsonObject.text(parser);
            RowFault fault = RowFault.of("bad-json", "The record is '" + text + "', expected an object");
            ready.add(new FileRecord(new Row(line, Columns.of(List.of()), List.of()), text, List.of(fault)));
        }
    }

    private void add(JsonObject object) throws IOException {
        if (lines.isEmpty()) {
            ready.add(record(object.line(), object.texts(), List.of()));
        } else if (object.lines().isEmpty()) {
            String name = lines.get();
            RowFault fault = new RowFault(
                    name,
                    Optional.empty(),
                    "missing-field",
                    "Column " + name + " is empty, expected at least one line");
            ready.add(record(object.line(), object.texts(), List.of(fault)));
        }
        for (JsonObject line : object.lines()) {
            Map<String, String> texts = new LinkedHashMap<>(object.texts());
            texts.putAll(line.texts());
            ready.add(record(line.line(), texts, List.of()));
        }
    }

    private FileRecord record(long line, Map<String, String> texts, List<RowFault> given) throws IOException {
        List<String> names = List.copyOf(texts.keySet());
        if (!names.equals(columns.names())) {
            columns = Columns.of(names);
            unknown = rules.check(columns).stream()
                    .filter(fault -> fault.code().equals("unknown-column"))
                    .toList();
        }
        List<RowFault> faults = new ArrayList<>(given);
        faults.addAll(unknown);
        texts.forEach((name, text) -> damage(name, text).ifPresent(faults::add));
        Row row = new Row(line, columns, List.copyOf(texts.values()));
        return new FileRecord(row, MAPPER.writeValueAsString(texts), List.copyOf(faults));
    }

    private static Optional<RowFault> damage(String name, String text) {
        return text.indexOf(InboundText.DAMAGE) < 0
                ? Optional.empty()
                : Optional.of(new RowFault(
                        name,
                        Optional.of(text),
                        "bad-encoding",
                        "Column " + name + " has '" + text + "', expected text encoded in UTF-8"));
    }
}
