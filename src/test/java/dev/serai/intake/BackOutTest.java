package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.licence.BookedFile;
import dev.serai.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        intake.effects.obstacles.addAll(List.of("one thing", "another"));
        assertThatThrownBy(() -> intake.backOut.run(1, "x"))
                .hasMessage("File 1 cannot be taken back: one thing; another");
        assertThat(intake.effects.undone).isEmpty();
        assertThat(intake.ledger.list(Optional.of("closed"), 9)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void handsOverWhatIsBookedInPages(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        StringBuilder prices = new StringBuilder(PRICES);
        for (int i = 0; i < 2_001; i++) {
            prices.append("price,2026-03-02,aip-outright,S").append(i).append(",licence,10,EUR\n");
        }
        intake.receive("events-1.csv", prices.toString());
        intake.receive(
                "events-2.csv",
                ORDERS + "order,2026-03-02,O1,1,A1,aip-outright,S7,licence,1\n"
                        + "order,2026-03-02,O2,1,A1,aip-outright,S8,licence,1\n");
        intake.receive("waiting.csv", ORDERS + "order,2026-05-02,O1,1,A1,aip-outright,S7,licence,1\n");
        book(intake);
        BookedFile file = new FileEvents(intake.jdbc, intake.file(1));
        assertThat(file.events()).extracting(List::size).containsExactly(1_000, 1_000, 1);
        assertThat(file.othersNaming(Set.of("S7", "S9"))).singleElement().satisfies(page -> assertThat(page)
                .extracting(landed -> landed.source().place())
                .containsExactly("events-2.csv:2"));
        assertThat(file.othersNaming(Set.of("S1"))).isEmpty();
    }

    private static void book(Intake intake) {
        intake.bookAll(Intake.TODAY);
        intake.closing.closeFiles(Intake.TODAY);
    }
}
