package dev.serai.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    private static final LocalDate DAY = LocalDate.of(2014, 7, 1);

    @TempDir
    private Path folder;

    @Test
    void acceptsItemsInAnyOrderAndComparesOnlyTheFieldsGiven() throws Exception {
        assertThat(differences(
                        "charges: [{event: 1, amount: 16}, {date: 2014-07-01, amount: 8.00}]",
                        charge(0, "L1", "8"),
                        charge(1, "L2", "16.0")))
                .isEmpty();
    }

    @Test
    void doesNotCompareListsThatAreLeftOut() throws Exception {
        assertThat(differences("charges: []")).isEmpty();
        assertThat(differences("rejections: []", charge(0, "L1", "8"))).isEmpty();
    }

    @Test
    void pairsAmbiguousItemsSoThatAllFit() throws Exception {
        assertThat(differences(
                        "charges: [{amount: 8}, {licence: L1, amount: 8}]", charge(0, "L1", "8"), charge(1, "L2", "8")))
                .isEmpty();
    }

    @Test
    void doesNotMatchOneActualItemTwice() throws Exception {
        assertThat(differences("charges: [{amount: 8}, {amount: 8}]", charge(0, "L1", "8"), charge(1, "L2", "9")))
                .containsExactly(
                        place(4) + "charges: not found: {amount: 8}; nearest differs in amount (expected 8, found 9)",
                        "charges: not expected: {event: 1, account: A1, date: 2014-07-01, programme: ssa, sku: PORT,"
                                + " licence: L2, offering: ssa, quantity: 1, unit: SSC, unitPrice: 10, discount: 0,"
                                + " amount: 9, rule: IS-12}");
    }

    @Test
    void namesTheNearestOfSeveral() throws Exception {
        List<String> differences = differences(
                "charges: [{licence: L2, event: 1, amount: 15, from: 2014-07-01}]",
                charge(0, "L1", "16"),
                charge(1, "L2", "16"));

        assertThat(differences).hasSize(4);
        assertThat(differences.get(0)).isEqualTo("charges: expected 1, found 2");
        assertThat(differences.get(1))
                .isEqualTo(place(4) + "charges: not found: {licence: L2, event: 1, amount: 15, from: 2014-07-01};"
                        + " nearest differs in amount (expected 15, found 16), from (expected 2014-07-01, found null)");
    }

    @Test
    void namesWhatIsMissingWhereNothingIsLeftToCompareItWith() throws Exception {
        assertThat(differences("charges: [{event: null}]"))
                .containsExactly("charges: expected 1, found 0", place(4) + "charges: not found: {event: null}");
    }

    @Test
    void matchesNullOnlyWithChargesOfTheClock() throws Exception {
        assertThat(differences("charges: [{event: null}]", charge(OptionalLong.empty(), "L1", "8")))
                .isEmpty();
        assertThat(differences("charges: [{event: 0}]", charge(OptionalLong.empty(), "L1", "8")))
                .contains(
                        place(4) + "charges: not found: {event: 0}; nearest differs in event (expected 0, found null)");
        assertThat(differences("charges: [{event: ~}]", charge(0, "L1", "8")))
                .contains(place(4)
                        + "charges: not found: {event: null}; nearest differs in event (expected null, found 0)");
    }

    @Test
    void comparesTextAsTextAndNumbersAsNumbers() throws Exception {
        assertThat(differences("charges: [{licence: 8.0}]", charge(0, "8", "8")))
                .hasSize(2);
        assertThat(differences("charges: [{amount: eight}]", charge(0, "8", "8")))
                .hasSize(2);
    }

    private List<String> differences(String expect, JsonNode... charges) throws Exception {
        Scenario scenario = ScenarioFile.read(write("scenario: s\nevents:\n  - {event: unenrol, date: 2014-07-01,"
                        + " project: P}\nexpect: {" + expect + "}\n"))
                .get(0);
        DecisionReport report = DecisionReport.of(Map.of(ReportList.CHARGES, List.of(charges)));
        return Comparison.differences(scenario, report);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("s.yaml"), text);
    }

    private String place(int line) {
        return folder.resolve("s.yaml") + ":" + line + ": ";
    }

    private static JsonNode charge(long event, String licence, String amount) {
        return charge(OptionalLong.of(event), licence, amount);
    }

    private static JsonNode charge(OptionalLong event, String licence, String amount) {
        return ReportItem.of(
                ReportList.CHARGES,
                event,
                "A1",
                DAY,
                "ssa",
                "PORT",
                Optional.of(licence),
                "ssa",
                1,
                "SSC",
                BigDecimal.TEN,
                BigDecimal.ZERO,
                new BigDecimal(amount),
                Optional.empty(),
                Optional.empty(),
                "IS-12",
                "because");
    }
}
