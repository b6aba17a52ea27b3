package dev.serai.billing;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file about taxes while it is read: its parts, and what is wrong with them, with their lines. */
final class TaxFile {

    private final String source;
    private final List<String> faults = new ArrayList<>();

    TaxFile(String source) {
        this.source = source;
    }

    /** The whole of {@code text}; empty where there is nothing, or what is there is not YAML. */
    Optional<Node> root(String text) {
        try {
            return Optional.ofNullable(
                    new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            faults.add(source + ":" + (e.getProblemMark().getLine() + 1) + ": not YAML: " + e.getProblem());
            return Optional.empty();
        }
    }

    /** The entries of a mapping. */
    List<NodeTuple> entries(Node node, String expected) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        fault(node, "expected " + expected);
        return List.of();
    }

    /** The items of a list. */
    List<Node> items(Node node, String expected) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        fault(node, "expected " + expected);
        return List.of();
    }

    Optional<LocalDate> day(Node node) {
        try {
            return Optional.of(LocalDate.parse(text(node)));
        } catch (DateTimeParseException e) {
            fault(node, "'" + text(node) + "', expected a date written yyyy-MM-dd");
            return Optional.empty();
        }
    }

    static String text(Node node) {
        return node instanceof ScalarNode scalar
                ? scalar.getValue()
                : node.getNodeId().toString();
    }

    void fault(Node node, String message) {
        faults.add(source + ":" + (node.getStartMark().getLine() + 1) + ": " + message);
    }

    /** A fault of the file as a whole. */
    void fault(String message) {
        faults.add(source + ":1: " + message);
    }

    boolean isSound() {
        return faults.isEmpty();
    }

    /** Throws {@link InvalidVatRates} if anything was wrong. */
    void check() {
        if (!faults.isEmpty()) {
            throw new InvalidVatRates(faults);
        }
    }
}
