package dev.serai.intake.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.serai.intake.FileRecord;
import dev.serai.intake.FileRecords;
import dev.serai.intake.NamedRecords;
import dev.serai.mapping.Columns;
import dev.serai.mapping.EventRules;
import dev.serai.mapping.FileFormat;
import dev.serai.mapping.Row;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records of a JSON array; one element, which may be an order with its lines, is in memory at a time. */
final class JsonRecords implements FileRecords {

    private final JsonParser parser;
    private final Optional<String> lines;
    private final NamedRecords records;
    private final Deque<FileRecord> ready = new ArrayDeque<>();
    private final Deque<JsonObject> waiting = new ArrayDeque<>();
    private Map<String, String> header = Map.of();
    private boolean isInArray = true;
    private boolean isOver;

    JsonRecords(JsonParser parser, FileFormat.Json format, EventRules rules) {
        this.parser = parser;
        this.lines = format.lines();
        this.records = new NamedRecords(rules, StandardCharsets.UTF_8);
    }

    @Override
    public List<RowFault> faults() {
        return List.of();
    }

    @Override
    public Optional<FileRecord> next() throws IOException {
        while (ready.isEmpty() && waiting.isEmpty() && !isOver) {
            try {
                readOn();
            } catch (JsonProcessingException e) {
                isOver = true;
                BrokenJson broken = BrokenJson.of(e, parser);
                ready.add(records.broken(broken.line(), Map.of(), broken.fault()));
            }
        }
        return waiting.isEmpty() ? Optional.ofNullable(ready.poll()) : Optional.of(line(waiting.remove()));
    }

    @Override
    public Optional<FileRecord> reread(long line, String raw) {
        return Optional.of(records.reread(line, raw));
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
            String text = JsonObject.text(JsonBounds.from(parser));
            RowFault fault = RowFault.of("bad-json", "The record is '" + text + "', expected an object");
            ready.add(new FileRecord(new Row(line, Columns.of(List.of()), List.of()), text, List.of(fault)));
        }
    }

    private void add(JsonObject object) {
        if (lines.isEmpty()) {
            ready.add(records.record(object.line(), object.texts(), List.of()));
        } else if (object.lines().isEmpty()) {
            String name = lines.get();
            RowFault fault = new RowFault(
                    name,
                    Optional.empty(),
                    "missing-field",
                    "Column " + name + " is empty, expected at least one line");
            ready.add(records.record(object.line(), object.texts(), List.of(fault)));
        }
        header = object.texts();
        waiting.addAll(object.lines());
    }

    /** Built one by one, as every line repeats the whole header. */
    private FileRecord line(JsonObject line) {
        Map<String, String> texts = new LinkedHashMap<>(header);
        texts.putAll(line.texts());
        return records.record(line.line(), texts, List.of());
    }
}
