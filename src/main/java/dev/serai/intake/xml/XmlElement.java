package dev.serai.intake.xml;

import dev.serai.mapping.FileFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an element as texts by their paths below it: {@code Item/Name}, {@code Quantity/@unitCode}. Repeated elements are
 * told apart by the text of their key, {@code Extrinsic[project]}, which then is no column of its own, or else counted from the second on, {@code Note[2]}.
 */
final class XmlElement {

    private static final String KEPT_SECRET = "***";
    private static final String NO_KEY = "/";

    private final XmlEvents events;
    private final Map<String, String> keys;
    private final Set<String> secrets;
    private final XmlBudget budget;

    XmlElement(XmlEvents events, FileFormat.Xml format, XmlBudget budget) {
        this.events = events;
        this.keys = format.keys();
        this.secrets = format.secrets();
        this.budget = budget;
    }

    /** A text at a path; the element's own text is at the empty one. */
    record Leaf(String path, String text) {

        Leaf below(String step) {
            return new Leaf(path.isEmpty() ? step : step + "/" + path, text);
        }
    }

    /** Everything of the element that was just entered, to its end. */
    List<Leaf> read() throws XmlFault {
        String name = events.name();
        List<Leaf> leaves = new ArrayList<>(attributes());
        StringBuilder own = new StringBuilder();
        Map<String, Integer> counts = new HashMap<>();
        while (events.next() && !events.isEnd()) {
            if (events.isStart()) {
                leaves.addAll(child(counts));
            } else {
                budget.take(events.text().length(), events.line());
                own.append(events.text());
            }
        }
        if (!own.toString().isBlank()) {
            leaves.add(new Leaf(
                    "", secrets.contains(name) ? KEPT_SECRET : own.toString().strip()));
        }
        return leaves;
    }

    /** The element that was just entered, with its own step in front; {@code counts} has the steps beside it. */
    List<Leaf> child(Map<String, Integer> counts) throws XmlFault {
        String name = events.name();
        List<Leaf> leaves = read();
        String key = keys.getOrDefault(name, NO_KEY);
        Optional<Leaf> keyed =
                leaves.stream().filter(leaf -> leaf.path().equals(key)).findFirst();
        String step = keyed.map(leaf -> name + "[" + leaf.text() + "]").orElse(name);
        int count = counts.merge(step, 1, Integer::sum);
        String counted = count == 1 ? step : step + "[" + count + "]";
        return leaves.stream()
                .filter(leaf -> keyed.filter(leaf::equals).isEmpty())
                .map(leaf -> leaf.below(counted))
                .toList();
    }

    /** The attributes of the element that was just entered. */
    List<Leaf> attributes() throws XmlFault {
        List<Leaf> leaves = new ArrayList<>();
        for (Map.Entry<String, String> attribute : events.attributes().entrySet()) {
            budget.take(attribute.getValue().length(), events.line());
            String text = secrets.contains(attribute.getKey()) ? KEPT_SECRET : attribute.getValue();
            leaves.add(new Leaf(attribute.getKey(), text));
        }
        return leaves;
    }
}
