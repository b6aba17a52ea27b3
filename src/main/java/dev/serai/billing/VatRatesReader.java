package dev.serai.billing;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the file of VAT rates and reports every fault with its line. */
final class VatRatesReader {

    private final String source;
    private final List<String> faults = new ArrayList<>();

    VatRatesReader(String source) {
        this.source = source;
    }

    Map<String, VatCountry> read(String text) {
        Map<String, VatCountry> countries = new TreeMap<>();
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            entries(root, "countries by ISO code").forEach(entry -> country(entry, countries));
        } catch (MarkedYAMLException e) {
            faults.add(source + ":" + (e.getProblemMark().getLine() + 1) + ": not YAML: " + e.getProblem());
        }
        if (!faults.isEmpty()) {
            throw new InvalidVatRates(faults);
        }
        return countries;
    }

    private void country(NodeTuple entry, Map<String, VatCountry> countries) {
        String code = text(entry.getKeyNode());
        if (!code.matches("[A-Z]{2}")) {
            fault(entry.getKeyNode(), "'" + code + "', expected a two-letter ISO country code such as NL");
        }
        Optional<LocalDate> euFrom = Optional.empty();
        Optional<LocalDate> euUntil = Optional.empty();
        NavigableMap<LocalDate, BigDecimal> rates = new TreeMap<>();
        for (NodeTuple field : entries(entry.getValueNode(), "eu-from, eu-until and rates")) {
            switch (text(field.getKeyNode())) {
                case "eu-from" -> euFrom = day(field.getValueNode());
                case "eu-until" -> euUntil = day(field.getValueNode());
                case "rates" ->
                    entries(field.getValueNode(), "percentages by first day").forEach(rate -> rate(rate, rates));
                default ->
                    fault(
                            field.getKeyNode(),
                            "unknown field '" + text(field.getKeyNode()) + "', expected eu-from, eu-until or rates");
            }
        }
        if (rates.isEmpty()) {
            fault(entry.getKeyNode(), code + " has no rates, expected at least one first day with a percentage");
        }
        if (countries.put(code, new VatCountry(euFrom, euUntil, rates)) != null) {
            fault(entry.getKeyNode(), code + " stands here twice");
        }
    }

    private void rate(NodeTuple entry, NavigableMap<LocalDate, BigDecimal> rates) {
        String percent = text(entry.getValueNode());
        if (!percent.matches("[0-9]{1,2}(\\.[0-9]{1,2})?")) {
            fault(entry.getValueNode(), "'" + percent + "', expected a percentage such as 19.6");
            return;
        }
        day(entry.getKeyNode()).ifPresent(day -> {
            if (rates.put(day, new BigDecimal(percent)) != null) {
                fault(entry.getKeyNode(), day + " stands here twice");
            }
        });
    }

    private Optional<LocalDate> day(Node node) {
        try {
            return Optional.of(LocalDate.parse(text(node)));
        } catch (DateTimeParseException e) {
            fault(node, "'" + text(node) + "', expected a date written yyyy-MM-dd");
            return Optional.empty();
        }
    }

    private List<NodeTuple> entries(Node node, String expected) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        faults.add(source + ":" + (node == null ? 1 : node.getStartMark().getLine() + 1) + ": expected " + expected);
        return List.of();
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar
                ? scalar.getValue()
                : node.getNodeId().toString();
    }

    private void fault(Node node, String message) {
        faults.add(source + ":" + (node.getStartMark().getLine() + 1) + ": " + message);
    }
}
