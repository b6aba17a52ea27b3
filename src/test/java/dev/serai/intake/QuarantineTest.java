package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.Verdict;
import dev.serai.testing.TestDatabase;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class QuarantineTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final String CREDITS = "event,date,account,credits\n";
    private static final String ORDERS = "event,date,order,line,account,programme,sku,offering,quantity\n";
    private static final Set<ItemState> WAITING = Set.of(ItemState.OPEN, ItemState.MENDED);
    private static final String SHOP = """
            feed: shop
            rank: 40
            format: csv
            csv: {delimiter: ";", charset: windows-1252}
            dates: dd.MM.yyyy
            events:
              - event: credit
                fields:
                  date: {from: Tag}
                  account: {from: Kunde}
                  credits: {from: Menge}
            """;

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsACorrectionBesideTheLineAndBooksItWhenReplayed(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive("events-1.csv", CREDITS + "credit,2026-03-02,A1,5\ncredit,2026-02-30,A2,many\n");
        intake.bookAll(DAY);
        intake.closing.closeFiles(Intake.TODAY);
        assertThat(shown(intake)).containsExactly("1 bad-date open", "2 bad-number open");

        assertThat(intake.quarantine.mend(1, Map.of("credits", "7")))
                .isEqualTo(new Quarantine.Outlook(
                        "", List.of("Column date has '2026-02-30', expected a date written yyyy-MM-dd")));
        assertThat(intake.quarantine.mend(2, Map.of("Date", "2026-03-01")))
                .isEqualTo(new Quarantine.Outlook("credit {date=2026-03-01, account=A2, credits=7}", List.of()));
        assertThat(shown(intake)).containsExactly("1 bad-date mended", "2 bad-number mended");
        assertThat(intake.landed.earliest()).isEmpty();
        assertThat(intake.quarantine.show(1).corrections())
                .containsExactly(
                        new Correction("credits", "7", Intake.CLOCK.instant()),
                        new Correction("Date", "2026-03-01", Intake.CLOCK.instant()));

        assertThat(intake.quarantine.replay(List.of(2L)))
                .containsExactly(new Quarantine.Replayed(1, "events-1.csv", 1, 0));
        assertThat(intake.report.files(0, 9).get(0).state()).isEqualTo(FileState.LANDED);
        assertThat(shown(intake)).isEmpty();
        assertThat(intake.quarantine.show(1).item().state()).isEqualTo(ItemState.REPLAYED);
        assertThat(intake.quarantine.show(1).item().raw()).isEqualTo("credit,2026-02-30,A2,many");
        assertThat(intake.landed.earliest()).contains(LocalDate.parse("2026-03-01"));
        intake.bookAll(DAY);
        assertThat(intake.closing.closeFiles(Intake.TODAY)).isEqualTo(1);
        assertThat(intake.report.files(0, 9).get(0).counts()).isEqualTo(new LineCounts(2, 2, 0, 0));
        String hash = String.valueOf(intake.jdbc.queryForObject("select min(sha256) from inbound_file", String.class));
        assertThat(intake.receipts)
                .containsOnlyKeys(
                        "erp/receipts/events-1.csv.receipt.json",
                        "erp/receipts/events-1.csv." + hash.substring(0, 8) + ".receipt.json");
        assertThat(intake.receipts.get("erp/receipts/events-1.csv." + hash.substring(0, 8) + ".receipt.json"))
                .contains("\"lines\" : 2,", "\"booked\" : 2,", "\"quarantined\" : 0,", "\"items\" : [ ]");

        assertThatThrownBy(() -> intake.quarantine.replay(List.of(2L))).hasMessage("Item 2 is replayed already");
        assertThatThrownBy(() -> intake.quarantine.replayFile(1)).hasMessage("Nothing of file 1 waits in quarantine");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesTheTextOfAWholeLineAnew(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive("events-1.csv", CREDITS + "credit,2026-03-02,\"A\"1,5\ncredit,2026-03-02,A2,5\n");
        assertThat(intake.quarantine.mend(1, Map.of("account", "A1")).faults())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("A quote in the row is not closed or is followed by text: credit,2026-03-02,\"A\"1,5");
        assertThat(intake.quarantine
                        .mend(1, Map.of("", "credit,2026-03-02,A1,5\ncredit,2026-03-02,A9,5"))
                        .faults())
                .hasSize(1);
        assertThat(intake.quarantine.mend(1, Map.of("", "credit,2026-03-02,A1,5")))
                .isEqualTo(new Quarantine.Outlook("credit {date=2026-03-02, account=A1, credits=5}", List.of()));
        intake.quarantine.replay(List.of(1L));
        assertThat(intake.landed.next(DAY, 10))
                .extracting(unit -> unit.events().get(0).source().place())
                .containsExactly("events-1.csv:3", "events-1.csv:2");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void replaysAnOrderWhole(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive(
                "events-1.csv",
                ORDERS + order("A", 1, "1") + order("A", 2, "x") + order("A", 3, "y") + order("B", 1, "z"));
        assertThat(shown(intake))
                .containsExactly(
                        "1 order-incomplete open", "2 bad-number open", "3 bad-number open", "4 bad-number open");
        intake.quarantine.mend(2, Map.of("quantity", "2"));
        assertThat(intake.quarantine.replay(List.of(2L)))
                .containsExactly(new Quarantine.Replayed(1, "events-1.csv", 3, 3));
        assertThat(shown(intake))
                .containsExactly(
                        "4 bad-number open", "5 order-incomplete open", "6 order-incomplete open", "7 bad-number open");
        assertThat(intake.landed.earliest()).isEmpty();

        intake.quarantine.mend(7, Map.of("quantity", "3"));
        assertThat(intake.quarantine.replay(List.of(5L)))
                .containsExactly(new Quarantine.Replayed(1, "events-1.csv", 3, 0));
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(2L, 3L, 4L));
        assertThat(shown(intake)).containsExactly("4 bad-number open");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void replaysWhatWasRefusedWhenItWasBooked(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive("events-1.csv", ORDERS + order("A", 1, "1") + order("A", 2, "2") + order("A", 3, "3"));
        List<LandedEvent> events = intake.landed.next(DAY, 10).get(0).events();
        intake.landed.record(List.of(
                refused(events.get(0), "order-incomplete"),
                new Verdict(events.get(1).ref(), Verdict.Outcome.DUPLICATE, "duplicate", "K-07", "Booked before"),
                refused(events.get(2), "unknown-sku")));
        intake.closing.closeFiles(Intake.TODAY);
        intake.quarantine.mend(2, Map.of("sku", "S3"));
        assertThat(intake.quarantine.replay(List.of(1L)))
                .containsExactly(new Quarantine.Replayed(1, "events-1.csv", 2, 0));
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(2L, 4L));
        assertThat(intake.report.files(0, 9).get(0).counts()).isEqualTo(new LineCounts(3, 2, 1, 0));

        List<LandedEvent> again = intake.landed.next(DAY, 10).get(0).events();
        intake.landed.record(List.of(refused(again.get(0), "order-incomplete"), refused(again.get(1), "unknown-sku")));
        intake.closing.closeFiles(Intake.TODAY);
        assertThat(intake.report.files(0, 9).get(0).counts()).isEqualTo(new LineCounts(3, 0, 1, 2));
        assertThat(shown(intake)).containsExactly("3 order-incomplete open", "4 unknown-sku open");
        assertThat(intake.quarantine.show(4).item().raw())
                .isEqualTo(order("A", 3, "3").strip());
        assertThat(intake.quarantine.show(4).item().column()).isEqualTo("sku");
        intake.quarantine.replayFile(1);
        intake.bookAll(DAY);
        intake.closing.closeFiles(Intake.TODAY);
        assertThat(intake.report.files(0, 9).get(0).counts()).isEqualTo(new LineCounts(3, 2, 1, 0));
        assertThat(intake.receipts).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aMendedMappingHealsItsFile(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.map("shop", SHOP.replace("windows-1252", "UTF-8"));
        byte[] file = "Tag;Kunde;Menge\n02.03.2026;Müller;5\n02.03.2026;Mayer;5\n2026-03-02;Schön;5\n"
                .getBytes(Charset.forName("windows-1252"));
        intake.receive("shop", "shop-1.csv", file);
        assertThat(shown(intake)).containsExactly("1 bad-encoding open", "2 bad-encoding open");
        assertThat(intake.quarantine.mend(1, Map.of("Kunde", "Müller")).events())
                .isEqualTo("credit {date=2026-03-02, account=Müller, credits=5}");

        intake.map("shop", SHOP);
        assertThat(intake.quarantine.replayFile(1)).isEqualTo(new Quarantine.Replayed(1, "shop-1.csv", 2, 1));
        assertThat(shown(intake)).containsExactly("3 bad-date open");
        intake.bookAll(DAY);
        assertThat(intake.jdbc.queryForList("select fields from licence_event order by record_no", String.class))
                .anyMatch(fields -> fields.contains("Müller"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void landsAFileThatWasRefusedWholeFromTheArchive(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.map("shop", SHOP);
        intake.receive("shop", "shop-1.csv", utf8("Tag;Kunde;Anzahl\n02.03.2026;A1;5\n02.03.2026;A2;x\n"));
        intake.closing.closeFiles(Intake.TODAY);
        assertThat(shown(intake)).containsExactly("1 missing-column open", "2 unknown-column open");
        assertThat(intake.ledger.list(Optional.of("refused"), 10))
                .containsExactly(new FileLedger.Entry(
                        1,
                        "shop",
                        "shop-1.csv",
                        "refused",
                        new LineCounts(2, 0, 0, 2),
                        "missing-column: Column Menge of the mapping is not in the file; expected one of Tag, Kunde,"
                                + " Anzahl"));
        assertThatThrownBy(() -> intake.quarantine.mend(1, Map.of("Menge", "5")))
                .hasMessage("Item 1 is a fault of the whole file; correct the mapping and replay the file, or ask the"
                        + " sender for another one");
        assertThat(intake.quarantine.replay(List.of(1L)))
                .containsExactly(new Quarantine.Replayed(1, "shop-1.csv", 2, 2));
        assertThat(shown(intake)).containsExactly("3 missing-column open", "4 unknown-column open");

        intake.map("shop", SHOP.replace("Menge", "Anzahl"));
        assertThat(intake.quarantine.replayFile(1)).isEqualTo(new Quarantine.Replayed(1, "shop-1.csv", 2, 1));
        assertThat(shown(intake)).containsExactly("5 bad-number open");
        intake.bookAll(DAY);
        intake.closing.closeFiles(Intake.TODAY);
        assertThat(intake.ledger.list(Optional.of("closed"), 10))
                .containsExactly(
                        new FileLedger.Entry(1, "shop", "shop-1.csv", "closed", new LineCounts(2, 1, 0, 1), ""));
        assertThat(intake.ledger.list(Optional.empty(), 10)).hasSize(1);
        assertThat(intake.ledger.list(Optional.of("refused"), 10)).isEmpty();
        // the console told of the file when it was refused, and is not to tell of all files behind it again
        assertThat(intake.report.lastAnswered()).isEqualTo(1);
        assertThat(intake.receipts).hasSize(2);
        assertThat(intake.jdbc.queryForObject(
                        "select count(distinct mapping_version) from replay where file_id = 1", Integer.class))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void discardsTheWaitingLinesOfAnOrderForAReasonThatIsKept(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive("events-1.csv", ORDERS + order("A", 1, "1") + order("A", 2, "x") + order("B", 1, "z"));
        assertThat(intake.quarantine.discard(2, "cancelled by phone")).isEqualTo(2);
        assertThat(shown(intake)).containsExactly("3 bad-number open");
        assertThat(intake.quarantine.list(EnumSet.allOf(ItemState.class), Optional.of(1L), 10))
                .extracting(item -> item.id() + " " + item.state().code())
                .containsExactly("1 discarded", "2 discarded", "3 open");
        assertThat(intake.quarantine.show(1).discarded()).contains("2026-03-31T08:00:00Z cancelled by phone");
        assertThat(intake.quarantine.show(3).discarded()).isEmpty();
        assertThatThrownBy(() -> intake.quarantine.replay(List.of(1L))).hasMessage("Item 1 is discarded already");
        assertThatThrownBy(() -> intake.quarantine.discard(2, "again")).hasMessage("Item 2 is discarded already");
        assertThat(intake.report.files(0, 9).get(0).counts()).isEqualTo(new LineCounts(3, 0, 0, 3));
        assertThat(intake.quarantine.replayFile(1).records()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void saysWhatCannotBeDone(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.map("shop", SHOP);
        intake.map("list", "feed: list\nrank: 40\nformat: json\nevents: canonical\n");
        intake.receive("shop", "shop-1.csv", utf8("Tag;Kunde;Menge\n02.03.2026;A1;x\n"));
        intake.receive("list", "list.json", utf8("[{\"event\": \"credit\","));
        assertThatThrownBy(() -> intake.quarantine.show(77))
                .hasMessage("There is no item 77 in quarantine; 'quarantine list' lists them");
        assertThatThrownBy(() -> intake.quarantine.replayFile(77))
                .hasMessage("There is no file 77; 'files' lists them");
        assertThatThrownBy(() -> intake.quarantine.mend(1, Map.of("Mengen", "5")))
                .hasMessage("Column Mengen of the file is not in the mapping; map it or add it to ignore; did you mean"
                        + " 'Menge'?");
        assertThat(intake.quarantine.show(1).corrections()).isEmpty();
        assertThatThrownBy(() -> intake.quarantine.mend(2, Map.of("event", "credit")))
                .hasMessage(
                        "Item 2 has no text to correct: the file cannot be read from line 1 on; correct the file and"
                                + " send it whole");

        intake.map("shop", SHOP.replace("Menge", "Anzahl"));
        assertThatThrownBy(() -> intake.quarantine.replay(List.of(1L)))
                .hasMessage(
                        "File 1 cannot be read under the mapping in force: Column Anzahl of the mapping is not in the"
                                + " file; expected one of Tag, Kunde, Menge");
        intake.map("shop", SHOP.replace("delimiter: \";\"", "delimiter: \";\", comment: \"0\""));
        assertThatThrownBy(() -> intake.quarantine.replay(List.of(1L)))
                .hasMessage("Under the mapping in force record 1 of file 1 does not start on line 2 any more; back the"
                        + " file out and drop it again, or drop a corrected file");
        intake.mappings.remove("shop");
        assertThatThrownBy(() -> intake.quarantine.replay(List.of(1L)))
                .hasMessage("File 1 was read with the mapping shop, but there is no mappings/feeds/shop.yaml without"
                        + " problems any more");
        intake.jdbc.update("update inbound_file set state = 'landing' where id = 1");
        assertThatThrownBy(() -> intake.quarantine.replay(List.of(1L)))
                .hasMessage("File 1 is still landing; try again when it has landed");
        assertThat(shown(intake)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void readsTheRecordsOfJsonAgain(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.map("list", "feed: list\nrank: 40\nformat: json\nevents: canonical\n");
        intake.receive("list", "list.json", utf8("""
                [{"event": "credit", "date": "2026-03-02", "account": "A1", "credits": "x"},
                 {"event": "credit", "date": "2026-03-02", "account": "A2", "credits": "y"}]
                """));
        assertThat(intake.quarantine.mend(1, Map.of("credits", "1")).faults()).isEmpty();
        String raw = intake.quarantine.show(2).item().raw();
        assertThat(intake.quarantine.mend(2, Map.of("", "[]")).faults())
                .containsExactly("The record is '[]', expected an object of texts");
        assertThat(intake.quarantine.mend(2, Map.of("", "{")).faults())
                .singleElement()
                .asString()
                .startsWith("The record is '{', expected an object of texts");
        assertThat(intake.quarantine
                        .mend(2, Map.of("", raw.replace("\"y\"", "2")))
                        .events())
                .isEqualTo("credit {date=2026-03-02, account=A2, credits=2}");
        assertThat(intake.quarantine.replayFile(1)).isEqualTo(new Quarantine.Replayed(1, "list.json", 2, 0));
        assertThat(intake.landed.next(DAY, 10)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void replaysNothingTwiceWhereTwoHubsTryAtOnce(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive("events-1.csv", CREDITS + "credit,2026-03-02,A1,x\n");
        InboundFiles files = new InboundFiles(JdbcClient.create(intake.jdbc));
        InboundFile seenByTheOther = files.get(1);
        intake.quarantine.mend(1, Map.of("credits", "1"));
        intake.quarantine.replay(List.of(1L));
        assertThatThrownBy(() -> files.replay(seenByTheOther, seenByTheOther.again()))
                .hasMessage("File 1 is being read again or taken back by somebody else; try again");
        assertThat(files.close(seenByTheOther)).isFalse();
        assertThat(intake.landed.next(DAY, 10)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void replaysAFileOfManyFaultsInChunks(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.map("shop", SHOP);
        StringBuilder file = new StringBuilder("Tag;Kunde;Menge\n");
        for (int i = 0; i < 2_500; i++) {
            file.append(i % 2 == 0 ? "02.03.2026;A" : "2026-03-02;A").append(i).append(";5\n");
        }
        intake.receive("shop", "shop-1.csv", utf8(file.toString()));
        intake.bookAll(DAY);
        intake.closing.closeFiles(Intake.TODAY);
        assertThat(intake.quarantine.count(WAITING, Optional.empty())).isEqualTo(1_250);
        assertThat(intake.report.countQuarantined(0)).isEqualTo(1_250);
        assertThat(intake.report.quarantined(0, 3))
                .extracting(IntakeReport.ItemLine::line)
                .containsExactly(3L, 5L, 7L);
        intake.map("shop", SHOP.replace("dd.MM.yyyy", "yyyy-MM-dd"));
        assertThat(intake.quarantine.replayFile(1)).isEqualTo(new Quarantine.Replayed(1, "shop-1.csv", 1_250, 0));
        intake.bookAll(DAY);
        assertThat(intake.closing.closeFiles(Intake.TODAY)).isEqualTo(1);
        assertThat(intake.report.files(0, 9).get(0).counts()).isEqualTo(new LineCounts(2_500, 2_500, 0, 0));
    }

    private static List<String> shown(Intake intake) {
        return intake.quarantine.list(WAITING, Optional.empty(), 100).stream()
                .map(item -> item.id() + " " + item.code() + " " + item.state().code())
                .toList();
    }

    private static Verdict refused(LandedEvent event, String code) {
        return new Verdict(event.ref(), Verdict.Outcome.QUARANTINED, code, "K-13", "Refused");
    }

    private static String order(String number, int line, String quantity) {
        return "order,2026-03-02," + number + "," + line + ",A1,aip-outright,S1,licence," + quantity + "\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
