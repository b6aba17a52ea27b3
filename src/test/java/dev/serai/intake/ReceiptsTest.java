package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.Verdict;
import dev.serai.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiptsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final String HEADER = "event,date,account,credits\n";
    private static final String FOUR = HEADER
            + "credit,2026-03-02,A1,5\n"
            + "credit,2026-03-02,A2,many\n"
            + "credit,2026-03-02,A3,5\n"
            + "credit,2026-04-02,A4,5\n";

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsTheSenderWhereEveryLineWent(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive("events-1.csv", FOUR);
        List<LandedEvent> events = events(intake);
        intake.landed.record(List.of(
                Verdict.booked(events.get(0).ref()),
                new Verdict(
                        events.get(1).ref(),
                        Verdict.Outcome.QUARANTINED,
                        "unknown-account",
                        "K-13",
                        "Account A3 is not known; send its account event first")));
        assertThat(intake.closing.closeFiles(Intake.TODAY)).isEqualTo(1);
        assertThat(intake.receipts.get("erp/receipts/events-1.csv.receipt.json"))
                .isEqualTo("""
                        {
                          "file" : "events-1.csv",
                          "sha256" : "%s",
                          "receivedAt" : "2026-03-31T08:00:00Z",
                          "lines" : 4,
                          "booked" : 2,
                          "duplicate" : 0,
                          "quarantined" : 2,
                          "items" : [
                            {
                              "line" : 3,
                              "column" : "credits",
                              "code" : "bad-number",
                              "message" : "Column credits has 'many', expected a number such as 1234.56"
                            },
                            {
                              "line" : 4,
                              "column" : "account",
                              "code" : "unknown-account",
                              "message" : "Account A3 is not known; send its account event first"
                            }
                          ]
                        }
                        """.formatted(sha256(intake)));
        assertThat(intake.jdbc.queryForList("select raw from quarantine order by line", String.class))
                .containsExactly("credit,2026-03-02,A2,many", "credit,2026-03-02,A3,5");
        assertThat(intake.report.waiting(Intake.TODAY))
                .containsExactly(
                        new IntakeReport.WaitingLine("events", "events-1.csv", LocalDate.parse("2026-04-02"), 1));
        assertThat(intake.closing.closeFiles(Intake.TODAY)).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void waitsForEventsThatAreNotJudged(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive("events-1.csv", FOUR);
        assertThat(intake.closing.closeFiles(Intake.TODAY)).isZero();
        List<LandedEvent> events = events(intake);
        intake.landed.record(List.of(
                Verdict.booked(events.get(0).ref()),
                new Verdict(events.get(1).ref(), Verdict.Outcome.SET_ASIDE, "unknown-account", "K-13", "Not known")));
        assertThat(intake.closing.closeFiles(Intake.TODAY)).isZero();
        assertThat(intake.landed.next(DAY, 10)).isEmpty();
        assertThat(intake.landed.setAside(10)).hasSize(1);
        intake.landed.record(List.of(Verdict.booked(events.get(1).ref())));
        assertThat(intake.closing.closeFiles(Intake.TODAY)).isEqualTo(1);
        assertThat(intake.report.files(0, Long.MAX_VALUE).get(0).counts()).isEqualTo(new LineCounts(4, 3, 0, 1));
        assertThat(intake.report.files(0, Long.MAX_VALUE).get(0).state()).isEqualTo(FileState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void countsALineAsADuplicateOnlyIfAllItsEventsAre(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.map("both", TwoEvents.MAPPING);
        intake.receive("both", "both.csv", TwoEvents.FILE);
        List<LandedEvent> events = events(intake);
        assertThat(events).hasSize(4);
        intake.landed.record(List.of(
                duplicate(events.get(0)),
                Verdict.booked(events.get(1).ref()),
                duplicate(events.get(2)),
                duplicate(events.get(3))));
        intake.closing.closeFiles(Intake.TODAY);
        assertThat(intake.report.files(0, Long.MAX_VALUE).get(0).counts()).isEqualTo(new LineCounts(2, 1, 1, 0));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void answersTheSameBytesWithAReceiptOfTheirOwnAndLandsNothing(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive("events-1.csv", HEADER + "credit,2026-03-02,A1,5\n");
        intake.bookAll(Intake.TODAY);
        intake.closing.closeFiles(Intake.TODAY);
        intake.receive("events-1.csv", HEADER + "credit,2026-03-02,A1,5\n");
        intake.receive("events-2.csv", HEADER + "credit,2026-03-02,A1,5\n");
        intake.receive("events-1.csv", HEADER + "credit,2026-03-02,A1,5\n");
        assertThat(intake.landed.earliest()).isEmpty();
        assertThat(intake.closing.closeFiles(Intake.TODAY)).isEqualTo(3);
        String hash = sha256(intake).substring(0, 8);
        assertThat(intake.receipts)
                .containsOnlyKeys(
                        "erp/receipts/events-1.csv.receipt.json",
                        "erp/receipts/events-1.csv." + hash + ".receipt.json",
                        "erp/receipts/events-2.csv.receipt.json",
                        "erp/receipts/events-1.csv." + hash + ".2.receipt.json");
        assertThat(intake.receipts.get("erp/receipts/events-2.csv.receipt.json"))
                .contains("\"lines\" : 1,", "\"booked\" : 0,", "\"duplicate\" : 1,", "\"quarantined\" : 0,")
                .contains("\"code\" : \"duplicate-file\"")
                .contains("The same bytes arrived before as events-1.csv on 2026-03-31T08:00:00Z;"
                        + " nothing is booked twice");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void namesTheReceiptOfOtherBytesUnderTheSameNameByTheirHash(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive("events-1.csv", HEADER + "credit,2026-03-02,A1,5\n");
        intake.receive("events-1.csv", HEADER + "credit,2026-03-02,A1,6\n");
        intake.bookAll(Intake.TODAY);
        assertThat(intake.closing.closeFiles(Intake.TODAY)).isEqualTo(2);
        String second = intake.report.files(0, Long.MAX_VALUE).get(1).feed().equals("events")
                ? intake.jdbc.queryForObject("select max(sha256) from inbound_file where id = 2", String.class)
                : "";
        assertThat(intake.receipts)
                .containsOnlyKeys(
                        "erp/receipts/events-1.csv.receipt.json",
                        "erp/receipts/events-1.csv."
                                + Objects.requireNonNull(second).substring(0, 8) + ".receipt.json");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void neverUsesAFileNameAsAPath(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive("../../etc/passwd", HEADER + "credit,2026-03-02,A1,5\n");
        intake.bookAll(Intake.TODAY);
        intake.closing.closeFiles(Intake.TODAY);
        assertThat(intake.receipts).containsOnlyKeys("erp/receipts/__.._etc_passwd.receipt.json");
        assertThat(intake.receipts.values().iterator().next()).contains("\"file\" : \"../../etc/passwd\"");
        assertThat(home.resolve("archive").toFile().list()).containsExactly(sha256(intake));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesToCloseAFileWhoseLinesDoNotAddUp(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive("events-1.csv", HEADER + "credit,2026-03-02,A1,5\n");
        intake.bookAll(Intake.TODAY);
        intake.jdbc.update("update inbound_file set records = 2");
        assertThatThrownBy(() -> intake.closing.closeFiles(Intake.TODAY))
                .hasMessage("File events-1.csv (" + sha256(intake) + ") has 2 lines, but 1 booked + 0 duplicate + 0"
                        + " quarantined; it is not closed");
        assertThat(intake.receipts).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesToJudgeAnEventTwice(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive("events-1.csv", HEADER + "credit,2026-03-02,A1,5\n");
        List<Verdict> verdicts = List.of(Verdict.booked(events(intake).get(0).ref()));
        intake.landed.record(verdicts);
        assertThatThrownBy(() -> intake.landed.record(verdicts))
                .hasMessageStartingWith("An event was judged twice, or was never landed: ");
    }

    private static List<LandedEvent> events(Intake intake) {
        return intake.landed.next(DAY, 100).stream()
                .map(LandedUnit::events)
                .flatMap(List::stream)
                .toList();
    }

    private static Verdict duplicate(LandedEvent event) {
        return new Verdict(event.ref(), Verdict.Outcome.DUPLICATE, "duplicate", "K-07", "Booked before");
    }

    private static String sha256(Intake intake) {
        return String.valueOf(
                intake.jdbc.queryForObject("select min(sha256) from inbound_file where id = 1", String.class));
    }

    /** A feed whose every row makes a value and a link. */
    private static final class TwoEvents {

        static final String MAPPING = """
                feed: both
                rank: 40
                format: csv
                events:
                  - event: value
                    fields:
                      date: {from: Linked}
                      sku: {from: Article}
                      measure: {value: credits}
                      amount: {from: SSC}
                  - event: link
                    fields:
                      date: {from: Linked}
                      licence: {from: Licence}
                      sku: {from: Article}
                      account: {value: A1}
                      project: {value: P1}
                      device: {value: D1}
                """;
        static final byte[] FILE = "Linked,Article,SSC,Licence\n2026-03-02,PORT,10,L1\n2026-03-02,PORT,10,L2\n"
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
