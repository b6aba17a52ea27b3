package dev.serai.mapping;

import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.text.NearMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the entry {@code events}: which events a record makes. */
final class EventsText {

    private static final List<String> NAMES = List.of("event", "when", "fields");
    private static final List<String> TYPES =
            Arrays.stream(EventType.values()).map(EventType::code).toList();

    private final Problems problems;
    private final Dialect dialect;
    private final LookupTables tables;

    EventsText(Problems problems, Dialect dialect, LookupTables tables) {
        this.problems = problems;
        this.dialect = dialect;
        this.tables = tables;
    }

    EventRules read(Node.Items events, Set<String> read, Set<String> ignored, int ignoreLine) {
        List<EventRule> rules = new ArrayList<>();
        for (Node node : events.items()) {
            if (node instanceof Node.Fields fields) {
                rule(fields).ifPresent(rules::add);
            } else {
                problems.add(node.line(), "An item of 'events' needs the entries event and fields");
            }
        }
        ColumnUse use = use(rules, read, ignored);
        ignored.stream()
                .filter(column ->
                        use.needed().contains(column) || use.optional().contains(column))
                .forEach(column -> problems.add(ignoreLine, "Column " + column + " is both mapped and ignored"));
        return new MappedRules(rules, use, dialect.empty());
    }

    private static ColumnUse use(List<EventRule> rules, Set<String> read, Set<String> ignored) {
        Set<String> needed = new HashSet<>(read);
        Set<String> optional = new HashSet<>();
        for (EventRule rule : rules) {
            rule.when().forEach(condition -> needed.add(condition.column()));
            rule.fields().values().forEach(source -> needed.addAll(source.needed()));
            rule.fields().values().forEach(source -> optional.addAll(source.optional()));
        }
        optional.removeAll(needed);
        return new ColumnUse(needed, optional, ignored);
    }

    private Optional<EventRule> rule(Node.Fields entry) {
        problems.unknownNames(entry, NAMES, "in an event");
        Optional<Node.Scalar> name = problems.required(entry, "event", "in an item of 'events'");
        Optional<EventType> type = name.flatMap(each -> EventType.parse(each.text()));
        if (name.isPresent() && type.isEmpty()) {
            String unknown = name.get().text();
            problems.add(name.get().line(), "Unknown event '" + unknown + "'; " + NearMatch.hintOrAll(unknown, TYPES));
        }
        return type.map(each ->
                new EventRule(each, new WhenText(problems).read(problems.fields(entry, "when")), fields(each, entry)));
    }

    private Map<String, FieldSource> fields(EventType type, Node.Fields entry) {
        Map<String, FieldSource> sources = new LinkedHashMap<>();
        Node.Fields fields = problems.fields(entry, "fields");
        Set<String> targets = EventFields.names(type);
        problems.unknownNames(fields, targets, "in the fields of event " + type.code());
        Set<String> missing = new TreeSet<>(EventFields.required(type));
        missing.removeAll(fields.values().keySet());
        missing.forEach(field -> problems.add(
                entry.line(), "Event " + type.code() + " needs the field '" + field + "', which is not mapped"));
        fields.values().forEach((target, node) -> {
            if (targets.contains(target)) {
                new SourceText(problems, dialect, tables, FieldTarget.of(type, target))
                        .read(node)
                        .ifPresent(source -> sources.put(target, source));
            }
        });
        return sources;
    }
}
