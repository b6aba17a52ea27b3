package dev.serai.mapping;

import dev.serai.text.NearMatch;
import dev.serai.yaml.Problem;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(
                        (Problem problem) -> problem.place().line()))
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

    /** A list of texts; a single text is a list of one. */
    List<String> texts(Node node, String name) {
        if (node instanceof Node.Scalar scalar) {
            return List.of(scalar.text());
        }
        if (node instanceof Node.Items items && items.items().stream().allMatch(Node.Scalar.class::isInstance)) {
            return items.items().stream()
                    .map(item -> ((Node.Scalar) item).text())
                    .toList();
        }
        add(node.line(), "Entry '" + name + "' needs a list of texts");
        return List.of();
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
