package dev.serai.mapping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the entry {@code xml}: which element is a record, and how elements are named. */
final class XmlText {

    private static final List<String> NAMES = List.of("record", "namespaces", "keys", "secrets");
    private static final Pattern PATH = Pattern.compile("(?:/[^/@\\[\\]\\s]+)+");
    private static final Pattern SLASH = Pattern.compile("/");

    private final Problems problems;
    private final Node.Fields root;

    XmlText(Problems problems, Node.Fields root) {
        this.problems = problems;
        this.root = root;
    }

    Optional<FileFormat> read() {
        Node.Fields xml = problems.fields(root, "xml");
        problems.unknownNames(xml, NAMES, "in xml");
        Optional<Node.Scalar> record = problems.required(xml, "record", "in xml");
        record.filter(path -> !PATH.matcher(path.text()).matches())
                .ifPresent(path -> problems.add(
                        path.line(),
                        "Entry 'record' is '" + path.text()
                                + "', expected the elements from the root to a record, such as /Order/OrderLine"));
        Map<String, String> prefixes = prefixes(problems.fields(xml, "namespaces"));
        return record.map(path -> new FileFormat.Xml(
                Arrays.asList(SLASH.split(path.text().replaceFirst("^/", ""), -1)),
                prefixes,
                Map.copyOf(texts(problems.fields(xml, "keys"))),
                Set.copyOf(problems.texts(xml, "secrets"))));
    }

    private Map<String, String> prefixes(Node.Fields namespaces) {
        Map<String, String> prefixes = new HashMap<>();
        texts(namespaces).forEach((prefix, namespace) -> {
            if (prefixes.put(namespace, prefix) != null) {
                problems.add(namespaces.line(prefix), "Namespace '" + namespace + "' has two prefixes");
            }
        });
        return Map.copyOf(prefixes);
    }

    private Map<String, String> texts(Node.Fields fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.values().keySet().forEach(name -> problems.scalar(fields, name)
                .ifPresent(text -> texts.put(name, text.text())));
        return texts;
    }
}
