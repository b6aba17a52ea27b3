package dev.serai.mapping;

import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.FieldFault;
import dev.serai.licence.ParsedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of a feed whose columns are the fields of the licence model, the event's type among them. */
final class CanonicalRules implements EventRules {

    private static final String DATE = "date";
    private static final Map<EventType, Map<String, FieldKind>> KINDS =
            Arrays.stream(EventType.values()).collect(Collectors.toMap(type -> type, FieldKind::of));
    private static final String TYPES =
            Arrays.stream(EventType.values()).map(EventType::code).collect(Collectors.joining(", "));

    private final Dialect dialect;
    private final ColumnUse use;

    CanonicalRules(Dialect dialect, Set<String> ignored) {
        this.dialect = dialect;
        Set<String> fields = new LinkedHashSet<>();
        Arrays.stream(EventType.values()).forEach(type -> fields.addAll(EventFields.names(type)));
        this.use = new ColumnUse(Set.of(EventFields.EVENT, DATE), fields, ignored);
    }

    @Override
    public List<RowFault> check(Columns columns) {
        List<RowFault> faults = new ArrayList<>(use.check(columns));
        columns.names().stream()
                .filter(name -> !use.optional().contains(name) && !use.needed().contains(name))
                .filter(name -> !use.unknown(columns).contains(name) && !use.ignores(name))
                .forEach(name -> faults.add(use.unknownColumn(name)));
        return faults;
    }

    @Override
    public MappedRow map(Row given) {
        Row row = dialect.empty().clean(given);
        String code = row.cell(EventFields.EVENT);
        Optional<EventType> type = EventType.parse(code);
        if (type.isEmpty()) {
            RowFault fault = RowFault.inCell(EventFields.EVENT, code, "unknown-event", "one of " + TYPES);
            return new MappedRow.Rejected(List.of(fault), Optional.empty());
        }
        List<RowFault> faults = new ArrayList<>();
        Map<String, String> fields = fields(type.get(), row, faults);
        if (EventFields.parse(type.get(), fields) instanceof ParsedEvent.Read read && faults.isEmpty()) {
            return new MappedRow.Events(List.of(new MappedEvent(read.event(), read.reference())));
        }
        return new MappedRow.Rejected(List.copyOf(faults(type.get(), fields, faults)), order(row));
    }

    @Override
    public Optional<String> column(EventType type, String field) {
        return EventFields.names(type).contains(field) ? Optional.of(field) : Optional.empty();
    }

    @Override
    public boolean isFixed() {
        return true;
    }

    @Override
    public void observe(Row row, Sightings seen) {
        // columns, words and forms are fixed
    }

    @Override
    public Optional<OrderKey> order(Row row) {
        String account = row.cell("account");
        String order = row.cell("order");
        if (!row.cell(EventFields.EVENT).equals(EventType.ORDER.code()) || account.isEmpty() || order.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OrderKey(account, order, date(row)));
    }

    private Map<String, String> fields(EventType type, Row row, List<RowFault> faults) {
        Map<String, String> fields = new HashMap<>();
        Map<String, FieldKind> kinds = KINDS.getOrDefault(type, Map.of());
        for (String column : row.columns().names()) {
            String cell = row.cell(column);
            if (!cell.isEmpty() && !use.ignores(column)) {
                FieldKind kind = kinds.getOrDefault(column, FieldKind.TEXT);
                try {
                    fields.put(column, dialect.canonical(kind, cell));
                } catch (Dialect.Misfit e) {
                    faults.add(RowFault.inCell(column, cell, kind.code(), e.expected()));
                }
            }
        }
        return fields;
    }

    private List<RowFault> faults(EventType type, Map<String, String> fields, List<RowFault> faults) {
        Set<String> misfits = faults.stream().map(RowFault::column).collect(Collectors.toSet());
        if (EventFields.parse(type, fields) instanceof ParsedEvent.Unreadable unreadable) {
            unreadable.faults().stream()
                    .filter(fault -> !misfits.contains(fault.field()))
                    .forEach(fault -> faults.add(fault(type, fault)));
        }
        return faults;
    }

    private static RowFault fault(EventType type, FieldFault fault) {
        String value = fault.value().orElse("");
        if (!EventFields.names(type).contains(fault.field())) {
            String message = "Column " + fault.field() + " has '" + value + "', but there is " + fault.expected();
            return new RowFault(fault.field(), fault.value(), "unknown-field", message);
        }
        FieldKind kind = KINDS.getOrDefault(type, Map.of()).getOrDefault(fault.field(), FieldKind.TEXT);
        return RowFault.inCell(fault.field(), value, kind.code(), fault.expected());
    }

    private Optional<LocalDate> date(Row row) {
        try {
            return Optional.of(LocalDate.parse(dialect.canonical(FieldKind.DATE, row.cell(DATE))));
        } catch (Dialect.Misfit e) {
            return Optional.empty();
        }
    }
}
