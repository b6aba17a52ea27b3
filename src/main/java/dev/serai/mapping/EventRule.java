package dev.serai.mapping;

import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.FieldFault;
import dev.serai.licence.ParsedEvent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a record becomes one event: the type, when it applies, and where each field comes from. */
record EventRule(EventType type, List<Condition> when, Map<String, FieldSource> fields, Map<String, FieldKind> kinds) {

    EventRule(EventType type, List<Condition> when, Map<String, FieldSource> fields) {
        this(type, List.copyOf(when), new LinkedHashMap<>(fields), FieldKind.of(type));
    }

    boolean applies(Row row) {
        for (Condition condition : when) {
            if (!condition.holds(row)) {
                return false;
            }
        }
        return true;
    }

    /** The event of a record; faults are added to {@code faults}. */
    Optional<MappedEvent> read(Row row, List<RowFault> faults) {
        Map<String, String> texts = new HashMap<>();
        List<String> misfits = new ArrayList<>(0);
        fields.forEach((target, source) -> {
            try {
                String text = source.text(row);
                if (!text.isEmpty()) {
                    texts.put(target, text);
                }
            } catch (Unmapped e) {
                misfits.add(target);
                faults.add(e.fault());
            }
        });
        ParsedEvent parsed = EventFields.parse(type, texts);
        if (parsed instanceof ParsedEvent.Unreadable unreadable) {
            unreadable.faults().stream()
                    .filter(fault -> !misfits.contains(fault.field()))
                    .forEach(fault -> faults.add(fault(fault, row)));
            return Optional.empty();
        }
        ParsedEvent.Read read = (ParsedEvent.Read) parsed;
        return misfits.isEmpty() ? Optional.of(new MappedEvent(read.event(), read.reference())) : Optional.empty();
    }

    /** Takes note of the words of a readable record, and of how its dates and numbers are written. */
    void observe(Row row, Sightings seen) {
        for (Condition condition : when) {
            if (condition instanceof Condition.OneOf) {
                seen.word(condition.column(), row.cell(condition.column()));
            }
        }
        fields.values().forEach(source -> source.observe(row, seen));
    }

    /** The order that a damaged record names, where account and number can be read. */
    Optional<OrderKey> order(Row row) {
        if (type != EventType.ORDER || !applies(row)) {
            return Optional.empty();
        }
        return readable("account", row).flatMap(account -> readable("order", row)
                .map(order -> new OrderKey(account, order, readable("date", row).flatMap(EventRule::date))));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<String> readable(String target, Row row) {
        FieldSource source = fields.get(target);
        if (source == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(source.text(row)).filter(text -> !text.isEmpty());
        } catch (Unmapped e) {
            return Optional.empty();
        }
    }

    private RowFault fault(FieldFault fault, Row row) {
        FieldSource source = Optional.ofNullable(fields.get(fault.field())).orElse(new FieldSource.Constant(""));
        String code = kinds.getOrDefault(fault.field(), FieldKind.TEXT).code();
        if (source.label().isEmpty() || source.isComputed()) {
            String found = fault.value().isEmpty() ? "missing-field" : code;
            return new RowFault(source.label(), fault.value(), found, fault.message());
        }
        return RowFault.inCell(source.label(), source.raw(row), code, fault.expected());
    }

    /** The columns that a field is taken from, if it is. */
    Optional<String> column(String target) {
        return Optional.ofNullable(fields.get(target)).map(FieldSource::label).filter(label -> !label.isEmpty());
    }
}
