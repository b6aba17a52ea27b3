package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.MappingFile;
import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mappings with a layout and tables of their own, landed into the books. */
class LayoutLandingTest {

    private static final String MAPPING = """
            feed: acme
            rank: 40
            format: csv
            csv: {footer: {when: {Day: Total}, count: Credits}}
            events:
              - event: credit
                fields:
                  date: {from: Day}
                  account: {from: Account, lookup: accounts}
                  credits: {from: Credits}
            """;
    private static final String FILE = "Day,Account,Credits\n2026-03-02,x,5\n2026-03-02,z,5\nTotal,,%d\n";

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void landsWhatTheFooterProvesUnderTheTableItCameWith(TestDatabase database) throws IOException {
        Intake intake = new Intake(database.fresh(), home);
        intake.mappings.put("acme", mapping("key,account\nx,A1\n"));
        receive(intake, "1.csv", 2);
        intake.mappings.put("acme", mapping("key,account\nx,A2\nz,\"A\\3\"\n"));
        receive(intake, "2.csv", 2, "\n");
        assertThat(intake.quarantined())
                .containsExactly(
                        "3 [Account] unknown-key: Column Account has 'z', expected a key of lookups/accounts.csv");
        assertThat(intake.jdbc.queryForList("select fields from licence_event order by id", String.class))
                .extracting(fields -> fields.replaceAll(".*\"account\":\"(.*?)\".*", "$1"))
                .containsExactly("A1", "A2", "A\\\\3");
        assertThat(intake.jdbc.queryForObject("select count(*) from mapping_version", Integer.class))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void landsNothingOfAFileThatItsFooterContradicts(TestDatabase database) throws IOException {
        Intake intake = new Intake(database.fresh(), home);
        intake.mappings.put("acme", mapping("key,account\nx,A1\nz,A2\n"));
        receive(intake, "1.csv", 3);
        assertThat(intake.quarantined())
                .containsExactly(
                        "1 [Credits] control-total: Column Credits of the footer on line 4 has '3', but 2 records"
                                + " come before it");
        assertThat(intake.jdbc.queryForObject("select count(*) from licence_event", Integer.class))
                .isZero();
        LineCounts counts = intake.report.files(0, Long.MAX_VALUE).get(0).counts();
        assertThat(counts).isEqualTo(new LineCounts(2, 0, 0, 2));
    }

    private FeedMapping mapping(String table) throws IOException {
        Path mappings = home.resolve("mappings");
        Files.createDirectories(mappings.resolve("feeds"));
        Files.createDirectories(mappings.resolve("lookups"));
        Files.writeString(mappings.resolve("lookups/accounts.csv"), table);
        return MappingFile.load(Files.writeString(mappings.resolve("feeds/acme.yaml"), MAPPING))
                .mapping()
                .orElseThrow();
    }

    private static void receive(Intake intake, String name, int count, String... more) {
        String text = FILE.formatted(count) + String.join("", more);
        intake.receive("acme", name, text.getBytes(StandardCharsets.UTF_8));
    }
}
