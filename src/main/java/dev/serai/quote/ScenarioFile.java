package dev.serai.quote;

import dev.serai.licence.LandedEvent;
import dev.serai.yaml.Problem;
import dev.serai.yaml.Section;
import dev.serai.yaml.TextFile;
import dev.serai.yaml.UnreadableYaml;
import dev.serai.yaml.ValueType;
import dev.serai.yaml.YamlNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a scenario file: one scenario in each of its YAML documents. */
public final class ScenarioFile {

    private static final List<String> KEYS = List.of("scenario", "rules", "policy", "until", "events", "expect");

    private final TextFile file;
    private final Optional<LocalDate> today;
    private final List<Problem> problems = new ArrayList<>();

    private ScenarioFile(TextFile file, Optional<LocalDate> today) {
        this.file = file;
        this.today = today;
    }

    /** The scenarios of {@code path}; one without {@code until} runs to the date of its latest event (K-02). */
    public static List<Scenario> read(Path path) throws UnreadableScenario {
        return read(path, Optional.empty());
    }

    /** The scenarios of {@code path}; one without {@code until} runs to {@code today}, where that is given. */
    public static List<Scenario> read(Path path, Optional<LocalDate> today) throws UnreadableScenario {
        try {
            TextFile file = TextFile.read(path);
            return new ScenarioFile(file, today).scenarios(file.documents());
        } catch (UnreadableYaml e) {
            throw new UnreadableScenario(List.of(e.problem()));
        }
    }

    private List<Scenario> scenarios(List<YamlNode> documents) throws UnreadableScenario {
        if (documents.isEmpty()) {
            problems.add(new Problem(file.name(), 1, "the file is empty, expected a scenario"));
        }
        List<Scenario> scenarios = documents.stream()
                .flatMap(document -> Section.of(document, KEYS, problems).stream())
                .flatMap(section -> scenario(section).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new UnreadableScenario(problems);
        }
        return scenarios;
    }

    private Optional<Scenario> scenario(Section section) {
        Optional<String> name = section.need("scenario", ValueType.text());
        section.node("rules").ifPresent(rules -> section.needList("rules", ValueType.text()));
        Optional<LocalDate> until = section.may("until", ValueType.day());
        List<LandedEvent> events = new ScenarioEvents(file, problems).read(section);
        Map<String, YamlNode.Fields> policy = policy(section);
        Map<ReportList, List<ExpectedItem>> expect = new Expectations(problems).read(section);
        if (name.isEmpty() || events.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = until.or(() -> today).orElseGet(() -> latest(events));
        return Optional.of(new Scenario(file.name(), name.get(), policy, last, Units.of(events), expect));
    }

    private Map<String, YamlNode.Fields> policy(Section section) {
        Map<String, YamlNode.Fields> policy = new LinkedHashMap<>();
        section.node("policy").ifPresent(node -> {
            if (node instanceof YamlNode.Fields programmes) {
                programmes.entries().forEach((programme, entry) -> overrides(entry.value(), programme)
                        .ifPresent(fields -> policy.put(programme, fields)));
            } else {
                refusePolicy(node, "policy");
            }
        });
        return policy;
    }

    private Optional<YamlNode.Fields> overrides(YamlNode node, String programme) {
        if (node instanceof YamlNode.Fields fields) {
            return Optional.of(fields);
        }
        refusePolicy(node, programme);
        return Optional.empty();
    }

    private void refusePolicy(YamlNode node, String key) {
        problems.add(new Problem(
                node.place(), key + " has " + node.kind() + ", expected keys of programme files by programme, or {}"));
    }

    private static LocalDate latest(List<LandedEvent> events) {
        return events.stream()
                .map(landed -> landed.event().date())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
