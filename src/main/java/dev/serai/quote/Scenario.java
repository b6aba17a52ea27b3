package dev.serai.quote;

import dev.serai.licence.LandedUnit;
import dev.serai.yaml.YamlNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A worked case: events, the day to which the clock then runs, and what must come out.
 *
 * @param file the file it stands in
 * @param name what it shows
 * @param policy overrides of programme terms by programme
 * @param until last day of the clock (K-02)
 * @param units the events in the order of the file, grouped by what is booked together (K-09)
 * @param expect the items expected, by list; a list left out is not compared
 */
public record Scenario(
        String file,
        String name,
        Map<String, YamlNode.Fields> policy,
        LocalDate until,
        List<LandedUnit> units,
        Map<ReportList, List<ExpectedItem>> expect) {

    public Scenario {
        policy = Map.copyOf(policy);
        units = List.copyOf(units);
        expect = Map.copyOf(expect);
    }

    /** File and name, as {@code --check} prints them. */
    public String title() {
        return file + ": " + name;
    }
}
