package dev.serai.quote;

import dev.serai.licence.Coverage;
import dev.serai.licence.EventFields;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.pricing.Charge;
import dev.serai.pricing.History;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.Overlay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What came out of a scenario as a text to read: event by event, then what the clock raised, then how things stand. */
final class ExplainedReport {

    private static final String INDENT = "  ";

    private final Scenario scenario;
    private final History history;
    private final List<String> lines = new ArrayList<>();

    ExplainedReport(Scenario scenario, History history) {
        this.scenario = scenario;
        this.history = history;
    }

    /** The whole text without a line end at its end. */
    String text() {
        lines.clear();
        lines.add(scenario.title());
        lines.add("=".repeat(scenario.title().length()));
        heading("Events");
        history.entries().stream().filter(entry -> !entry.events().isEmpty()).forEach(this::booked);
        scenario.units().stream()
                .filter(unit -> unit.date().isAfter(scenario.until()))
                .forEach(this::ignored);
        raised();
        standing();
        return String.join("\n", lines);
    }

    private void booked(History.Entry outcome) {
        for (LandedEvent row : outcome.events()) {
            lines.add(shown(row));
            OptionalLong ref = OptionalLong.of(row.ref());
            indented(ExplainedItems.caused(outcome.decision(), ref::equals));
        }
        indented(ExplainedItems.caused(outcome.decision(), OptionalLong::isEmpty));
        indented(ExplainedItems.announced(outcome.decision()));
    }

    private void ignored(LandedUnit unit) {
        unit.events().forEach(row -> {
            lines.add(shown(row));
            indented(List.of("Not looked at, because it is after the last day of the clock, " + scenario.until()
                    + " (rule K-02)"));
        });
    }

    private void raised() {
        Map<LocalDate, List<String>> byDay = new LinkedHashMap<>();
        history.entries().stream().filter(each -> each.events().isEmpty()).forEach(each -> {
            List<String> items = new ArrayList<>(ExplainedItems.caused(each.decision(), event -> true));
            items.addAll(ExplainedItems.announced(each.decision()));
            byDay.computeIfAbsent(each.day(), day -> new ArrayList<>()).addAll(items);
        });
        byDay.values().removeIf(List::isEmpty);
        if (!byDay.isEmpty()) {
            heading("Raised by the clock");
            byDay.forEach((day, items) -> {
                lines.add(day.toString());
                indented(items);
            });
        }
    }

    private void standing() {
        List<String> state = new ArrayList<>();
        Overlay end = history.end();
        end.changedLicences().forEach(licence -> covered(licence.id(), licence.coverage(), state));
        end.changedPositions().forEach(position -> covered(position.licence(), position.coverage(), state));
        end.changedLevelAgreements().forEach(agreement -> levels(agreement, state));
        end.changedBalances()
                .forEach(balance ->
                        state.add("Account " + balance.account() + " has " + balance.credits() + " " + Charge.CREDITS));
        if (!state.isEmpty()) {
            heading("At the end of " + scenario.until());
            lines.addAll(state);
        }
    }

    private static void covered(String licence, Optional<Coverage> coverage, List<String> state) {
        coverage.map(held -> "Licence " + licence + " has " + held.kind().code() + " from " + held.from() + " to "
                        + held.to())
                .ifPresent(state::add);
    }

    private static void levels(LevelAgreement agreement, List<String> state) {
        agreement
                .pools()
                .values()
                .forEach(pool -> state.add("Agreement " + agreement.number() + " has level " + pool.level()
                        + " for pool " + pool.pool().code() + " since " + pool.since()));
    }

    private void heading(String text) {
        lines.add("");
        lines.add(text);
        lines.add("-".repeat(text.length()));
    }

    private void indented(List<String> more) {
        more.forEach(line -> lines.add(INDENT + line));
    }

    /** Where the row stands and what it says, without what an absent field would mean. */
    private static String shown(LandedEvent row) {
        String fields = EventFields.brief(row.event()).entrySet().stream()
                .filter(field -> !field.getKey().equals("date"))
                .map(field -> field.getKey() + " " + field.getValue())
                .collect(Collectors.joining(", ", " (", ")"));
        return row.source().place() + ": " + row.event().date() + " "
                + row.event().type().code() + fields;
    }
}
