package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.audit.Audit;
import dev.serai.audit.Verification;
import dev.serai.billing.Books;
import dev.serai.billing.Books.Sale;
import dev.serai.certificate.Certificates;
import dev.serai.command.BooksCommands;
import dev.serai.command.CloseDesk;
import dev.serai.command.Console;
import dev.serai.command.LedgerDesk;
import dev.serai.command.QuestionDesk;
import dev.serai.dayclose.HubState;
import dev.serai.dayclose.Parking;
import dev.serai.programme.Programmes;
import dev.serai.register.ParkedAccounts;
import dev.serai.register.Register;
import dev.serai.register.SqlBookedEvents;
import dev.serai.register.Transactions;
import dev.serai.testing.NoFiles;
import dev.serai.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The commands on the books as an operator meets them: what they print, and with which exit code they end. */
class LedgerCommandsTest {

    private static final String FILE = "event,date,account,credits\ncredit,2026-03-02,A1,5\ncredit,2026-03-02,A2,x\n";

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void leadFromTheFaultToTheBooking() {
        Intake intake = received();
        assertThat(run(intake, "quarantine", "list"))
                .isEqualTo("""
                Quarantine
                item  file  name          line  column   code        state  why
                ----  ----  ------------  ----  -------  ----------  -----  -----------------------------------------------------------
                1     1     events-1.csv  3     credits  bad-number  open   Column credits has 'x', expected a number such as 1234.56
                exit code 0
                """.replace("-----------------------------------------------------------", "-".repeat(57)));
        assertThat(run(intake, "quarantine", "mend", "1", "--set", "credits=y")).isEqualTo("""
                The correction of item 1 is kept, but the line still has a fault:
                Column credits has 'y', expected a number such as 1234.56
                exit code 3
                """);
        assertThat(run(intake, "quarantine", "replay", "1")).isEqualTo("""
                File 1 (events-1.csv): 1 lines read again, 1 of them in quarantine again
                What has landed is booked in the next round of the hub
                exit code 3
                """);
        assertThat(run(intake, "quarantine", "mend", "2", "--set", "credits=7")).isEqualTo("""
                Item 2 is mended; the line now reads: credit {date=2026-03-02, account=A2, credits=7}
                Have it booked with: quarantine replay 2
                exit code 0
                """);
        assertThat(run(intake, "quarantine", "show", "2")).isEqualTo("""
                Item 2: bad-number in column credits, line 3 of events-1.csv (file 1, feed events)
                State: mended
                Why: Column credits has 'y', expected a number such as 1234.56
                Text: credit,2026-03-02,A2,x
                Corrected at 2026-03-31T08:00:00Z: credits = y
                Corrected at 2026-03-31T08:00:00Z: credits = 7
                exit code 0
                """);
        assertThat(run(intake, "quarantine", "replay", "--file", "1")).isEqualTo("""
                File 1 (events-1.csv): 1 lines read again, 0 of them in quarantine again
                What has landed is booked in the next round of the hub
                exit code 0
                """);
        intake.bookAll(Intake.TODAY);
        intake.closing.closeFiles(Intake.TODAY);
        assertThat(run(intake, "files", "--state", "closed")).isEqualTo("""
                Files
                number  feed    file          state   lines  booked  duplicate  quarantined  reason
                ------  ------  ------------  ------  -----  ------  ---------  -----------  ------
                1       events  events-1.csv  closed  2      2       0          0
                exit code 0
                """);
        assertThat(run(intake, "quarantine", "list")).isEqualTo("Nothing is in quarantine\nexit code 0\n");
        assertThat(run(intake, "files", "--state", "refused")).isEqualTo("No files\nexit code 0\n");
    }

