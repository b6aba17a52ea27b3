package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedGuardTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final String SHOP = """
            feed: shop
            rank: 40
            format: csv
            csv: {delimiter: ";"}
            dates: dd.MM.yyyy
            numbers: {decimal: ",", group: "."}
            events:
              - event: order
                when: {Satz: [A, B]}
                fields:
                  date: {from: Tag}
                  order: {from: Auftrag}
                  line: {value: "1"}
                  account: {from: Kunde}
                  programme: {from: Programm, map: {Kauf: aip-outright, Abo: aip-subscription}}
                  sku: {value: S1}
                  offering: {value: licence}
                  quantity: {from: Menge}
            """;
    private static final String HEADER = "Satz;Tag;Auftrag;Kunde;Programm;Menge\n";
    private static final String FIRST = HEADER + "A;02.03.2026;1;A1;Kauf;5\n";

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesAFileOfWhichTooManyRowsCannotBeRead(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.map("shop", SHOP + "reject: {above: 20 %}\n");
        intake.receive("shop", "good.csv", file(10, 2));
        assertThat(intake.report.files(0, 9).get(0).counts().lines()).isEqualTo(10);
        assertThat(intake.landed.next(DAY, 100)).hasSize(8);

        intake.receive("shop", "bad.csv", file(10, 3));
        assertThat(intake.landed.next(DAY, 100)).hasSize(8);
        assertThat(intake.ledger.list(Optional.of("refused"), 9))
                .extracting(FileLedger.Entry::name, FileLedger.Entry::counts, FileLedger.Entry::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "bad.csv",
                        new LineCounts(10, 0, 0, 10),
                        "too-many-faults: 3 of 10 rows cannot be read, more than 20 %; the first: line 2: Column Tag has"
                                + " '2026-03-02', expected a date written dd.MM.yyyy"));
        intake.map("shop", SHOP);
        assertThat(intake.quarantine.replayFile(2)).isEqualTo(new Quarantine.Replayed(2, "bad.csv", 10, 3));
        assertThat(intake.landed.next(DAY, 100)).hasSize(15);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void reportsWhatNoEarlierFileOfTheFeedHad(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.map("shop", SHOP);
        intake.receive("shop", "1.csv", utf8(FIRST));
        intake.receive("shop", "2.csv", utf8(FIRST.replace("A1", "A2")));
        assertThat(remarks(intake)).isEmpty();
        intake.receive(
                "shop",
                "3.csv",
                utf8("Tag;Satz;Auftrag;Kunde;Programm;Menge\n"
                        + "02.03.2026;A;1;A3;Abo;5\n03.02.2027;B;2;A3;Abo;1.500\n03.02.2027;B;3;A3;Abo;2.500\n"));
        assertThat(remarks(intake))
                .containsExactly(
                        "3.csv [] new-header: The header is not that of earlier files; the same columns in another order",
                        "3.csv [Programm] new-value: Column Programm has 'Abo', which no earlier file of the feed had",
                        "3.csv [Satz] new-value: Column Satz has 'B', which no earlier file of the feed had",
                        "3.csv [Menge] new-form: Column Menge has values written like 9.999, earlier files had 9; look"
                                + " whether the format was changed",
                        "3.csv [Tag] unusual-date: Column Tag has dates up to a year after the file came, which no"
                                + " earlier file of the feed had; look whether day and month are swapped");
        assertThat(intake.landed.next(DAY, 100)).hasSize(3);
        intake.receive("shop", "4.csv", utf8("Tag;Satz;Auftrag;Kunde;Programm;Menge\n02.03.2026;B;1;A4;Abo;1.000\n"));
        assertThat(remarks(intake)).hasSize(5);

        intake.bookAll(LocalDate.parse("2027-12-31"));
        intake.closing.closeFiles(LocalDate.parse("2027-12-31"));
        assertThat(intake.receipts.get("erp/receipts/2.csv.receipt.json")).doesNotContain("remarks");
        assertThat(intake.receipts.get("erp/receipts/3.csv.receipt.json"))
                .contains("\"remarks\" : [", "\"code\" : \"new-header\"", "\"column\" : \"Menge\"");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesWhatIsNewWhereTheMappingSaysSoUntilItIsReadAgain(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.map(
                "shop",
                (SHOP + "drift: refuse\n")
                        .replace("programme:", "endCustomer: {from: Ort, optional: true}\n      programme:"));
        intake.receive("shop", "1.csv", utf8(FIRST));
        intake.receive(
                "shop", "2.csv", utf8("Satz;Tag;Auftrag;Kunde;Ort;Programm;Menge\nA;02.03.2026;1;A2;Ulm;Kauf;5\n"));
        assertThat(intake.quarantined())
                .containsExactly("1 [] new-header: The header is not that of earlier files; new: Ort");
        assertThat(intake.landed.next(DAY, 9)).hasSize(1);
        assertThat(remarks(intake)).isEmpty();
        assertThat(intake.quarantine.replayFile(2)).isEqualTo(new Quarantine.Replayed(2, "2.csv", 1, 0));
        assertThat(remarks(intake)).hasSize(1);
        assertThat(intake.landed.next(DAY, 9)).hasSize(2);
        intake.receive("shop", "3.csv", utf8(FIRST.replace("A1", "A3")));
        intake.receive(
                "shop", "4.csv", utf8("Satz;Tag;Auftrag;Kunde;Ort;Programm;Menge\nA;02.03.2026;1;A4;Ulm;Kauf;5\n"));
        assertThat(intake.landed.next(DAY, 9)).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesTheCanonicalFeedAlone(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive("events-1.csv", "event,date,account,credits\ncredit,2026-03-02,A1,5\n");
        intake.receive("events-2.csv", "date,event,sku,measure,amount\n2020-03-02,value,S1,credits,5.5\n");
        assertThat(remarks(intake)).isEmpty();
        assertThat(intake.jdbc.queryForObject("select count(*) from feed_trait", Integer.class))
                .isZero();
    }

    private static byte[] file(int rows, int bad) {
        return utf8(HEADER
                + IntStream.range(0, rows)
                        .mapToObj(i ->
                                "A;" + (i < bad ? "2026-03-02" : "02.03.2026") + ";" + bad + "-" + i + ";A1;Kauf;5\n")
                        .collect(Collectors.joining()));
    }

    private static List<String> remarks(Intake intake) {
        return intake.report.remarks(0, Long.MAX_VALUE, 100).stream()
                .map(each -> each.file() + " [" + each.column() + "] " + each.code() + ": " + each.message())
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
