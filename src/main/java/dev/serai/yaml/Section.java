package dev.serai.yaml;

import dev.serai.text.NearMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads keys that are known beforehand. Every fault goes into the list of problems and reading goes on, so that one run
 * shows all of them; a value with a fault reads as absent.
 */
public final class Section {

    private final YamlNode.Fields fields;
    private final List<Problem> problems;

    private Section(YamlNode.Fields fields, List<Problem> problems) {
        this.fields = fields;
        this.problems = problems;
    }

    /** The section {@code node} holds, where it is one; a key not in {@code known} is a problem. */
    public static Optional<Section> of(YamlNode node, List<String> known, List<Problem> problems) {
        if (!(node instanceof YamlNode.Fields fields)) {
            problems.add(new Problem(node.place(), "found " + node.kind() + ", expected the keys " + listed(known)));
            return Optional.empty();
        }
        fields.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                problems.add(new Problem(entry.place(), unknown(key, known)));
            }
        });
        return Optional.of(new Section(fields, problems));
    }

    /** How an unknown key reads in a message, with the near match and all that is allowed. */
    public static String unknown(String key, List<String> known) {
        return "unknown key '" + key + "'" + orStop(NearMatch.hint(", ", key, known)) + " Keys here are "
                + listed(known);
    }

    /** Where the section begins. */
    public Place place() {
        return fields.place();
    }

    /** Where the key stands, or else where the section begins. */
    public Place place(String key) {
        return Optional.ofNullable(fields.entries().get(key))
                .map(YamlNode.Entry::place)
                .orElse(place());
    }

    /** The entries as they stand. */
    public Map<String, YamlNode.Entry> entries() {
        return fields.entries();
    }

    /** The value of a key, where one is given. */
    public Optional<YamlNode> node(String key) {
        return Optional.ofNullable(fields.entries().get(key))
                .map(YamlNode.Entry::value)
                .filter(node -> !(node instanceof YamlNode.Scalar scalar && scalar.isNull()));
    }

    /** The value of a key that must be there. */
    public <T> Optional<T> need(String key, ValueType<T> type) {
        return needed(key, type.expected()).flatMap(node -> scalar(key, node, type));
    }

    /** The value of a key that may be left out. */
    public <T> Optional<T> may(String key, ValueType<T> type) {
        return node(key).flatMap(node -> scalar(key, node, type));
    }

    /** The values of a list that must be there, each different from the others. */
    public <T> Optional<List<T>> needList(String key, ValueType<T> type) {
        return needItems(key, "a list, each item " + type.expected()).flatMap(items -> values(key, items, type));
    }

    /** The values of a list that may be left out or empty, each different from the others. */
    public <T> Optional<List<T>> mayList(String key, ValueType<T> type) {
        return node(key).flatMap(node -> {
            if (node instanceof YamlNode.Items list) {
                return values(key, list.items(), type);
            }
            problems.add(new Problem(
                    node.place(), key + " has " + node.kind() + ", expected a list, each item " + type.expected()));
            return Optional.empty();
        });
    }

    /** The section under a key that must be there. */
    public Optional<Section> needSection(String key, List<String> known) {
        return needed(key, "the keys " + listed(known)).flatMap(node -> of(node, known, problems));
    }

    /** The sections of a list that must be there. */
    public List<Section> needSections(String key, List<String> known) {
        return needItems(key, "a list, each item with the keys " + listed(known)).orElse(List.of()).stream()
                .flatMap(item -> of(item, known, problems).stream())
                .toList();
    }

    /** Adds a problem at a key. */
    public void refuse(String key, String message) {
        problems.add(new Problem(place(key), message));
    }

    /** The items of a list that must be there and have at least one. */
    public Optional<List<YamlNode>> needItems(String key, String expected) {
        return needed(key, expected).flatMap(node -> {
            if (node instanceof YamlNode.Items list && !list.items().isEmpty()) {
                return Optional.of(list.items());
            }
            String found = node instanceof YamlNode.Items ? "an empty list" : node.kind();
            problems.add(new Problem(node.place(), key + " has " + found + ", expected " + expected));
            return Optional.empty();
        });
    }

    private Optional<YamlNode> needed(String key, String expected) {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            problems.add(new Problem(place(key), "key '" + key + "' is missing, expected " + expected));
        }
        return node;
    }

    private <T> Optional<List<T>> values(String key, List<YamlNode> items, ValueType<T> type) {
        List<T> values = new ArrayList<>();
        boolean isWhole = true;
        for (YamlNode item : items) {
            Optional<T> value = scalar(key, item, type);
            if (value.filter(values::contains).isPresent()) {
                problems.add(new Problem(item.place(), key + " has " + item.kind() + " twice; keep one"));
            }
            value.ifPresent(values::add);
            isWhole &= value.isPresent();
        }
        return isWhole ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private <T> Optional<T> scalar(String key, YamlNode node, ValueType<T> type) {
        Optional<T> value = node instanceof YamlNode.Scalar scalar && !scalar.isNull()
                ? type.read().apply(scalar.text())
                : Optional.empty();
        if (value.isEmpty()) {
            problems.add(new Problem(node.place(), key + " has " + node.kind() + ", expected " + type.expected()));
        }
        return value;
    }

    private static String orStop(String hint) {
        return hint.isEmpty() ? "." : hint;
    }

    private static String listed(List<String> known) {
        return String.join(", ", known);
    }
}