    @Test
    void keepTheReasonOfWhatIsLeftOrTakenBack() {
        Intake intake = received();
        assertThat(run(intake, "quarantine", "discard", "1", "--reason", "not ours"))
                .isEqualTo("Discarded items: 1\nexit code 0\n");
        assertThat(run(intake, "quarantine", "list", "--state", "discarded", "--limit", "1"))
                .contains("discarded");
        assertThat(run(intake, "quarantine", "show", "1"))
                .contains("State: discarded at 2026-03-31T08:00:00Z not ours");
        intake.bookAll(Intake.TODAY);
        intake.closing.closeFiles(Intake.TODAY);
        assertThat(run(intake, "back-out", "1", "--reason", "wrong month"))
                .isEqualTo("File 1 is taken back; booked events undone: 1\nexit code 0\n");
        assertThat(run(intake, "files")).contains("backed-out", "wrong month");
    }

    @Test
    void sayWhatIsWrong() {
        Intake intake = received();
        assertThat(run(intake, "quarantine", "show", "7"))
                .isEqualTo("There is no item 7 in quarantine; 'quarantine list' lists them\nexit code 1\n");
        assertThat(run(intake, "quarantine", "mend", "1"))
                .isEqualTo("Say what is to be corrected with --set COLUMN=VALUE or --raw TEXT\nexit code 2\n");
        assertThat(run(intake, "quarantine", "replay"))
                .isEqualTo("Say which items are to be read again, or --file NUMBER\nexit code 2\n");
        assertThat(run(intake, "quarantine", "replay", "1", "--file", "1")).endsWith("exit code 2\n");
        assertThat(run(intake, "quarantine", "discard", "1", "--reason", " "))
                .isEqualTo("--reason is empty; say why the item is left\nexit code 2\n");
        assertThat(run(intake, "back-out", "1", "--reason", ""))
                .isEqualTo("--reason is empty; say why the file is taken back\nexit code 2\n");
        assertThat(run(intake, "files", "--state", "close"))
                .isEqualTo("--state has 'close'; did you mean 'closed'?\nexit code 2\n");
        assertThat(run(intake, "quarantine"))
                .startsWith("Missing required subcommand")
                .endsWith("exit code 2\n");
    }

    @Test
    void showTheFirstOfManyItems() {
        Intake intake = received();
        intake.receive("events-2.csv", FILE.replace(",5", ",z"));
        assertThat(run(intake, "quarantine", "list", "--limit", "2")).startsWith("Quarantine (the first 2 of 3)\n");
        assertThat(run(intake, "quarantine", "list", "--file", "1")).startsWith("Quarantine\n");
    }

    @Test
    void waitForTheirTurnOnlyWhereTheyChangeTheBooks() {
        assertThat(BooksCommands.changesBooks(List.of("files"))).isFalse();
        assertThat(BooksCommands.changesBooks(List.of("quarantine", "list"))).isFalse();
        assertThat(BooksCommands.changesBooks(List.of("quarantine", "show", "1")))
                .isFalse();
        assertThat(BooksCommands.changesBooks(List.of("quarantine", "mend", "1", "--raw", "list")))
                .isTrue();
        assertThat(BooksCommands.changesBooks(List.of("quarantine", "replay", "--file", "1")))
                .isTrue();
        assertThat(BooksCommands.changesBooks(List.of("back-out", "1", "--reason", "files")))
                .isTrue();
    }

