package dev.serai.mapping;

import dev.serai.text.NearMatch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the entries {@code format}, {@code csv}, {@code json}, {@code xml} and {@code edi}. */
final class FormatText {

    private static final List<String> FORMATS = List.of("csv", "json", "xml", "edi");
    private static final List<String> CSV = Stream.concat(
                    Stream.of("delimiter", "quote", "comment", "charset"), LayoutText.NAMES.stream())
            .toList();
    private static final List<String> JSON = List.of("records", "lines");
    private static final Pattern DOT = Pattern.compile("\\.");

    private final Problems problems;
    private final Node.Fields root;
    private final Dialect dialect;

    FormatText(Problems problems, Node.Fields root, Dialect dialect) {
        this.problems = problems;
        this.root = root;
        this.dialect = dialect;
    }

    Optional<FileFormat> read() {
        Optional<String> format = problems.required(root, "format", "in the mapping")
                .filter(this::isKnown)
                .map(Node.Scalar::text);
        format.ifPresent(this::refuseOther);
        return format.flatMap(this::read);
    }

    private Optional<FileFormat> read(String format) {
        return switch (format) {
            case "csv" -> Optional.of(csv());
            case "json" -> Optional.of(json());
            case "xml" -> new XmlText(problems, root).read();
            default -> new EdiText(problems, root).read();
        };
    }

    private boolean isKnown(Node.Scalar format) {
        boolean isKnown = FORMATS.contains(format.text());
        if (!isKnown) {
            problems.add(
                    format.line(),
                    "Entry 'format' is '" + format.text() + "'; " + NearMatch.hintOrAll(format.text(), FORMATS));
        }
        return isKnown;
    }

    private void refuseOther(String format) {
        FORMATS.stream()
                .filter(other -> !other.equals(format) && root.values().containsKey(other))
                .forEach(other -> problems.add(
                        root.line(other), "Entry '" + other + "' has no meaning beside format: " + format));
    }

    private FileFormat csv() {
        Node.Fields csv = problems.fields(root, "csv");
        problems.unknownNames(csv, CSV, "in csv");
        Optional<Character> comment = problems.character(csv, "comment");
        char delimiter = problems.character(csv, "delimiter").orElse(',');
        char quote = problems.character(csv, "quote").orElse('"');
        if (delimiter == quote
                || comment.filter(sign -> sign == delimiter || sign == quote).isPresent()) {
            problems.add(root.line("csv"), "Delimiter, quote and comment need to be different characters");
        }
        return new FileFormat.Csv(
                delimiter,
                quote,
                comment,
                problems.charset(csv, "charset").orElse(StandardCharsets.UTF_8),
                new LayoutText(problems, dialect).read(csv));
    }

    private FileFormat json() {
        Node.Fields json = problems.fields(root, "json");
        problems.unknownNames(json, JSON, "in json");
        List<String> records = problems.scalar(json, "records")
                .map(path -> Arrays.asList(DOT.split(path.text(), -1)))
                .orElse(List.of());
        return new FileFormat.Json(
                List.copyOf(records), problems.scalar(json, "lines").map(Node.Scalar::text));
    }
}
