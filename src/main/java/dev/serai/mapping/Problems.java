package dev.serai.mapping;

import dev.serai.text.NearMatch;
import dev.serai.yaml.Problem;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what is wrong in one mapping file, so that all of it is told at once. */
final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String message) {
        found.add(new Problem(file, line, message));
    }

    void add(Problem problem) {
        found.add(problem);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> inOrder() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(
                                (Problem problem) -> !problem.place().file().equals(file))
                        .thenComparing(problem -> problem.place().file())
                        .thenComparingInt(problem -> problem.place().line()))
                .toList();
    }

    /** Names that are not in the language, each with what was probably meant. */
    void unknownNames(Node.Fields fields, Collection<String> known, String where) {
        fields.values().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> add(
                        fields.line(name),
                        "Unknown entry '" + name + "' " + where + "; " + NearMatch.hintOrAll(name, known)));
    }

    /** A single value, if it is there. */
    Optional<Node.Scalar> scalar(Node.Fields fields, String name) {
        Node node = fields.values().get(name);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(scalar);
        }
        add(node.line(), "Entry '" + name + "' needs a single value");
        return Optional.empty();
    }

    /** A single value that must be there. */
    Optional<Node.Scalar> required(Node.Fields fields, String name, String where) {
        if (!fields.values().containsKey(name)) {
            add(fields.line(), "Entry '" + name + "' is missing " + where);
        }
        return scalar(fields, name);
    }

    /** A group of named values; an empty one where it is absent. */
    Node.Fields fields(Node.Fields parent, String name) {
        Node node = parent.values().get(name);
        if (node == null) {
            return Node.Fields.none(parent.line());
        }
        if (node instanceof Node.Fields fields) {
            return fields;
        }
        add(node.line(), "Entry '" + name + "' needs named values");
        return Node.Fields.none(node.line());
    }

    /** A list of texts, none of them blank; a single text is a list of one. */
    List<String> texts(Node node, String name) {
        List<Node> items = node instanceof Node.Items list ? list.items() : List.of(node);
        boolean areTexts = !items.isEmpty()
                && items.stream()
                        .allMatch(item -> item instanceof Node.Scalar scalar
                                && !scalar.text().isBlank());
        if (!areTexts) {
            add(node.line(), "Entry '" + name + "' needs a list of texts");
            return List.of();
        }
        return items.stream().map(item -> ((Node.Scalar) item).text()).toList();
    }

    /** The names, each of which may stand once. */
    List<String> distinct(List<String> names, int line) {
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !seen.add(Columns.folded(name)))
                .forEach(name -> add(line, "Column " + name + " stands twice"));
        return names;
    }

    /** The items of a list that must not be empty. */
    List<Node> items(Node.Fields fields, String name) {
        if (fields.values().get(name) instanceof Node.Items list
                && !list.items().isEmpty()) {
            return list.items();
        }
        add(fields.line(name), "Entry '" + name + "' needs a list");
        return List.of();
    }

    /** A single value that is there and not blank. */
    Optional<Node.Scalar> filled(Node.Fields fields, String name) {
        return scalar(fields, name).filter(scalar -> filledText(scalar, name).isPresent());
    }

    /** The name of a column. */
    Optional<String> name(Node.Fields fields, String name) {
        return filled(fields, name).map(Node.Scalar::text);
    }

    /** The text of a value that must not be blank. */
    Optional<String> filledText(Node.Scalar scalar, String name) {
        if (scalar.text().isBlank()) {
            add(scalar.line(), "Entry '" + name + "' is empty");
            return Optional.empty();
        }
        return Optional.of(scalar.text());
    }

    /** Whether an entry is there and true. */
    boolean flag(Node.Fields fields, String name) {
        return word(fields, name, List.of("true", "false"))
                .filter("true"::equals)
                .isPresent();
    }

    /** One of some words, if the entry is there. */
    Optional<String> word(Node.Fields fields, String name, List<String> words) {
        Optional<Node.Scalar> scalar = scalar(fields, name);
        scalar.filter(each -> !words.contains(each.text()))
                .ifPresent(each -> add(
                        each.line(),
                        "Entry '" + name + "' is '" + each.text() + "', expected " + String.join(" or ", words)));
        return scalar.map(Node.Scalar::text).filter(words::contains);
    }

    /** Exactly one character, if the entry is there. */
    Optional<Character> character(Node.Fields fields, String name) {
        Optional<Node.Scalar> scalar = scalar(fields, name);
        scalar.filter(each -> each.text().length() != 1)
                .ifPresent(each -> add(
                        each.line(),
                        "Entry '" + name + "' is '" + each.text() + "', expected one character in quotes"));
        return scalar.filter(each -> each.text().length() == 1)
                .map(each -> each.text().charAt(0));
    }

    /** An encoding, if the entry is there. */
    Optional<Charset> charset(Node.Fields fields, String name) {
        Optional<Node.Scalar> scalar = scalar(fields, name);
        try {
            return scalar.map(each -> Charset.forName(each.text()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            add(
                    fields.line(name),
                    "Entry '" + name + "' is '" + scalar.get().text()
                            + "', expected an encoding such as UTF-8 or windows-1252");
            return Optional.empty();
        }
    }

    /** A list of texts, if the entry is there. */
    List<String> texts(Node.Fields fields, String name) {
        Node node = fields.values().get(name);
        return node == null ? List.of() : texts(node, name);
    }
}
