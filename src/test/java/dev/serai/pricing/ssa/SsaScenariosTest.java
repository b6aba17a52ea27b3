package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.serai.licence.Period;
import dev.serai.pricing.Charge;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The scenarios of the guideline, against the pricing alone. */
class SsaScenariosTest {

    @TestFactory
    Stream<DynamicTest> agreesWithEveryScenario() throws IOException {
        try (InputStream file = SsaScenariosTest.class.getResourceAsStream("/scenarios/innovaphone-ssa.yaml")) {
            List<JsonNode> scenarios = new YAMLMapper(new YAMLFactory())
                    .readerFor(JsonNode.class)
                    .<JsonNode>readValues(Objects.requireNonNull(file))
                    .readAll();
            assertThat(scenarios).hasSizeGreaterThan(25);
            return scenarios.stream()
                    .map(each -> DynamicTest.dynamicTest(each.get("scenario").asText(), () -> run(each)));
        }
    }

    private static void run(JsonNode scenario) {
        Desk desk = new Desk();
        List<String> licences = new ArrayList<>();
        LocalDate until = LocalDate.parse(scenario.get("until").asText());
        List<JsonNode> events = items(scenario.get("events"));
        List<Integer> order = Stream.iterate(0, i -> i + 1)
                .limit(events.size())
                .sorted(Comparator.comparing(i -> date(events.get(i))))
                .toList();
        LocalDate day = date(events.get(order.get(0)));
        Map<Long, Integer> index = new HashMap<>();
        int next = 0;
        for (; !day.isAfter(until); day = day.plusDays(1)) {
            for (; next < order.size() && date(events.get(order.get(next))).equals(day); next++) {
                index.put((long) next, order.get(next));
                JsonNode event = events.get(order.get(next));
                if (event.get("event").asText().equals("link")) {
                    licences.add(event.get("licence").asText());
                }
                desk.decide(event.get("event").asText(), fields(event));
            }
            desk.endDays(day.toString(), day.toString());
        }
        Map<String, List<Map<String, Object>>> report =
                report(desk, index, licences.stream().distinct().toList());
        scenario.get("expect").fields().forEachRemaining(list -> {
            List<Map<String, Object>> actual = Objects.requireNonNull(report.get(list.getKey()));
            List<JsonNode> expected = items(list.getValue());
            assertThat(matches(expected, actual))
                    .as("%s: expected %s but got %s", list.getKey(), expected, actual)
                    .isTrue();
        });
    }

    private static Map<String, List<Map<String, Object>>> report(
            Desk desk, Map<Long, Integer> index, List<String> all) {
        Map<String, List<Map<String, Object>>> report = new LinkedHashMap<>();
        report.put("charges", rows(desk.charges, charge -> charge(charge, index)));
        report.put(
                "rejections",
                rows(
                        desk.rejections,
                        r -> row(
                                "event",
                                event(r.event(), index),
                                "code",
                                r.code().code())));
        report.put(
                "advice",
                rows(desk.advice, a -> row("event", event(OptionalLong.of(a.event()), index), "code", a.code())));
        report.put(
                "notices",
                rows(
                        desk.notices,
                        n -> row(
                                "date",
                                n.date(),
                                "kind",
                                n.kind(),
                                "account",
                                n.account(),
                                "project",
                                n.project().orElse(""),
                                "due",
                                n.due())));
        report.put(
                "balances",
                rows(
                        List.copyOf(desk.standing.changedBalances()),
                        b -> row("account", b.account(), "unit", "SSC", "amount", b.credits())));
        report.put(
                "coverages",
                all.stream()
                        .flatMap(licence -> desk.standing.position(licence).stream())
                        .flatMap(position -> position.coverage().stream()
                                .map(c -> row(
                                        "licence",
                                        position.licence(),
                                        "kind",
                                        c.kind().code(),
                                        "from",
                                        c.from(),
                                        "to",
                                        c.to())))
                        .toList());
        return report;
    }

    private static Map<String, Object> charge(Charge charge, Map<Long, Integer> index) {
        Map<String, Object> row = row(
                "event",
                event(charge.event(), index),
                "date",
                charge.date(),
                "account",
                charge.subject().account(),
                "licence",
                charge.subject().licence().orElse(""),
                "offering",
                charge.offering().code(),
                "quantity",
                charge.quantity(),
                "unit",
                charge.unit(),
                "unitPrice",
                charge.unitPrice(),
                "amount",
                charge.amount(),
                "sku",
                charge.subject().sku());
        row.put("from", charge.period().map(Period::from).map(String::valueOf).orElse(""));
        row.put("to", charge.period().map(Period::to).map(String::valueOf).orElse(""));
        return row;
    }

    private static <T> List<Map<String, Object>> rows(List<T> items, Function<T, Map<String, Object>> row) {
        return items.stream().map(row).toList();
    }

    private static Map<String, Object> row(Object... pairs) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put((String) pairs[i], pairs[i + 1]);
        }
        return row;
    }

    private static String event(OptionalLong event, Map<Long, Integer> index) {
        return event.isEmpty() ? "null" : String.valueOf(index.get(event.getAsLong()));
    }

    private static boolean matches(List<JsonNode> expected, List<Map<String, Object>> actual) {
        if (expected.size() != actual.size()) {
            return false;
        }
        if (expected.isEmpty()) {
            return true;
        }
        for (int i = 0; i < actual.size(); i++) {
            List<Map<String, Object>> others = new ArrayList<>(actual);
            Map<String, Object> candidate = others.remove(i);
            if (contains(candidate, expected.get(0)) && matches(expected.subList(1, expected.size()), others)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(Map<String, Object> actual, JsonNode expected) {
        return fields(expected).entrySet().stream().allMatch(field -> {
            String is = String.valueOf(actual.get(field.getKey()));
            return is.equals(field.getValue())
                    || expected.get(field.getKey()).isNumber()
                            && is.matches("-?[0-9.]+")
                            && new BigDecimal(is).compareTo(new BigDecimal(field.getValue())) == 0;
        });
    }

    private static Map<String, String> fields(JsonNode node) {
        Map<String, String> fields = new LinkedHashMap<>();
        node.fields()
                .forEachRemaining(
                        field -> fields.put(field.getKey(), field.getValue().asText()));
        return fields;
    }

    private static LocalDate date(JsonNode event) {
        return LocalDate.parse(event.get("date").asText());
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
