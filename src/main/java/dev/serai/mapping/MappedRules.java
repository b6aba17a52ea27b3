package dev.serai.mapping;

import dev.serai.licence.EventType;
import dev.serai.text.NearMatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of a mapping file: each record makes the event of every rule that applies, all on one date. */
final class MappedRules implements EventRules {

    private final List<EventRule> rules;
    private final ColumnUse use;
    private final EmptyCells empty;

    MappedRules(List<EventRule> rules, ColumnUse use, EmptyCells empty) {
        this.rules = List.copyOf(rules);
        this.use = use;
        this.empty = empty;
    }

    @Override
    public List<RowFault> check(Columns columns) {
        return use.check(columns);
    }

    @Override
    public MappedRow map(Row given) {
        Row row = empty.clean(given);
        List<RowFault> faults = new ArrayList<>();
        List<MappedEvent> events = new ArrayList<>();
        boolean applied = false;
        for (EventRule rule : rules) {
            if (rule.applies(row)) {
                applied = true;
                rule.read(row, faults).ifPresent(events::add);
            }
        }
        if (!applied) {
            faults.add(noEvent(row));
        } else if (faults.isEmpty() && events.size() > 1) {
            mixedDates(events).ifPresent(faults::add);
        }
        return faults.isEmpty()
                ? new MappedRow.Events(List.copyOf(events))
                : new MappedRow.Rejected(List.copyOf(new LinkedHashSet<>(faults)), order(row));
    }

    @Override
    public Optional<String> column(EventType type, String field) {
        return rules.stream()
                .filter(rule -> rule.type() == type)
                .flatMap(rule -> rule.column(field).stream())
                .findFirst();
    }

    @Override
    public boolean isFixed() {
        return false;
    }

    @Override
    public void observe(Row row, Sightings seen) {
        rules.stream().filter(rule -> rule.applies(row)).forEach(rule -> rule.observe(row, seen));
    }

    @Override
    public Optional<OrderKey> order(Row row) {
        Row clean = empty.clean(row);
        return rules.stream().flatMap(rule -> rule.order(clean).stream()).findFirst();
    }

    private RowFault noEvent(Row row) {
        Condition unmet = rules.stream()
                .flatMap(rule -> rule.when().stream())
                .filter(condition -> !condition.holds(row))
                .findFirst()
                .orElseThrow();
        String expected = rules.stream()
                .flatMap(rule -> rule.when().stream())
                .filter(condition -> condition.column().equals(unmet.column()))
                .map(Condition::expected)
                .distinct()
                .collect(Collectors.joining(" or "));
        String value = row.cell(unmet.column());
        List<String> words = rules.stream()
                .flatMap(rule -> rule.when().stream())
                .filter(condition -> condition.column().equals(unmet.column()))
                .flatMap(condition -> condition.words().stream())
                .distinct()
                .toList();
        String message = "No event applies: column " + unmet.column() + " has '" + RowFault.shortened(value)
                + "', expected " + expected + NearMatch.hint("; ", value, words);
        return new RowFault(unmet.column(), Optional.of(value), "no-event", message);
    }

    /** A record is booked whole, hence on one day. */
    private static Optional<RowFault> mixedDates(List<MappedEvent> events) {
        Set<LocalDate> dates =
                events.stream().map(each -> each.event().date()).collect(Collectors.toCollection(LinkedHashSet::new));
        return dates.size() == 1
                ? Optional.empty()
                : Optional.of(RowFault.of(
                        "mixed-dates",
                        "The events of one record need one date, found " + dates + ": map the same column"));
    }
}
