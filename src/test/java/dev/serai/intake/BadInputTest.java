package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.testing.TestDatabase;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a sender reads in the receipt about each kind of bad input, and that the good lines of the file land. */
class BadInputTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final String CREDITS = """
            feed: credits
            rank: 40
            format: csv
            csv: {delimiter: ";", charset: windows-1252}
            dates: dd.MM.yyyy
            numbers: {decimal: ",", group: "."}
            events:
              - event: credit
                when: {Art: Gutschrift}
                fields:
                  date: {from: Datum}
                  account: {from: Kunde}
                  credits: {from: Punkte}
            ignore: [Bemerkung]
            """;
    private static final String HEADER = "Art;Datum;Kunde;Punkte;Bemerkung\n";
    private static final String GOOD = "Gutschrift;02.03.2026;A1;1.000;Müller\n";

    @TempDir
    Path home;

    @Test
    void aColumnOfTheMappingThatTheFileLacks() {
        Intake intake = german("Art;Datum;Kunde;Punkt;Bemerkung\n" + GOOD + GOOD);
        assertThat(intake.quarantined())
                .containsExactly(
                        "1 [Punkte] missing-column: Column Punkte of the mapping is not in the file; did you mean 'Punkt'?",
                        "1 [Punkt] unknown-column: Column Punkt of the file is not in the mapping; map it or add it to"
                                + " ignore; did you mean 'Punkte'?");
        assertRefused(intake, 2);
    }

    @Test
    void aColumnOfTheFileThatTheMappingDoesNotKnow() {
        Intake intake = german("Art;Datum;Kunde;Punkte;Bemerkung;XYZ\n" + GOOD);
        assertThat(intake.quarantined())
                .containsExactly(
                        "1 [XYZ] unknown-column: Column XYZ of the file is not in the mapping; map it or add it"
                                + " to ignore; expected one of Art, Bemerkung, Datum, Kunde, Punkte");
        assertRefused(intake, 1);
    }

    @Test
    void aColumnThatStandsTwice() {
        Intake intake = german("Art;Datum;Kunde;Punkte;Bemerkung;kunde\n" + GOOD);
        assertThat(intake.quarantined())
                .containsExactly("1 [kunde] duplicate-column: Column kunde stands twice in the header");
        assertRefused(intake, 1);
    }

    @Test
    void aColumnWithoutAName() {
        Intake intake = german("Art;Datum;;Kunde;Punkte;Bemerkung\n");
        assertThat(intake.quarantined()).containsExactly("1 [] unnamed-column: Column 3 of the header has no name");
        assertRefused(intake, 0);
    }

    @Test
    void aDateThatIsNone() {
        assertOneBad(
                "Gutschrift;31.02.2026;A2;5;\n",
                "3 [Datum] bad-date: Column Datum has '31.02.2026', expected a date written dd.MM.yyyy");
    }

    @Test
    void aNumberOfAnotherDialect() {
        assertOneBad(
                "Gutschrift;02.03.2026;A2;1234.56;\n",
                "3 [Punkte] bad-number: Column Punkte has '1234.56', expected a number such as 1.234,56");
    }

    @Test
    void aNumberThatTheFieldDoesNotTake() {
        assertOneBad(
                "Gutschrift;02.03.2026;A2;-5;\n",
                "3 [Punkte] bad-number: Column Punkte has '-5', expected a whole number of credits, 0 or more");
    }

    @Test
    void anEmptyCellThatIsNeeded() {
        assertOneBad("Gutschrift;02.03.2026;;5;\n", "3 [Kunde] missing-field: Column Kunde is empty, expected a value");
    }

    @Test
    void everyFaultOfARow() {
        assertOneBad(
                "Gutschrift;2.3.26;;5;\n",
                "3 [Datum] bad-date: Column Datum has '2.3.26', expected a date written dd.MM.yyyy",
                "3 [Kunde] missing-field: Column Kunde is empty, expected a value");
    }

    @Test
    void aTextThatIsTooLong() {
        String name = "x".repeat(201);
        assertOneBad(
                "Gutschrift;02.03.2026;" + name + ";5;\n",
                "3 [Kunde] bad-value: Column Kunde has '" + "x".repeat(100)
                        + "…', expected a text of at most 200 characters");
    }

    @Test
    void aRowThatMakesNoEvent() {
        assertOneBad(
                "Storno;02.03.2026;A2;5;\n",
                "3 [Art] no-event: No event applies: column Art has 'Storno', expected Gutschrift");
    }

    @Test
    void aRowThatIsTooShort() {
        assertOneBad("Gutschrift;02.03.2026;A2\n", "3 [] ragged-row: The row has 3 cells, expected 5 as in the header");
    }

    @Test
    void aRowThatIsTooLong() {
        assertOneBad(
                "Gutschrift;02.03.2026;A2;5;;;zu viel\n",
                "3 [] ragged-row: The row has 7 cells, expected 5 as in the header");
    }

    @Test
    void emptyCellsBeyondTheHeaderAreNoFault() {
        Intake intake = german(HEADER + "Gutschrift;02.03.2026;A2;5;;;\n;;;;\n\n" + GOOD);
        assertThat(intake.quarantined()).isEmpty();
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(2L), List.of(5L));
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneRow() {
        assertOneBad(
                "Gutschrift;02.03.2026;A2;5;\"offen\n",
                "3 [] bad-quotes: A quote in the row is not closed or is followed by text:"
                        + " Gutschrift;02.03.2026;A2;5;\"offen; expected quotes around whole cells and doubled inside them");
    }

    @Test
    void textBehindAClosedQuote() {
        assertOneBad(
                "Gutschrift;02.03.2026;\"A\"2;5;\n",
                "3 [] bad-quotes: A quote in the row is not closed or is followed by text:"
                        + " Gutschrift;02.03.2026;\"A\"2;5;; expected quotes around whole cells and doubled inside them");
    }

    @Test
    void bytesThatAreNotInTheEncoding() {
        Intake intake = new Intake(TestDatabase.HSQLDB.fresh(), home);
        byte[] bytes = ("event,date,account,credits\n"
                        + "credit,2026-03-02,A1,5\ncredit,2026-03-02,Müller,5\ncredit,2026-03-02,A3,5\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        intake.receive("events", "events-1.csv", bytes);
        assertThat(intake.quarantined())
                .containsExactly(
                        "3 [account] bad-encoding: Column account has 'M\ufffdller', expected text encoded in UTF-8");
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(2L), List.of(4L));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aNulInARow(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        String good = "credit,2026-03-02,A1,5\n";
        intake.receive("events-1.csv", "event,date,account,credits\n" + good + "credit,2026-03-02,A\0B,5\n" + good);
        assertThat(intake.quarantined())
                .containsExactly(
                        "3 [account] bad-encoding: Column account has 'A\ufffdB', expected text encoded in UTF-8");
        assertThat(intake.landedLines(LocalDate.parse("2026-03-02"), 10)).hasSize(2);
    }

    @Test
    void aNulInTheHeader() {
        Intake intake = german("Day;Acc\0unt;Credits;More;And more\n2026-03-02;A1;5;;\n");
        assertThat(intake.quarantined())
                .containsExactly(
                        "1 [Acc\ufffdunt] bad-encoding: Column Acc\ufffdunt of the header has bytes that are not in"
                                + " the feed's encoding");
        assertRefused(intake, 1);
    }

    @Test
    void anUnknownEventInTheCanonicalFeed() {
        Intake intake = new Intake(TestDatabase.HSQLDB.fresh(), home);
        intake.receive("events-1.csv", "event,date,account,credits\nCredit,2026-03-02,A1,5\n,2026-03-02,A1,5\n");
        assertThat(intake.quarantined().get(0))
                .startsWith(
                        "2 [event] unknown-event: Column event has 'Credit', expected one of account, product, price,");
        assertThat(intake.quarantined().get(1))
                .startsWith("3 [event] missing-field: Column event is empty, expected one of account, product, price,");
    }

    @Test
    void aFieldThatTheEventDoesNotHave() {
        Intake intake = new Intake(TestDatabase.HSQLDB.fresh(), home);
        intake.receive("events-1.csv", "event,date,account,credits,sku\ncredit,2026-03-02,A1,5,PORT\n");
        assertThat(intake.quarantined())
                .containsExactly(
                        "2 [sku] unknown-field: Column sku has 'PORT', but there is no such field in an event credit;"
                                + " it has [date, account, credits, programme, reference]");
    }

    @Test
    void anEmptyFile() {
        assertRefusedWith("", "empty-file: The file is empty, expected a header line and records");
        assertRefusedWith("\n \n", "empty-file: The file is empty, expected a header line and records");
    }

    @Test
    void aFileThatIsNotCsv() {
        String expected = ", expected a header line and records";
        assertRefusedWith("<?xml version=\"1.0\"?><Order/>", "not-csv: The file is not CSV but XML or HTML" + expected);
        assertRefusedWith("{\"orders\": []}", "not-csv: The file is not CSV but JSON" + expected);
        assertRefusedWith("%PDF-1.7\n", "not-csv: The file is not CSV but a PDF document" + expected);
        assertRefusedWith("\u0001\0\u0002", "not-csv: The file is not CSV but binary data" + expected);
    }

    @Test
    void aHeaderAloneIsASuccessWithoutLines() {
        Intake intake = german(HEADER);
        assertThat(intake.closing.closeFiles(Intake.TODAY)).isEqualTo(1);
        assertThat(intake.report.files(0, Long.MAX_VALUE).get(0).counts()).isEqualTo(new LineCounts(0, 0, 0, 0));
        assertThat(intake.quarantined()).isEmpty();
    }

    @Test
    void takesEveryByteOrderMarkAndEveryLineEnd() {
        String text = "\ufeffevent,date,account,credits\rcredit,2026-03-02,A1,5\r\ncredit,2026-03-02,\"A\r\n2\",5\n"
                + "credit,2026-03-02,A3,5";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Intake intake = new Intake(TestDatabase.HSQLDB.fresh(), home.resolve(charset.name()));
            intake.receive("events", "events-1.csv", text.getBytes(charset));
            assertThat(intake.quarantined())
                    .containsExactly(
                            "3 [account] bad-value: Column account has 'A\n2', expected a text without control or"
                                    + " replacement characters");
            assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(2L), List.of(5L));
        }
    }

    private void assertOneBad(String bad, String... faults) {
        Intake intake = german(HEADER + GOOD + bad + GOOD.replace("A1", "A3"));
        assertThat(intake.quarantined()).containsExactly(faults);
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(2L), List.of(4L));
        intake.bookAll(Intake.TODAY);
        intake.closing.closeFiles(Intake.TODAY);
        assertThat(intake.report.files(0, Long.MAX_VALUE).get(0).counts()).isEqualTo(new LineCounts(3, 2, 0, 1));
        assertThat(intake.receipts.values().iterator().next())
                .contains(Arrays.stream(faults)
                        .map(fault -> fault.substring(fault.indexOf(": ") + 2).replace("\"", "\\\""))
                        .toList());
    }

    private void assertRefusedWith(String text, String fault) {
        Intake intake = german(text);
        assertThat(intake.quarantined()).containsExactly("1 [] " + fault);
        assertRefused(intake, 0);
    }

    private static void assertRefused(Intake intake, long lines) {
        assertThat(intake.landed.earliest()).isEmpty();
        assertThat(intake.closing.closeFiles(Intake.TODAY)).isEqualTo(1);
        assertThat(intake.report.files(0, Long.MAX_VALUE).get(0).isRefused()).isTrue();
        assertThat(intake.report.files(0, Long.MAX_VALUE).get(0).counts())
                .isEqualTo(new LineCounts(lines, 0, 0, lines));
        assertThat(intake.receipts.values().iterator().next()).contains("\"line\" : 1,");
    }

    private Intake german(String text) {
        Intake intake = new Intake(TestDatabase.HSQLDB.fresh(), home);
        intake.map("credits", CREDITS);
        intake.receive("credits", "credits.csv", text.getBytes(Charset.forName("windows-1252")));
        return intake;
    }
}
