package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Files whose control totals come in a file beside them. */
class CompanionTest {

    private static final String MAPPING = """
            feed: acme
            rank: 40
            format: csv
            csv: {delimiter: ";"}
            numbers: {decimal: ",", group: "."}
            companion: %s
            events:
              - event: credit
                fields:
                  date: {from: Day}
                  account: {from: Account}
                  credits: {from: Credits}
            """;
    private static final String PAIRS =
            "{name: \"{stem}.ctl\", format: pairs, file: FILE, count: RECORDS, sum: {of: Credits, in: TOTAL}}";
    private static final String DATA = "Day;Account;Credits\n2026-03-02;A1;1.500\n2026-03-02;A2;20\n";

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource
    void landsAFileThatAgreesWithItsCompanion(TestDatabase database) {
        Intake intake = intake(database, PAIRS);
        intake.receive("acme", "c-1.csv", DATA, "c-1.ctl", "FILE=C-1.csv\r\nRECORDS = 2\r\n\r\nTOTAL=1.520\r\n");
        assertThat(intake.quarantined()).isEmpty();
        assertThat(events(intake)).isEqualTo(2);
        assertThat(intake.jdbc.queryForObject("select name from companion", String.class))
                .isEqualTo("c-1.ctl");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAFileThatDoesNotAndReadsItAgainWithABetterCompanion(TestDatabase database) {
        Intake intake = intake(database, PAIRS);
        intake.receive("acme", "c-1.csv", DATA, "c-1.ctl", "FILE=c-1.csv\nRECORDS=3\nTOTAL=1.520,01\n");
        assertThat(intake.quarantined())
                .containsExactly(
                        "1 [RECORDS] control-total: Column RECORDS of the companion c-1.ctl has '3', but 2 records are in"
                                + " c-1.csv",
                        "1 [TOTAL] control-total: Column TOTAL of the companion c-1.ctl has '1.520,01', but column Credits"
                                + " of the records in c-1.csv sums up to 1520");
        assertThat(events(intake)).isZero();
        assertThat(intake.ledger.list(java.util.Optional.of("refused"), 5))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.counts()).isEqualTo(new LineCounts(2, 0, 0, 2));
                    assertThat(entry.reason())
                            .startsWith("control-total: Column RECORDS of the companion c-1.ctl has '3'");
                });

        intake.receive("acme", "c-1.csv", DATA, "c-1.ctl", "FILE=c-1.csv\nRECORDS=2\nTOTAL=1520,0\n");
        assertThat(events(intake)).isZero();
        assertThat(intake.quarantine.replayFile(1)).isEqualTo(new Quarantine.Replayed(1, "c-1.csv", 2, 0));
        assertThat(events(intake)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAFileWithoutItsCompanion(TestDatabase database) {
        Intake intake = intake(database, PAIRS);
        intake.receive("acme", "c-1.csv", DATA.getBytes(StandardCharsets.UTF_8));
        assertThat(intake.quarantined())
                .containsExactly("1 [] bad-companion: The file came without its companion c-1.ctl");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty",
                "RECORDS=2|has no FILE; it has RECORDS",
                "RECORDS 2|has 'RECORDS 2' on line 1, expected a name, '=' and a value",
                "FILE=c-2.csv\\nRECORDS=2\\nTOTAL=1|is of a file 'c-2.csv', expected c-1.csv",
                "FILE=c-1.csv\\nRECORDS=2\\nTOTAL=1\\nrecords=3|has more than one RECORDS; it has FILE, RECORDS, TOTAL,"
                        + " records"
            })
    void saysWhyACompanionTellsNothing(String text, String why) {
        Intake intake = intake(TestDatabase.HSQLDB, PAIRS);
        intake.receive("acme", "c-1.csv", DATA, "c-1.ctl", text.replace("\\n", "\n"));
        assertThat(intake.quarantined()).containsExactly("1 [] bad-companion: The companion c-1.ctl " + why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'file;n;sum\\nc-1.csv;2;1.520'|''",
                "'\"file\";\"n\";\"sum\"\\nc-0.csv;5;7\\n\"c-1.csv\";\"2\";\"1.520\"'|''",
                "'file;n;sum\\nc-0.csv;2;1.520'|has 0 rows with 'c-1.csv' in file, expected one",
                "'file;n;sum\\nc-1.csv;2;1.520\\nc-1.csv;2;1.520'|has 2 rows with 'c-1.csv' in file, expected one",
                "'file;n\\nc-1.csv;2'|has no sum; it has file, n"
            })
    void readsTheRowOfAListing(String text, String why) {
        Intake intake = intake(
                TestDatabase.HSQLDB,
                "{name: \"{name}.lst\", format: csv, separator: \";\", file: file, count: n, sum: [{of: Credits, in: sum}]}");
        intake.receive("acme", "c-1.csv", DATA, "c-1.csv.lst", text.replace("\\n", "\n"));
        assertThat(intake.quarantined())
                .containsExactlyElementsOf(
                        why.isEmpty()
                                ? java.util.List.of()
                                : java.util.List.of("1 [] bad-companion: The companion c-1.csv.lst " + why));
        assertThat(events(intake)).isEqualTo(why.isEmpty() ? 2 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2;1.520,0;x|2", "2;1.519;x|0"})
    void readsARowWhoseColumnsTheMappingNames(String text, int events) {
        Intake intake = intake(
                TestDatabase.HSQLDB,
                "{name: \"ctl-{name}\", format: csv, separator: \";\", columns: [n, sum, by], count: n,"
                        + " sum: {of: Credits, in: sum}}");
        intake.receive("acme", "c-1.csv", DATA, "ctl-c-1.csv", text + "\n");
        assertThat(events(intake)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource({"1048576, 0", "1048577, 1"})
    void readsABoundedCompanion(int bytes, int faults) {
        Intake intake = intake(TestDatabase.HSQLDB, PAIRS);
        String text = "FILE=c-1.csv\nRECORDS=2\nTOTAL=1520\n";
        intake.receive("acme", "c-1.csv", DATA, "c-1.ctl", text + " ".repeat(bytes - text.length()));
        assertThat(intake.quarantined())
                .hasSize(faults)
                .allMatch(item -> item.endsWith("The companion c-1.ctl has more than 1048576 bytes"));
    }

    private Intake intake(TestDatabase database, String companion) {
        Intake intake = new Intake(database.fresh(), home);
        intake.map("acme", MAPPING.formatted(companion));
        return intake;
    }

    private static int events(Intake intake) {
        return java.util.Objects.requireNonNull(
                intake.jdbc.queryForObject("select count(*) from licence_event", Integer.class));
    }
}
