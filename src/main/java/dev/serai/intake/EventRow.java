package dev.serai.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.ParsedEvent;
import dev.serai.mapping.MappedRow;
import java.util.Map;
import java.util.stream.Collectors;

/** The form in which an event stands in the books: its type, and its fields as a JSON object of texts. */
final class EventRow {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectReader READER = JSON.readerFor(new TypeReference<Map<String, String>>() {});
    private static final ObjectWriter WRITER = JSON.writer();

    private EventRow() {}

    static String fields(LicenceEvent event) {
        try {
            return WRITER.writeValueAsString(EventFields.format(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + event, e);
        }
    }

    /** The events of a record as an operator reads them. */
    static String shown(MappedRow.Events events) {
        return events.events().stream()
                .map(each -> each.event().type().code() + " " + EventFields.brief(each.event()))
                .collect(Collectors.joining("; "));
    }

    static LicenceEvent event(String type, String fields) {
        EventType eventType =
                EventType.parse(type).orElseThrow(() -> new IllegalStateException("Unknown event type " + type));
        try {
            ParsedEvent parsed = EventFields.parse(eventType, READER.readValue(fields));
            if (parsed instanceof ParsedEvent.Read read) {
                return read.event();
            }
            throw new IllegalStateException("A landed event cannot be read any more: " + parsed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A landed event cannot be read any more: " + fields, e);
        }
    }
}
