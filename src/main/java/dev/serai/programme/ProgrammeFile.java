package dev.serai.programme;

import dev.serai.programme.Programmes.Programme;
import dev.serai.yaml.Problem;
import dev.serai.yaml.Section;
import dev.serai.yaml.ValueType;
import dev.serai.yaml.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One programme as its file says it.
 *
 * @param id the file's name without its ending
 * @param version hash of the file, lower-case hex
 * @param text the file
 * @param document what it holds
 */
record ProgrammeFile(String id, String version, String text, YamlNode document) {

    private static final List<String> KEYS = List.of("programme", "vendor", "kind", "terms");
    static final String FROM = "from";

    /** The programme with {@code overrides} in place of what the file says under these keys; empty with a problem. */
    Optional<Programme> read(Optional<YamlNode.Fields> overrides, List<Problem> problems) {
        int before = problems.size();
        Optional<Section> section = Section.of(document, KEYS, problems);
        Optional<String> vendor = section.flatMap(found -> found.need("vendor", ValueType.text()));
        section.ifPresent(this::checkName);
        Optional<Programme> programme = section.flatMap(ProgrammeFile::kind)
                .map(kind -> terms(section.get(), kind, overrides, problems))
                .flatMap(terms -> vendor.map(name -> new Programme(id, name, version, text, terms)));
        return programme.filter(found -> problems.size() == before);
    }

    /** The value of a key wherever the terms, with {@code overrides} in place of what they say, have it as a scalar. */
    List<YamlNode.Scalar> values(String key, Optional<YamlNode.Fields> overrides) {
        return entry(document, "terms")
                .filter(YamlNode.Items.class::isInstance)
                .map(terms -> ((YamlNode.Items) terms).items())
                .orElse(List.of())
                .stream()
                .flatMap(terms -> entry(merged(terms, overrides), key).stream())
                .filter(YamlNode.Scalar.class::isInstance)
                .map(YamlNode.Scalar.class::cast)
                .filter(value -> !value.isNull() && !value.text().isBlank())
                .distinct()
                .toList();
    }

    /** Whether it says to be of this kind. */
    boolean isOf(ProgrammeKind kind) {
        return entry(document, "kind")
                .filter(value ->
                        value instanceof YamlNode.Scalar scalar && scalar.text().equals(kind.code()))
                .isPresent();
    }

    private static Optional<YamlNode> entry(YamlNode node, String key) {
        return node instanceof YamlNode.Fields fields
                ? Optional.ofNullable(fields.entries().get(key)).map(YamlNode.Entry::value)
                : Optional.empty();
    }

    private void checkName(Section section) {
        section.need("programme", ValueType.text())
                .filter(name -> !name.equals(id))
                .ifPresent(name -> section.refuse(
                        "programme",
                        "programme has the value '" + name + "', expected the file's name without .yaml: " + id));
    }

    private static Optional<ProgrammeKind> kind(Section section) {
        return section.need("kind", ValueType.word(ProgrammeKind.codes())).flatMap(ProgrammeKind::parse);
    }

    private static NavigableMap<LocalDate, Terms> terms(
            Section section, ProgrammeKind kind, Optional<YamlNode.Fields> overrides, List<Problem> problems) {
        List<String> keys = new ArrayList<>(List.of(FROM));
        keys.addAll(kind.reader().keys());
        NavigableMap<LocalDate, Terms> dated = new TreeMap<>();
        for (YamlNode item : section.needItems(
                        "terms", "a list of terms, each with the keys " + String.join(", ", keys))
                .orElse(List.of())) {
            Section.of(merged(item, overrides), keys, problems).ifPresent(terms -> add(terms, kind, dated));
        }
        return dated;
    }

    private static void add(Section terms, ProgrammeKind kind, NavigableMap<LocalDate, Terms> dated) {
        Optional<LocalDate> from = terms.need(FROM, ValueType.day());
        Optional<Terms> read = kind.reader().read(terms);
        from.ifPresent(day -> read.ifPresent(found -> {
            if (dated.put(day, found) != null) {
                terms.refuse(FROM, "terms from " + day + " are given twice; keep one");
            }
        }));
    }

    private static YamlNode merged(YamlNode terms, Optional<YamlNode.Fields> overrides) {
        return terms instanceof YamlNode.Fields fields
                ? overrides.map(fields::mergedWith).orElse(fields)
                : terms;
    }
}
