package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackOutTest {

    private static final String CREDITS = "event,date,account,credits\n";
    private static final String MIXED =
            CREDITS + "credit,2026-03-02,A1,5\ncredit,2026-03-02,A2,x\ncredit,2026-05-01,A3,5\n";
    private static final String PRICES = "event,date,programme,sku,offering,unitPrice,currency\n";
    private static final String ORDERS = "event,date,order,line,account,programme,sku,offering,quantity\n";

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesBackEverythingOfAFileAndLetsTheSameBytesComeAgain(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive("events-1.csv", MIXED);
        book(intake);
        assertThat(intake.backOut.run(1, "wrong month")).isEqualTo(1);
        assertThat(intake.effects.undone).containsExactly("events-1.csv:2");
        assertThat(intake.ledger.list(Optional.empty(), 9))
                .containsExactly(new FileLedger.Entry(
                        1, "events", "events-1.csv", "backed-out", new LineCounts(3, 0, 0, 3), "wrong month"));
        assertThat(intake.landed.earliest()).isEmpty();
        assertThat(intake.quarantine.list(EnumSet.allOf(ItemState.class), Optional.empty(), 9))
                .extracting(QuarantineItem::state)
                .containsExactly(ItemState.DISCARDED);
        assertThat(intake.quarantine.show(1).discarded()).contains("2026-03-31T08:00:00Z wrong month");
        assertThat(intake.closing.closeFiles(Intake.TODAY)).isEqualTo(1);
        assertThat(intake.receipts.values())
                .last()
                .asString()
                .contains("\"lines\" : 3,", "\"booked\" : 0,", "\"quarantined\" : 3,", "\"code\" : \"backed-out\"")
                .contains("The whole file was taken back, nothing of it is booked any more: wrong month");
        assertThatThrownBy(() -> intake.backOut.run(1, "again")).hasMessage("File 1 was taken back already");
        assertThatThrownBy(() -> intake.quarantine.replayFile(1)).hasMessage("Nothing of file 1 waits in quarantine");

        intake.receive("events-1.csv", MIXED);
        book(intake);
        assertThat(intake.ledger.list(Optional.of("closed"), 9))
                .extracting(FileLedger.Entry::number, FileLedger.Entry::counts)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, new LineCounts(3, 2, 0, 1)));
        assertThat(intake.backOut.run(2, "again")).isEqualTo(1);
        intake.receive("events-1.csv", MIXED);
        assertThat(intake.ledger.list(Optional.of("backed-out"), 9)).hasSize(2);
        assertThat(intake.closing.closeFiles(LocalDate.parse("2026-03-01")))
                .as("the second back-out, and the third arrival")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesBackAFileOfWhichNothingIsBooked(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive("events-1.csv", ORDERS + "order,2026-05-01,O1,1,A1,aip-outright,S1,licence,1\n");
        intake.closing.closeFiles(Intake.TODAY);
        assertThat(intake.backOut.run(1, "not yet")).isZero();
        assertThat(intake.landed.earliest()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesWhatCannotBeUndone(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive(
                "events-1.csv",
                ORDERS + "order,2026-03-02,O1,1,A1,aip-outright,S1,licence,1\n"
                        + "order,2026-03-02,O2,1,A1,aip-outright,S1,licence,1\n");
        assertThatThrownBy(() -> intake.backOut.run(7, "x")).hasMessage("There is no file 7; 'files' lists them");
        assertThatThrownBy(() -> intake.backOut.run(1, "x"))
                .hasMessage("File 1 is not judged yet; try again when its receipt is written");
        book(intake);
        assertThatThrownBy(() -> intake.backOut.run(1, "x"))
                .hasMessage(
                        "File 1 cannot be taken back: it booked 2 order, and only prices and values can be taken out"
                                + " of the books; correct these by events of their own");
        intake.effects.documents.add("INV-2026-000001");
        assertThatThrownBy(() -> intake.backOut.run(1, "x"))
                .hasMessageStartingWith("File 1 cannot be taken back: invoiced with INV-2026-000001, correct it by"
                        + " returns; it booked 2 order");
        intake.receive("events-2.csv", CREDITS + "credit,2026-03-02,A1,5\n");
        book(intake);
        intake.effects.obstacles.addAll(List.of("one thing", "another"));
        assertThatThrownBy(() -> intake.backOut.run(2, "x"))
                .hasMessage("File 2 cannot be taken back: one thing; another");
        assertThat(intake.effects.undone).isEmpty();
        assertThat(intake.ledger.list(Optional.of("closed"), 9)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesWhatLaterEventsMayHaveUsed(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive(
                "waiting.csv",
                ORDERS + "order,2026-03-30,O1,1,A1,aip-outright,S1,licence,1\n"
                        + "order,2026-03-01,O0,1,A1,aip-outright,S1,licence,1\n");
        intake.receive("prices.csv", PRICES + "price,2026-03-02,aip-outright,S1,licence,10,EUR\n");
        intake.receive("others.csv", PRICES + "price,2026-03-02,aip-outright,S2,licence,10,EUR\n");
        book(intake);
        assertThatThrownBy(() -> intake.backOut.run(2, "x"))
                .hasMessage(
                        "File 2 cannot be taken back: what it says may have been used by waiting.csv:2 (order); send"
                                + " a corrected price or value with a date of its own");
        assertThat(intake.backOut.run(3, "x")).isEqualTo(1);

        intake.receive("later.csv", ORDERS + "order,2026-01-05,O9,1,A1,aip-outright,S1,licence,1\n");
        book(intake);
        assertThatThrownBy(() -> intake.backOut.run(2, "x"))
                .hasMessageContaining("used by later.csv:2 (order), waiting.csv:2 (order); send");
    }

    private static void book(Intake intake) {
        intake.bookAll(Intake.TODAY);
        intake.closing.closeFiles(Intake.TODAY);
    }
}
