package dev.serai.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.command.HubStart.Mode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

    private static final String SCENARIO = """
            scenario: %s
            events:
              - {event: account, date: 2013-01-01, account: A1, name: N, country: NL, currency: EUR}
              - {event: credit, date: 2013-01-01, account: A1, credits: 100}
            expect:
              balances: [{amount: %d}]
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> started = new ArrayList<>();

    @Test
    void withoutACommandStartsTheHubWithItsProperties() {
        assertThat(run("--serai.home=a b", "--spring.main.banner-mode=off")).isEqualTo(7);
        assertThat(started).containsExactly("SERVE --serai.home=a b --spring.main.banner-mode=off");
    }

    @Test
    void onceTakesPropertiesOnEitherSide() {
        assertThat(run("--serai.home=x", "once", "--serai.today=2014-01-01")).isEqualTo(7);
        assertThat(started).containsExactly("ONCE --serai.home=x --serai.today=2014-01-01");
    }

    @Test
    void quotePrintsOneReportAsAnObject() throws IOException {
        assertThat(run("quote", scenario("a.yaml", 100))).isZero();
        assertThat(out.toString())
                .startsWith("{\n  \"charges\": [],")
                .contains("\"account\": \"A1\",\n      \"unit\": \"SSC\",\n      \"amount\": 100");
        assertThat(err.toString()).isEmpty();
        assertThat(started).isEmpty();
    }

    @Test
    void quotePrintsSeveralReportsAsAnArray() throws IOException {
        assertThat(run("quote", scenario("a.yaml", 100), scenario("b.yaml", 100)))
                .isZero();
        assertThat(out.toString()).startsWith("[").endsWith("]" + System.lineSeparator());
    }

    @Test
    void quoteCheckEndsWithZeroWhereAllIsAsExpected() throws IOException {
        String file = scenario("a.yaml", 100);
        assertThat(run("quote", "--check", file)).isZero();
        assertThat(out.toString()).isEqualTo("ok  " + file + ": a.yaml" + System.lineSeparator());
    }

    @Test
    void quoteCheckEndsWithOneAndNamesTheDifferences() throws IOException {
        String good = scenario("a.yaml", 100);
        String bad = scenario("b.yaml", 99);
        assertThat(run("quote", bad, good, "--check")).isEqualTo(1);
        assertThat(out.toString().lines())
                .containsExactly(
                        "FAILED  " + bad + ": b.yaml",
                        "    " + bad + ":6: balances: not found: {amount: 99}; nearest differs in amount (expected 99,"
                                + " found 100)",
                        "    balances: not expected: {account: A1, unit: SSC, amount: 100}",
                        "ok  " + good + ": a.yaml");
    }

    @Test
    void quoteExplainsEachScenarioInPlainText() throws IOException {
        String one = scenario("a.yaml", 100);
        String two = scenario("b.yaml", 100);
        assertThat(run("quote", "--explain", one, two)).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        one + ": a.yaml",
                        "=".repeat((one + ": a.yaml").length()),
                        "",
                        "Events",
                        "------",
                        one + ":3: 2013-01-01 account (account A1, name N, country NL, currency EUR)",
                        one + ":4: 2013-01-01 credit (account A1, credits 100)",
                        "",
                        "At the end of 2013-01-01",
                        "------------------------",
                        "Account A1 has 100 SSC",
                        "",
                        two + ": b.yaml",
                        "=".repeat((two + ": b.yaml").length()),
                        "",
                        "Events",
                        "------",
                        two + ":3: 2013-01-01 account (account A1, name N, country NL, currency EUR)",
                        two + ":4: 2013-01-01 credit (account A1, credits 100)",
                        "",
                        "At the end of 2013-01-01",
                        "------------------------",
                        "Account A1 has 100 SSC");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void quoteEitherExplainsOrChecks() throws IOException {
        assertThat(run("quote", "--explain", "--check", scenario("a.yaml", 100)))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .containsExactly("--check and --explain exclude each other; give only one of them");
    }

    @Test
    void quoteExplainEndsWithTwoWhereAFileCannotBeRead() {
        Path missing = folder.resolve("missing.yaml");
        assertThat(run("quote", "--explain", missing.toString())).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).containsExactly(missing + ":1: there is no such file");
    }

    @Test
    void quoteEndsWithTwoWhereAFileCannotBeRead() throws IOException {
        Path missing = folder.resolve("missing.yaml");
        assertThat(run("quote", missing.toString(), scenario("a.yaml", 100))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).containsExactly(missing + ":1: there is no such file");
    }

    @Test
    void quoteEndsWithTwoWhereAPolicyCannotHold() throws IOException {
        Path file =
                Files.writeString(folder.resolve("p.yaml"), "policy: {lease: {x: 1}}\n" + SCENARIO.formatted("p", 100));
        assertThat(run("quote", file.toString())).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(file + ":1: unknown programme 'lease'. Programmes are aip-outright, aip-subscription,"
                        + " msp, open-business, open-volume, select, ssa");
    }

    @Test
    void quoteTakesProgrammesFromTheMappingsGiven() throws IOException {
        String file = scenario("a.yaml", 100);
        assertThat(run("quote", "--serai.mappings=" + folder.resolve("m"), file))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(folder.resolve("m").resolve("programmes")
                        + ":1: there is no such folder, expected one programme file or more");
    }

    @Test
    void quoteRunsToTodayWhereTheScenarioNamesNoDay() throws IOException {
        Path file = Files.writeString(folder.resolve("t.yaml"), """
                scenario: t
                events:
                  - {event: account, date: 2013-01-01, account: A1, name: N, country: NL, currency: EUR}
                  - {event: credit, date: 2013-01-02, account: A1, credits: 100}
                expect:
                  balances: []
                """);
        assertThat(run("quote", "--check", file.toString(), "--serai.today=2013-01-01"))
                .isZero();
        assertThat(run("quote", "--check", file.toString())).isEqualTo(1);
        assertThat(run("quote", file.toString(), "--serai.today=soon")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly("--serai.today has 'soon', expected a date written yyyy-MM-dd");
    }

    @Test
    void handsCommandsOnTheBooksOnAsTheyWereWritten() {
        assertThat(books("--serai.home=x", "quarantine", "mend", "5", "--set", "Menge=1,5", "--set", "Tag=@x"))
                .isEqualTo(9);
        assertThat(books("quarantine", "list", "--state", "open", "--file", "3"))
                .isEqualTo(9);
        assertThat(books("files", "--state", "refused")).isEqualTo(9);
        assertThat(books("back-out", "5", "--reason", "wrong month", "--serai.home=y"))
                .isEqualTo(9);
        assertThat(started)
                .containsExactly(
                        "[quarantine, mend, 5, --set, Menge=1,5, --set, Tag=@x] [--serai.home=x]",
                        "[quarantine, list, --state, open, --file, 3] []",
                        "[files, --state, refused] []",
                        "[back-out, 5, --reason, wrong month] [--serai.home=y]");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void refusesAWrongCommandOnTheBooksByItself() {
        assertThat(books("quarantine", "mend", "five", "--raw", "x")).isEqualTo(2);
        assertThat(books("quarantine", "discard", "5")).isEqualTo(2);
        assertThat(books("quarantine", "list", "--state", "lost")).isEqualTo(2);
        assertThat(books("back-out", "5")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "Invalid value for positional parameter at index 0 (ID): 'five' is not a long",
                        "Missing required option: '--reason=TEXT'",
                        "Invalid value for option '--state'");
        assertThat(books("quarantine", "mend", "--help")).isZero();
        assertThat(out.toString()).contains("--set=COLUMN=VALUE");
        assertThat(started).isEmpty();
    }

    private int books(String... args) {
        Parts parts = new Parts(
                this::start,
                (command, properties) -> {
                    started.add(command + " " + properties);
                    return 9;
                },
                List.of());
        return Commands.run(parts, console(), args);
    }

    @Test
    void checkPrintsEveryProblemOnce() {
        Parts parts = new Parts(
                this::start,
                (command, properties) -> 9,
                List.of(settings -> List.of("b:2: x", "a:1: y"), settings -> List.of("a:1: y", "c:3: z")));
        assertThat(Commands.run(parts, console(), "check")).isEqualTo(1);
        assertThat(out.toString().lines()).containsExactly("b:2: x", "a:1: y", "c:3: z");
    }

    @Test
    void checkNamesAMissingFileOfVatRates() {
        Parts parts = new Parts(this::start, (command, properties) -> 9, List.of(new VatRatesCheck()));
        assertThat(Commands.run(parts, console(), "check", "--serai.mappings=" + folder))
                .isEqualTo(1);
        assertThat(out.toString().lines())
                .singleElement()
                .asString()
                .startsWith(folder.toString())
                .endsWith("vat-rates.yaml:1: the file cannot be read, expected the VAT rates");
    }

    @Test
    void checkWithoutProblemsPrintsNothing() {
        assertThat(run("check")).isZero();
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "quotes, Unmatched argument at index 0: 'quotes'",
        "--check, Unknown option: '--check'",
        "quote, Missing required parameter: 'FILE'"
    })
    void refusesWhatIsNoCommand(String arg, String message) {
        assertThat(run(arg)).isEqualTo(2);
        assertThat(err.toString().lines()).first().isEqualTo(message);
        assertThat(out.toString()).isEmpty();
        assertThat(started).isEmpty();
    }

    @Test
    void refusesAPropertyWithoutAValue() {
        assertThat(run("once", "--serai.home", "x")).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly("--serai.home has no value; write --serai.home=VALUE");
    }

    @Test
    void showsHowToWriteTheCommands() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("quote", "check", "once", "--serai.home=DIR");
        assertThat(run("quote", "--help")).isZero();
        assertThat(out.toString()).contains("Usage: serai quote [-h] [--check] [--explain] FILE...");
    }

    private int run(String... args) {
        return Commands.run(
                new Parts(this::start, (command, properties) -> 9, List.of(new ProgrammeCheck())), console(), args);
    }

    private int start(Mode mode, List<String> properties) {
        started.add(mode + " " + String.join(" ", properties));
        return 7;
    }

    private Console console() {
        return new Console(new PrintWriter(out), new PrintWriter(err));
    }

    private String scenario(String name, int credits) throws IOException {
        return Files.writeString(folder.resolve(name), SCENARIO.formatted(name, credits))
                .toString();
    }
}
