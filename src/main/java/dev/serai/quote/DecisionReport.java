package dev.serai.quote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What came out of a scenario.
 *
 * @param items the items of every list, in the order in which they came about
 */
public record DecisionReport(Map<ReportList, List<JsonNode>> items) {

    public DecisionReport {
        items = Map.copyOf(items);
    }

    static DecisionReport of(Map<ReportList, List<JsonNode>> given) {
        Map<ReportList, List<JsonNode>> all = new EnumMap<>(ReportList.class);
        for (ReportList list : ReportList.values()) {
            all.put(list, List.copyOf(given.getOrDefault(list, List.of())));
        }
        return new DecisionReport(all);
    }

    /** The items of one list. */
    public List<JsonNode> list(ReportList list) {
        return items.getOrDefault(list, List.of());
    }
}
