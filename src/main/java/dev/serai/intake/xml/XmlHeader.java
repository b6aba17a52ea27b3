package dev.serai.intake.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The elements that are open around the records, from the root inwards, with the texts that stood in them so far. These
 * are columns of every record that follows, named by their path from the root: {@code /Order/ID}.
 */
final class XmlHeader {

    private final List<Around> open = new ArrayList<>();
    private Optional<Map<String, String>> merged = Optional.empty();

    /** An open element: where it is, what is in it, which steps it has by number, and where its records are counted. */
    private record Around(
            String path, long line, Map<String, String> texts, Map<String, Integer> counts, List<Long> records) {}

    int depth() {
        return open.size();
    }

    void enter(String name, long line, List<XmlElement.Leaf> attributes) {
        String path = path() + "/" + name;
        open.add(new Around(path, line, new LinkedHashMap<>(), new HashMap<>(), new ArrayList<>()));
        add(attributes);
    }

    /** Adds what stands in the innermost element. */
    void add(List<XmlElement.Leaf> leaves) {
        leaves.forEach(leaf -> innermost().texts().put(path() + "/" + leaf.path(), leaf.text()));
        merged = Optional.empty();
    }

    /** How often each step stood in the innermost element. */
    Map<String, Integer> counts() {
        return innermost().counts();
    }

    /** A record was found in all that is open. */
    void found(long line) {
        open.stream().filter(around -> around.records().isEmpty()).forEach(around -> around.records()
                .add(line));
    }

    /** Whether the innermost element has a record. */
    boolean hasRecords() {
        return !innermost().records().isEmpty();
    }

    /** Line on which the innermost element starts. */
    long line() {
        return innermost().line();
    }

    /** Path of the innermost element; empty before the root. */
    String path() {
        return open.isEmpty() ? "" : innermost().path();
    }

    void leave() {
        open.remove(open.size() - 1);
        merged = Optional.empty();
    }

    Map<String, String> texts() {
        if (merged.isEmpty()) {
            Map<String, String> all = new LinkedHashMap<>();
            open.forEach(around -> all.putAll(around.texts()));
            merged = Optional.of(all);
        }
        return merged.get();
    }

    private Around innermost() {
        return open.get(open.size() - 1);
    }
}
