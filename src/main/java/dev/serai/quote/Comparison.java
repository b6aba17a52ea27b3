package dev.serai.quote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.serai.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compares a report with what a scenario expects: each named list has as many items as expected, in any order, and each
 * expected item is contained in an actual item of its own.
 */
public final class Comparison {

    /** Fields that would hide the others in a line of text. */
    private static final Set<String> LONG = Set.of("explanation", ReportItem.STEPS);

    private Comparison() {}

    /** The differences, one or more lines of text for each; none where the report is as expected. */
    public static List<String> differences(Scenario scenario, DecisionReport report) {
        List<String> differences = new ArrayList<>();
        for (ReportList list : ReportList.values()) {
            Optional.ofNullable(scenario.expect().get(list))
                    .ifPresent(expected -> differences.addAll(differences(list, expected, report.list(list))));
        }
        return differences;
    }

    private static List<String> differences(ReportList list, List<ExpectedItem> expected, List<JsonNode> actual) {
        int[] matches = Matching.of(
                expected.size(), actual.size(), (wanted, found) -> misfits(expected.get(wanted), actual.get(found))
                        .isEmpty());
        List<Integer> surplus = IntStream.range(0, actual.size())
                .filter(found -> IntStream.of(matches).noneMatch(match -> match == found))
                .boxed()
                .toList();
        List<String> differences = new ArrayList<>();
        if (expected.size() != actual.size()) {
            differences.add(list.code() + ": expected " + expected.size() + ", found " + actual.size());
        }
        for (int wanted = 0; wanted < matches.length; wanted++) {
            if (matches[wanted] == Matching.NONE) {
                differences.add(missing(list, expected.get(wanted), surplus, actual));
            }
        }
        surplus.forEach(found -> differences.add(list.code() + ": not expected: " + shown(actual.get(found))));
        return differences;
    }

    private static String missing(ReportList list, ExpectedItem wanted, List<Integer> surplus, List<JsonNode> actual) {
        String start = wanted.place().text() + ": " + list.code() + ": not found: " + wanted.text();
        return surplus.stream()
                .min(Comparator.comparingInt(
                        found -> misfits(wanted, actual.get(found)).size()))
                .map(found -> start + "; nearest differs in " + String.join(", ", misfits(wanted, actual.get(found))))
                .orElse(start);
    }

    private static List<String> misfits(ExpectedItem wanted, JsonNode found) {
        return wanted.fields().entrySet().stream()
                .filter(field -> !fits(field.getValue(), found.path(field.getKey())))
                .map(field -> field.getKey() + " (expected " + ExpectedItem.shown(field.getValue()) + ", found "
                        + text(found.path(field.getKey())) + ")")
                .toList();
    }

    private static boolean fits(YamlNode.Scalar wanted, JsonNode found) {
        if (wanted.isNull() || found.isNull()) {
            return wanted.isNull() && found.isNull();
        } else if (found.isNumber()) {
            return number(wanted.text())
                    .filter(value -> value.compareTo(found.decimalValue()) == 0)
                    .isPresent();
        }
        return wanted.text().equals(found.asText());
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String shown(JsonNode item) {
        return item.properties().stream()
                .filter(field -> !field.getValue().isNull() && !LONG.contains(field.getKey()))
                .map(field -> field.getKey() + ": " + text(field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }
}
