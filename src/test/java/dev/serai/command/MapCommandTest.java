package dev.serai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapCommandTest {

    private static final String HEADER = "event,date,order,line,account,programme,sku,offering,quantity,credits\n";
    private static final String GOOD = "credit,2026-03-01,,,A1,,,,,5\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void mappings() throws IOException {
        Files.createDirectories(folder.resolve("feeds"));
    }

    @Test
    void showsEveryRow() throws IOException {
        assertThat(map("events", HEADER + GOOD + "credit,2026-03-02,,,A2,,,,,6\n"))
                .isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "2: credit | date=2026-03-01 | account=A1 | credits=5",
                        "3: credit | date=2026-03-02 | account=A2 | credits=6",
                        "2 rows: 2 would land as 2 events, 0 would be quarantined");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void showsAnOrderThatIsNotWholeAsLandingWouldTakeIt() throws IOException {
        String line = "order,2026-03-01,O1,%s,A1,aip-outright,X,licence,1,\n";
        assertThat(map("events", HEADER + GOOD + line.formatted("1") + line.formatted("")))
                .isEqualTo(3);
        assertThat(out.toString().lines())
                .containsExactly(
                        "2: credit | date=2026-03-01 | account=A1 | credits=5",
                        "3: REFUSED order-incomplete [] Line 4 of order O1 of account A1 cannot be read; an order is booked"
                                + " whole or not at all, mend that line and send the order again",
                        "4: REFUSED missing-field [line] Column line is empty, expected a value",
                        "3 rows: 1 would land as 1 events, 2 would be quarantined");
    }

    @Test
    void showsWhyAFileIsRefused() throws IOException {
        assertThat(map("events", "event\n" + "credit\n".repeat(4))).isEqualTo(3);
        assertThat(out.toString().lines())
                .containsExactly(
                        "1: REFUSED missing-column [date] Column date of the mapping is not in the file; expected one of"
                                + " event",
                        "The file would be refused as a whole, with all of its 4 rows");
    }

    @Test
    void comparesAFileWithTheCompanionBesideIt() throws IOException {
        Files.writeString(
                folder.resolve("feeds/acme.yaml"),
                "feed: acme\nrank: 40\nformat: csv\nevents: canonical\n"
                        + "companion: {name: \"{name}.ctl\", format: pairs, count: N, sum: {of: credits, in: SUM}}\n");
        String file = "event,date,account,credits\ncredit,2026-03-01,A1,5\n";
        assertThat(map("acme", file)).isZero();
        Path companion = folder.resolve("input.ctl");
        assertThat(err.toString())
                .isEqualTo(companion + ": there is no such file; a hub waits for this companion, and its totals are not"
                        + " compared here" + System.lineSeparator());

        Files.writeString(companion, "N=1\nSUM=5.00\n");
        assertThat(map("acme", file)).isZero();
        Files.writeString(companion, "N=2\nSUM=5.00\n");
        assertThat(map("acme", file)).isEqualTo(3);
        assertThat(out.toString().lines().skip(4))
                .containsExactly(
                        "1: REFUSED control-total [N] Column N of the companion input.ctl has '2', but 1 records are in"
                                + " input",
                        "The file would be refused as a whole, with all of its 1 rows");
    }

    @Test
    void readsEveryFormat() throws IOException {
        Files.writeString(folder.resolve("feeds/acme.yaml"), "feed: acme\nrank: 40\nformat: json\nevents: canonical\n");
        assertThat(map(
                        "acme",
                        "[{\"event\": \"credit\", \"date\": \"2026-03-01\", \"account\": \"A1\", \"credits\": 5}]"))
                .isZero();
        assertThat(out.toString()).startsWith("1: credit | date=2026-03-01 | account=A1 | credits=5");
    }

    @Test
    void endsWithTwoWithoutSuchAFileOrMapping() throws IOException {
        Path missing = folder.resolve("none.csv");
        assertThat(run("map", "events", missing.toString())).isEqualTo(2);
        assertThat(map("event", HEADER)).isEqualTo(2);
        Path broken = Files.writeString(folder.resolve("feeds/acme.yaml"), "feed: acme\n");
        assertThat(map("acme", HEADER)).isEqualTo(2);
        String feeds = " without problems in " + folder.resolve("feeds") + "; ";
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .startsWith(
                        missing + ": there is no such file",
                        "There is no mapping event" + feeds + "did you mean 'events'?",
                        broken + ":1: Entry 'rank' is missing in the mapping")
                .endsWith("There is no mapping acme" + feeds + "expected one of events");
        assertThat(run("map", "events")).isEqualTo(2);
    }

    private int map(String feed, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("input"), text);
        return run("map", feed, file.toString());
    }

    private int run(String... args) {
        Console console = new Console(new PrintWriter(out), new PrintWriter(err));
        Parts parts = new Parts(
                (mode, properties) -> {
                    throw new AssertionError("The hub is not needed");
                },
                (command, properties) -> {
                    throw new AssertionError("The books are not needed");
                },
                List.of());
        String[] all = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(args), java.util.stream.Stream.of("--serai.mappings=" + folder))
                .toArray(String[]::new);
        return Commands.run(parts, console, all);
    }
}
