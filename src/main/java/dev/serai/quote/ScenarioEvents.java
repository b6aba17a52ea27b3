package dev.serai.quote;

import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.FieldFault;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.ParsedEvent;
import dev.serai.licence.Source;
import dev.serai.text.NearMatch;
import dev.serai.yaml.Place;
import dev.serai.yaml.Problem;
import dev.serai.yaml.Section;
import dev.serai.yaml.TextFile;
import dev.serai.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Reads the events of a scenario; an event's number is its place in the list, from 0. */
final class ScenarioEvents {

    private static final List<String> TYPES =
            Arrays.stream(EventType.values()).map(EventType::code).toList();

    private final TextFile file;
    private final List<Problem> problems;

    ScenarioEvents(TextFile file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    List<LandedEvent> read(Section scenario) {
        List<LandedEvent> events = new ArrayList<>();
        Optional<YamlNode> node = scenario.node("events");
        if (node.isPresent()
                && node.get() instanceof YamlNode.Items list
                && !list.items().isEmpty()) {
            for (int i = 0; i < list.items().size(); i++) {
                event(i, list.items().get(i)).ifPresent(events::add);
            }
        } else {
            scenario.refuse("events", "events must be a list with at least one event");
        }
        return events;
    }

    private Optional<LandedEvent> event(long ref, YamlNode node) {
        if (!(node instanceof YamlNode.Fields event)) {
            refuse(node.place(), "found " + node.kind() + ", expected an event: {event: ..., date: ...}");
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        int before = problems.size();
        event.entries().forEach((key, entry) -> text(key, entry.value()).ifPresent(text -> fields.put(key, text)));
        return type(event, fields)
                .filter(type -> problems.size() == before)
                .flatMap(type -> parse(ref, event, type, fields));
    }

    private Optional<EventType> type(YamlNode.Fields event, Map<String, String> fields) {
        String code = fields.getOrDefault(EventFields.EVENT, "");
        Optional<EventType> type = EventType.parse(code);
        if (type.isEmpty()) {
            String found = code.isEmpty() ? "key 'event' is missing" : "unknown event '" + code + "'";
            String hint = NearMatch.hint(", ", code, TYPES);
            refuse(
                    place(event, EventFields.EVENT),
                    found + (hint.isEmpty() ? "." : hint) + " Events are " + String.join(", ", TYPES));
        }
        return type;
    }

    private Optional<LandedEvent> parse(long ref, YamlNode.Fields event, EventType type, Map<String, String> fields) {
        ParsedEvent parsed = EventFields.parse(type, fields);
        if (parsed instanceof ParsedEvent.Read read) {
            Source source = new Source(
                    file.name(), file.name(), file.sha256(), event.place().line());
            return Optional.of(LandedEvent.of(ref, read.event(), read.reference(), source));
        }
        for (FieldFault fault : ((ParsedEvent.Unreadable) parsed).faults()) {
            refuse(place(event, fault.field()), fault.message());
        }
        return Optional.empty();
    }

    private Optional<String> text(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.isNull() ? Optional.empty() : Optional.of(scalar.text());
        } else if (node instanceof YamlNode.Items list) {
            return joined(key, list);
        }
        refuse(node.place(), key + " has " + node.kind() + ", expected a value or a list of values");
        return Optional.empty();
    }

    private Optional<String> joined(String key, YamlNode.Items list) {
        StringJoiner joined = new StringJoiner(";");
        for (YamlNode item : list.items()) {
            if (item instanceof YamlNode.Scalar scalar
                    && !scalar.isNull()
                    && !scalar.text().contains(";")) {
                joined.add(scalar.text());
            } else {
                refuse(item.place(), key + " has " + item.kind() + " in its list, expected values without ';'");
            }
        }
        return Optional.of(joined.toString());
    }

    private static Place place(YamlNode.Fields event, String key) {
        return Optional.ofNullable(event.entries().get(key))
                .map(YamlNode.Entry::place)
                .orElse(event.place());
    }

    private void refuse(Place place, String message) {
        problems.add(new Problem(place, message));
    }
}
