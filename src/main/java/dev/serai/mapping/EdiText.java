package dev.serai.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the entry {@code edi}: which messages are read, and which segment begins a record. */
final class EdiText {

    private static final List<String> NAMES = List.of("record", "messages", "skipped", "qualified", "charset");
    private static final Pattern SEGMENT = Pattern.compile("[A-Z][A-Z0-9]{1,2}");

    private final Problems problems;
    private final Node.Fields root;

    EdiText(Problems problems, Node.Fields root) {
        this.problems = problems;
        this.root = root;
    }

    Optional<FileFormat> read() {
        Node.Fields edi = problems.fields(root, "edi");
        problems.unknownNames(edi, NAMES, "in edi");
        Optional<Node.Scalar> record = problems.required(edi, "record", "in edi");
        record.ifPresent(segment -> check(segment.line(), "record", segment.text()));
        List<String> qualified = problems.texts(edi, "qualified");
        qualified.forEach(segment -> check(edi.line("qualified"), "qualified", segment));
        List<String> messages = problems.texts(edi, "messages");
        if (messages.isEmpty()) {
            problems.add(edi.line(), "Entry 'messages' is missing in edi, expected types such as ORDERS or 850");
        }
        return record.map(segment -> new FileFormat.Edi(
                segment.text(),
                Set.copyOf(messages),
                Set.copyOf(problems.texts(edi, "skipped")),
                Set.copyOf(qualified),
                problems.charset(edi, "charset")));
    }

    private void check(int line, String entry, String segment) {
        if (!SEGMENT.matcher(segment).matches()) {
            problems.add(line, "Entry '" + entry + "' is '" + segment + "', expected a segment such as LIN or PO1");
        }
    }
}
