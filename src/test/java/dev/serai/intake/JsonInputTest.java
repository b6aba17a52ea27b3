package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sender of JSON reads in the receipt. */
class JsonInputTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final String MAPPING =
            "feed: credits\nrank: 40\nformat: json\njson: {records: data.credits}\nevents: canonical\nignore: [note]\n";
    private static final String A1 =
            "{\"event\": \"credit\", \"date\": \"2026-03-02\", \"account\": \"A1\", \"credits\": 5}";

    @TempDir
    Path home;

    @Test
    void readsRecordsBehindAPathAndLeavesTheRestAlone() {
        Intake intake = receive("{\"x\": [1, {\"credits\": []}],\n\"data\": {\"y\": {}, \"credits\": [\n" + A1 + ",\n"
                + A1.replace("A1", "A2").replace("}", ", \"note\": null}") + "]},\n\"z\": true}");
        assertThat(intake.quarantined()).isEmpty();
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(3L), List.of(4L));
    }

    @Test
    void aFileThatIsNotJson() {
        assertRefused(
                "event;date\n",
                "not-json: The file is not JSON: Unrecognized token 'event': was expecting (JSON String, Number, Array,"
                        + " Object or token 'null', 'true' or 'false') (line 1, column 1)");
    }

    @Test
    void anEmptyFile() {
        assertRefused(" \n", "empty-file: The file is empty, expected JSON");
    }

    @Test
    void aFileWithoutTheRecords() {
        assertRefused(
                "{\"data\": {\"credit\": []}}",
                "no-records: The file has no array at data.credits, expected the records there");
        assertRefused("[]", "no-records: The file has no array at data.credits, expected the records there");
    }

    @Test
    void aRootThatIsNoArray() {
        Intake intake = new Intake(TestDatabase.HSQLDB.fresh(), home);
        intake.map("credits", "feed: credits\nrank: 40\nformat: json\nevents: canonical\n");
        intake.receive("credits", "credits.json", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(intake.quarantined())
                .containsExactly("1 [] no-records: The file is no JSON array, expected an array of records");
    }

    @Test
    void goodRecordsBeforeABreakLand() {
        Intake intake =
                receive("{\"data\": {\"credits\": [\n" + A1 + ",\n" + A1.replace("A1", "A2") + ",\n{\"event\": cred");
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(2L), List.of(3L));
        assertThat(intake.quarantined()).hasSize(1);
        assertThat(intake.quarantined().get(0))
                .startsWith("4 [] bad-json: The JSON is broken and is not read further: Unrecognized token 'cred'");
        intake.bookAll(Intake.TODAY);
        intake.closing.closeFiles(Intake.TODAY);
        assertThat(intake.report.files(0, Long.MAX_VALUE).get(0).counts()).isEqualTo(new LineCounts(3, 2, 0, 1));
    }

    @Test
    void bytesThatAreNotUtf8() {
        Intake intake = new Intake(TestDatabase.HSQLDB.fresh(), home);
        intake.map("credits", MAPPING);
        String text = "{\"data\": {\"credits\": [" + A1.replace("A1", "Ä1") + "," + A1 + "]}}";
        intake.receive("credits", "credits.json", text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(intake.quarantined())
                .containsExactly(
                        "1 [account] bad-encoding: Column account has '\ufffd1', expected text encoded in UTF-8");
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(1L));
    }

    @Test
    void boundsOfDepthAndSize() {
        String larger = "out-of-bounds: The JSON is larger than what is read, and is not read further: ";
        assertBroken(
                "{\"note\": " + "[".repeat(200),
                larger + "Document nesting depth (101) exceeds the maximum allowed (100, from");
        assertBroken("{\"note\": \"" + "x".repeat(10_100_000) + "\"}", larger + "String value length (10");
        assertBroken("{\"" + "n".repeat(2_000) + "\": 1}", larger + "Name length (");
        assertBroken("{\"n\": " + "1".repeat(2_000) + "}", larger + "Number value length (2000) exceeds");
        assertBroken(
                "{\"note\": [\"" + "x".repeat(6_000_000) + "\",\"" + "x".repeat(6_000_000) + "\", 1]}",
                larger + "A record has more than 10000000 characters (line 3, column ");
        assertBroken(
                "{\"note\": [" + "1,".repeat(600_000) + "1]}",
                larger + "A record has more than 500000 texts (line 3, column ");
    }

    @Test
    void boundsHoldBeforeTheRecordsAsWell() {
        Intake intake = receive("{\"x\": " + "[".repeat(200));
        assertThat(intake.quarantined()).hasSize(1).allSatisfy(fault -> assertThat(fault)
                .startsWith(
                        "1 [] out-of-bounds: The JSON is larger than what is read, and is not read further: Document"));
    }

    private void assertBroken(String record, String fault) {
        Intake intake = receive("{\"data\": {\"credits\": [\n" + A1 + ",\n" + record + "]}}");
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(2L));
        assertThat(intake.quarantined()).hasSize(1).allSatisfy(each -> assertThat(each)
                .startsWith("3 [] " + fault));
    }

    @Test
    void recordsOfOneLineAreCountedOneByOne() {
        Intake intake = receive("{\"data\": {\"credits\": [" + A1 + "," + A1.replace("5", "-5") + "," + A1 + "]}}");
        intake.bookAll(Intake.TODAY);
        intake.closing.closeFiles(Intake.TODAY);
        assertThat(intake.report.files(0, Long.MAX_VALUE).get(0).counts()).isEqualTo(new LineCounts(3, 2, 0, 1));
    }

    private void assertRefused(String text, String fault) {
        Intake intake = receive(text);
        assertThat(intake.quarantined()).containsExactly("1 [] " + fault);
        assertThat(intake.closing.closeFiles(Intake.TODAY)).isEqualTo(1);
        assertThat(intake.report.files(0, Long.MAX_VALUE).get(0).counts()).isEqualTo(new LineCounts(0, 0, 0, 0));
    }

    private Intake receive(String text) {
        Intake intake = new Intake(TestDatabase.HSQLDB.fresh(), home);
        intake.map("credits", MAPPING);
        intake.receive("credits", "credits.json", text.getBytes(StandardCharsets.UTF_8));
        return intake;
    }
}
