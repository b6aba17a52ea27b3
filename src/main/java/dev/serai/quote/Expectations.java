package dev.serai.quote;

import dev.serai.yaml.Problem;
import dev.serai.yaml.Section;
import dev.serai.yaml.YamlNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a scenario expects; a list or field that no report has is a problem, for it would never be compared. */
final class Expectations {

    private final List<Problem> problems;

    Expectations(List<Problem> problems) {
        this.problems = problems;
    }

    Map<ReportList, List<ExpectedItem>> read(Section scenario) {
        Map<ReportList, List<ExpectedItem>> expected = new EnumMap<>(ReportList.class);
        scenario.node("expect")
                .flatMap(node -> Section.of(node, ReportList.codes(), problems))
                .ifPresent(lists -> lists.entries().forEach((code, entry) -> ReportList.parse(code)
                        .ifPresent(list -> expected.put(list, items(list, entry.value())))));
        return expected;
    }

    private List<ExpectedItem> items(ReportList list, YamlNode node) {
        if (node instanceof YamlNode.Items items) {
            return items.items().stream()
                    .flatMap(item -> item(list, item).stream())
                    .toList();
        }
        problems.add(new Problem(
                node.place(), list.code() + " has " + node.kind() + ", expected a list; write [] for an empty one"));
        return new ArrayList<>();
    }

    private Optional<ExpectedItem> item(ReportList list, YamlNode node) {
        Map<String, YamlNode.Scalar> fields = new LinkedHashMap<>();
        Optional<Section> section = Section.of(node, list.fields(), problems);
        section.ifPresent(found -> found.entries().forEach((field, entry) -> {
            if (entry.value() instanceof YamlNode.Scalar value) {
                fields.put(field, value);
            } else {
                problems.add(new Problem(
                        entry.place(), field + " has " + entry.value().kind() + ", expected a single value"));
            }
        }));
        return section.map(found -> new ExpectedItem(found.place(), fields));
    }
}
