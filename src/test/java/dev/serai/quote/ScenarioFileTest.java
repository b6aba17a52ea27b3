package dev.serai.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.OrderLine;
import dev.serai.licence.Price;
import dev.serai.licence.Product;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioFileTest {

    private static final String ACCOUNT =
            "  - {event: account, date: 2016-01-01, account: A1, name: Nordlys, country: DK, currency: EUR}\n";

    @TempDir
    private Path folder;

    static Stream<Path> files() throws IOException {
        return Files.list(Path.of("src/test/resources/scenarios")).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsEveryScenarioOfTheContract(Path file) throws UnreadableScenario {
        assertThat(ScenarioFile.read(file)).isNotEmpty().allSatisfy(scenario -> {
            assertThat(scenario.units()).isNotEmpty();
            assertThat(scenario.expect()).isNotEmpty();
        });
    }

    @Test
    void keepsTheTextOfScalarsAndJoinsLists() throws Exception {
        List<LandedEvent> events = events(
                "  - {event: product, date: 2016-01-01, sku: 007, vendor: v, name: on, version: 9}\n",
                "  - {event: price, date: 2016-01-01, programme: p, sku: 007, offering: L, unitPrice: 0.123456789012,"
                        + " currency: EUR, level: 500}\n",
                "  - {event: order, date: 2016-01-02, order: 1, line: 1, account: A1, programme: p, sku: 007,"
                        + " offering: licence, quantity: 1, replaces: [L1, 2], endCustomer: null}\n");

        assertThat(((Product) events.get(0).event()).sku()).isEqualTo("007");
        assertThat(((Product) events.get(0).event()).name()).isEqualTo("on");
        assertThat(((Price) events.get(1).event()).unitPrice()).isEqualByComparingTo("0.123456789012");
        assertThat(((Price) events.get(1).event()).level()).contains("500");
        assertThat(((OrderLine) events.get(2).event()).replaces()).containsExactly("L1", "2");
        assertThat(((OrderLine) events.get(2).event()).endCustomer()).isEmpty();
    }

    @Test
    void numbersEventsFromZeroAndKnowsTheirLines() throws Exception {
        List<LandedEvent> events = events(ACCOUNT, ACCOUNT);

        assertThat(events).extracting(LandedEvent::ref).containsExactly(0L, 1L);
        assertThat(events.get(1).source().place()).isEqualTo(folder.resolve("s.yaml") + ":4");
        assertThat(events.get(1).source().sha256()).hasSize(64);
    }

    @Test
    void runsToTheLatestEventOrToTodayUnlessTheScenarioSaysSo() throws Exception {
        LocalDate today = LocalDate.of(2020, 1, 1);
        Path open = write("scenario: s\nevents:\n" + ACCOUNT);
        assertThat(ScenarioFile.read(open).get(0).until()).isEqualTo("2016-01-01");
        assertThat(ScenarioFile.read(open, Optional.of(today)).get(0).until()).isEqualTo(today);

        Path closed = write("scenario: s\nuntil: 2017-03-01\nevents:\n" + ACCOUNT);
        assertThat(ScenarioFile.read(closed, Optional.of(today)).get(0).until()).isEqualTo("2017-03-01");
    }

    @Test
    void groupsConsecutiveLinesOfOneOrder() throws Exception {
        List<LandedUnit> units = read(
                        order("O1", 1, "A1", "2016-01-02"),
                        order("O1", 2, "A1", "2016-01-02"),
                        order("O1", 3, "A2", "2016-01-02"),
                        order("O1", 4, "A1", "2016-01-02"),
                        order("O1", 5, "A1", "2016-01-03"),
                        ACCOUNT,
                        order("O1", 6, "A1", "2016-01-03"))
                .units();

        assertThat(units).extracting(unit -> unit.events().size()).containsExactly(2, 1, 1, 1, 1, 1);
    }

    @Test
    void namesEveryFaultWithItsLine() {
        assertFaults(
                """
                scenari: s
                until: 1 May
                events:
                  - {event: ordr, date: 2016-01-01}
                  - {date: 2016-01-01}
                  - event: credit
                    date: 2016-01-01
                    account: A1
                    credits: -5
                  - word
                  - {event: unenrol, date: 2016-01-01, project: {id: 1}}
                  - {event: unenrol, date: 2016-01-01, project: [a;b]}
                """,
                ":1: unknown key 'scenari', did you mean 'scenario'? Keys here are scenario, rules, policy, until, events,"
                        + " expect",
                ":1: key 'scenario' is missing, expected a text",
                ":2: until has the value '1 May', expected a date written yyyy-MM-dd",
                ":4: unknown event 'ordr', did you mean 'order'? Events are account, product, price, value, agreement,"
                        + " forecast, credit, order, return, activate, deactivate, move, link, unlink, cover, enrol,"
                        + " unenrol, deploy, release, vendor-charge",
                ":5: key 'event' is missing. Events are account, product, price, value, agreement, forecast, credit,"
                        + " order, return, activate, deactivate, move, link, unlink, cover, enrol, unenrol, deploy,"
                        + " release, vendor-charge",
                ":9: Field credits has '-5', expected a whole number of credits, 0 or more",
                ":10: found the value 'word', expected an event: {event: ..., date: ...}",
                ":11: project has a list of keys, expected a value or a list of values",
                ":12: project has the value 'a;b' in its list, expected values without ';'");
    }

    @Test
    void refusesExpectationsThatNoReportCouldMeet() {
        assertFaults(
                "scenario: s\nevents:\n" + ACCOUNT
                        + "expect:\n  charge: []\n  charges:\n    - {ammount: 5}\n    - {amount: [5]}\n  levels: 3\n",
                ":5: unknown key 'charge', did you mean 'charges'? Keys here are charges, instalments, rejections,"
                        + " coverages, levels, balances, notices, advice",
                ":7: unknown key 'ammount', did you mean 'amount'? Keys here are event, account, date, programme, sku,"
                        + " licence, offering, quantity, unit, unitPrice, discount, amount, from, to, rule, explanation",
                ":8: amount has a list, expected a single value",
                ":9: levels has the value '3', expected a list; write [] for an empty one");
    }

    @Test
    void refusesAScenarioWithoutEvents() {
        assertFaults("scenario: s\nevents: []\n", ":2: events must be a list with at least one event");
        assertFaults("scenario: s\n", ":1: events must be a list with at least one event");
    }

    @Test
    void refusesAPolicyThatIsNotByProgramme() {
        assertFaults(
                "scenario: s\npolicy: strict\nevents:\n" + ACCOUNT,
                ":2: policy has the value 'strict', expected keys of programme files by programme, or {}");
        assertFaults(
                "scenario: s\npolicy: {ssa: 2}\nevents:\n" + ACCOUNT,
                ":2: ssa has the value '2', expected keys of programme files by programme, or {}");
    }

    @Test
    void refusesWhatIsNotYaml() {
        assertFaults("scenario: s\nevents: [a\nuntil: b\n", ":3: not YAML: while parsing a flow sequence");
        assertFaults("scenario: a\nscenario: b\n", ":2: key 'scenario' is given twice; keep one");
        assertFaults("scenario: &a b\nrules: [*a]\n", ":2: aliases (*) are not read; write the value out");
        assertFaults(
                "hello\n",
                ":1: found the value 'hello', expected the keys scenario, rules, policy, until, events, expect");
        assertFaults("", ":1: the file is empty, expected a scenario");
    }

    @Test
    void refusesAFileThatCannotBeRead() throws IOException {
        Path missing = folder.resolve("missing.yaml");
        assertThatThrownBy(() -> ScenarioFile.read(missing)).hasMessage(missing + ":1: there is no such file");
        assertThatThrownBy(() -> ScenarioFile.read(folder))
                .hasMessage(folder + ":1: the file cannot be read (IOException); expected a file");
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, "scenario: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ScenarioFile.read(latin))
                .hasMessage(latin + ":1: the file is not UTF-8 text; save it as UTF-8");
    }

    private void assertFaults(String text, String... faults) {
        Path file = folder.resolve("s.yaml");
        String expected =
                String.join("\n", Stream.of(faults).map(fault -> file + fault).toList());
        assertThatThrownBy(() -> ScenarioFile.read(write(text)))
                .isInstanceOf(UnreadableScenario.class)
                .hasMessage(expected);
    }

    private List<LandedEvent> events(String... events) throws Exception {
        return read(events).units().stream()
                .flatMap(unit -> unit.events().stream())
                .toList();
    }

    private Scenario read(String... events) throws Exception {
        return ScenarioFile.read(write("scenario: s\nevents:\n" + String.join("", events)))
                .get(0);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("s.yaml"), text);
    }

    private static String order(String order, int line, String account, String date) {
        return "  - {event: order, date: " + date + ", order: " + order + ", line: " + line + ", account: " + account
                + ", programme: p, sku: S, offering: licence, quantity: 1}\n";
    }
}
