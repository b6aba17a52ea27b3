package dev.serai.mapping;

import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.FieldFault;
import dev.serai.licence.ParsedEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a record becomes one event: the type, when it applies, and where each field comes from. */
record EventRule(
        EventType type,
        List<Condition> when,
        Map<String, FieldSource> fields,
        Map<String, FieldKind> kinds,
        Dialect dialect) {

    EventRule(EventType type, List<Condition> when, Map<String, FieldSource> fields, Dialect dialect) {
        this(type, List.copyOf(when), new LinkedHashMap<>(fields), FieldKind.of(type), dialect);
    }

    boolean applies(Row row) {
        return when.stream().allMatch(condition -> condition.holds(row));
    }

    /** The event of a record; faults are added to {@code faults}. */
    Optional<MappedEvent> read(Row row, List<RowFault> faults) {
        Map<String, String> texts = new HashMap<>();
        Set<String> misfits = new HashSet<>();
        fields.forEach((target, source) -> {
            try {
                texts.put(target, text(target, source, row));
            } catch (Dialect.Misfit e) {
                misfits.add(target);
                faults.add(fault(target, row, e.expected()));
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
        fields.forEach((target, source) -> {
            if (source instanceof FieldSource.Column column
                    && !row.cell(column.name()).isEmpty()) {
                observe(target, column, row.cell(column.name()), seen);
            }
        });
    }

    /** Without a group sign a number is written in one way alone. */
    private void observe(String target, FieldSource.Column column, String cell, Sightings seen) {
        FieldKind kind = kinds.getOrDefault(target, FieldKind.TEXT);
        if (!column.translations().isEmpty()) {
            seen.word(column.name(), cell);
        } else if (kind == FieldKind.DATE) {
            seen.form(column.name(), Forms.date(cell));
        } else if (kind != FieldKind.TEXT && dialect.numbers().group().isPresent()) {
            seen.form(column.name(), Forms.number(cell, dialect.numbers().decimal()));
        }
    }

    /** The order that a damaged record names, where account and number can be read. */
    Optional<OrderKey> order(Row row) {
        if (type != EventType.ORDER || !applies(row)) {
            return Optional.empty();
        }
        return readable("account", row).flatMap(account -> readable("order", row)
                .map(order -> new OrderKey(account, order, readable("date", row).map(LocalDate::parse))));
    }

    private Optional<String> readable(String target, Row row) {
        FieldSource source = fields.get(target);
        if (source == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(text(target, source, row)).filter(text -> !text.isEmpty());
        } catch (Dialect.Misfit e) {
            return Optional.empty();
        }
    }

    private String text(String target, FieldSource source, Row row) throws Dialect.Misfit {
        if (source instanceof FieldSource.Constant constant) {
            return constant.text();
        }
        FieldSource.Column column = (FieldSource.Column) source;
        String cell = row.cell(column.name());
        if (cell.isEmpty()) {
            return cell;
        }
        if (!column.translations().isEmpty()) {
            return translated(column, cell);
        }
        return dialect.canonical(kinds.getOrDefault(target, FieldKind.TEXT), cell);
    }

    private static String translated(FieldSource.Column column, String cell) throws Dialect.Misfit {
        String word = column.translations().get(cell);
        if (word == null) {
            throw new Dialect.Misfit("one of "
                    + String.join(
                            ", ",
                            column.translations().keySet().stream().sorted().toList()));
        }
        return word;
    }

    private RowFault fault(FieldFault fault, Row row) {
        return fields.get(fault.field()) instanceof FieldSource.Column
                ? fault(fault.field(), row, fault.expected())
                : new RowFault("", fault.value(), code(fault), fault.message());
    }

    /** The column that a field is taken from, if it is. */
    Optional<String> column(String target) {
        return fields.get(target) instanceof FieldSource.Column from ? Optional.of(from.name()) : Optional.empty();
    }

    private RowFault fault(String target, Row row, String expected) {
        String column = column(target).orElse("");
        String code = kinds.getOrDefault(target, FieldKind.TEXT).code();
        return RowFault.inCell(column, row.cell(column), code, expected);
    }

    private String code(FieldFault fault) {
        return fault.value().isEmpty()
                ? "missing-field"
                : kinds.getOrDefault(fault.field(), FieldKind.TEXT).code();
    }
}