    @Test
    void approveDrafts() {
        LocalDate day = LocalDate.of(2026, 5, 4);
        Books books = new Books(TestDatabase.HSQLDB).account("A", "NL", "EUR").account("B", "BE", "EUR");
        books.charges(
                Sale.of("A", day, 1, "10.00", "10.00").order("O1", "1"),
                Sale.of("A", day, -1, "10.00", "-4.00").order("O1", "1"),
                Sale.of("B", day, 1, "10.00", "10.00").order("O7", "1"));
        assertThat(run(books, "billing", "list")).isEqualTo("No drafts wait\nexit code 0\n");
        books.draftingRun().billOrders(day);

        assertThat(run(books, "billing", "list", "--account", "A")).isEqualTo("""
                Drafts (1 of 2)
                draft  to be issued  account  order  document     net    VAT    total  currency  note
                -----  ------------  -------  -----  -----------  -----  -----  -----  --------  ----
                1      2026-05-04    A        O1     invoice      10.00  2.10   12.10  EUR
                1      2026-05-04    A        O1     credit-note  -4.00  -0.84  -4.84  EUR
                exit code 0
                """);
        assertThat(run(books, "billing", "approve"))
                .isEqualTo(
                        "Say which drafts are approved: their numbers, or --account ACCOUNT, or --all\nexit code 2\n");
        assertThat(run(books, "billing", "approve", "--all", "1")).endsWith("exit code 2\n");
        assertThat(run(books, "billing", "approve", "1", "9")).isEqualTo("""
                Issued: invoices 1, credit notes 1
                No draft 9 waits for approval
                exit code 1
                """);
        assertThat(run(books, "billing", "list", "--limit", "5"))
                .startsWith("Drafts\n")
                .contains("Account B in BE has no VAT id");
        assertThat(run(books, "billing", "approve", "--account", "B"))
                .isEqualTo("Issued: invoices 1, credit notes 0\nexit code 0\n");
        assertThat(run(books, "billing", "approve", "--all"))
                .isEqualTo("Issued: invoices 0, credit notes 0\nexit code 0\n");
        assertThat(BooksCommands.changesBooks(List.of("billing", "list"))).isFalse();
        assertThat(BooksCommands.changesBooks(List.of("billing", "approve", "1")))
                .isTrue();
    }

    private String run(Books books, String... command) {
        return run(new Intake(TestDatabase.HSQLDB.fresh(), home), books, command);
    }

    private Intake received() {
        Intake intake = new Intake(TestDatabase.HSQLDB.fresh(), home);
        intake.receive("events-1.csv", FILE);
        return intake;
    }

    private String run(Intake intake, String... command) {
        return run(intake, new Books(TestDatabase.HSQLDB), command);
    }

    private String run(Intake intake, Books books, String... command) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CloseDesk close = closeDesk(intake);
        LedgerDesk desk = new LedgerDesk(
                intake.quarantine,
                intake.ledger,
                intake.backOut,
                books.drafts(),
                close,
                new NoAudit(),
                questions(intake, close));
        int code = BooksCommands.run(desk, new Console(new PrintWriter(out), new PrintWriter(err)), List.of(command));
        return out + err.toString() + "exit code " + code + "\n";
    }

    private static Transactions transactions(Intake intake) {
        return new Transactions(new JdbcTransactionManager(Objects.requireNonNull(intake.jdbc.getDataSource())));
    }

    private static QuestionDesk questions(Intake intake, CloseDesk close) {
        Register register = new Register(intake.jdbc, new SqlBookedEvents(intake.jdbc), transactions(intake));
        return new QuestionDesk(
                register.histories(
                        IntakeConfiguration.landedEvents(intake.jdbc, Clock.systemUTC()),
                        new SqlRefusedEvents(JdbcClient.create(intake.jdbc))),
                () -> new Programmes(List.of()),
                new QuestionDesk.Calendar(close.state(), close.date()));
    }

    private static CloseDesk closeDesk(Intake intake) {
        JdbcClient jdbc = JdbcClient.create(intake.jdbc);
        HubState state = new HubState(jdbc);
        return new CloseDesk(
                new Parking(new ParkedAccounts(jdbc), state, transactions(intake)),
                new Certificates(intake.jdbc, new NoFiles()),
                state,
                () -> LocalDate.of(2026, 3, 31));
    }

    /** These books have no invoices. */
    private static final class NoAudit implements Audit {

        @Override
        public Verification.Report verify() {
            throw new UnsupportedOperationException("verify");
        }

        @Override
        public Optional<String> explain(String number, OptionalInt line) {
            return Optional.empty();
        }
    }
}
