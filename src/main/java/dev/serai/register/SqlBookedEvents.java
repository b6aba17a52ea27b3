package dev.serai.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.ParsedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads booked events from where they landed. */
public final class SqlBookedEvents implements BookedEvents {

    private static final int EVENTS_AT_ONCE = 500;

    private final NamedParameterJdbcTemplate named;
    private final JsonMapper json = new JsonMapper();

    public SqlBookedEvents(JdbcTemplate jdbc) {
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    @Override
    public Map<Long, LicenceEvent> find(List<Long> refs) {
        Map<Long, LicenceEvent> events = new HashMap<>();
        for (int from = 0; from < refs.size(); from += EVENTS_AT_ONCE) {
            List<Long> some = refs.subList(from, Math.min(refs.size(), from + EVENTS_AT_ONCE));
            named.query("select id, type, fields from licence_event where id in (:refs)", Map.of("refs", some), row -> {
                long ref = row.getLong("id");
                events.put(ref, event(ref, row.getString("type"), row.getString("fields")));
            });
        }
        return events;
    }

    private LicenceEvent event(long ref, String type, String fields) {
        EventType known = EventType.parse(type)
                .orElseThrow(() -> new IllegalStateException(
                        "Table licence_event, id " + ref + ": '" + type + "' is not the type of an event"));
        if (EventFields.parse(known, read(ref, fields)) instanceof ParsedEvent.Read read) {
            return read.event();
        }
        throw new IllegalStateException("Table licence_event, id " + ref + ": not a valid " + type + ": " + fields);
    }

    private Map<String, String> read(long ref, String fields) {
        try {
            return json.readValue(fields, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Table licence_event, id " + ref + ": fields are not JSON: " + fields, e);
        }
    }
}
