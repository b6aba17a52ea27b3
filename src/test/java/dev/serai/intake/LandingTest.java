package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.intake.csv.CsvFormatReader;
import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.RowFault;
import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class LandingTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final String HEADER = "event,date,order,line,account,programme,sku,offering,quantity\n";

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void landsTheLinesOfAnOrderAsOneUnit(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive(
                "events-1.csv",
                HEADER + order("A", 1) + order("A", 2) + "\n# a comment\n" + order("A", 3) + order("B", 1));
        assertThat(intake.landedLines(DAY, 100)).containsExactly(List.of(2L, 3L, 6L), List.of(7L));
        assertThat(intake.quarantined()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void neverCutsAUnitAtTheLimit(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive("events-1.csv", HEADER + order("A", 1) + order("B", 1) + order("B", 2) + order("B", 3));
        assertThat(intake.landedLines(DAY, 2)).containsExactly(List.of(2L), List.of(3L, 4L, 5L));
        assertThat(intake.landedLines(DAY, 1)).containsExactly(List.of(2L));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void endsAnOrderAtARowOfAnythingElse(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive("events-1.csv", HEADER + order("A", 1) + order("B", 1) + order("A", 2));
        assertThat(intake.landedLines(DAY, 100)).containsExactly(List.of(2L), List.of(3L), List.of(4L));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void quarantinesTheWholeOrderOfABadLine(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        String bad = order("A", 2).replace("2026-03-02", "2026-02-30");
        intake.receive("events-1.csv", HEADER + order("A", 1) + bad + order("A", 3) + order("B", 1));
        assertThat(intake.quarantined())
                .containsExactly(
                        "2 [] order-incomplete: Line 3 of order A of account A1 cannot be read; an order is booked whole"
                                + " or not at all, mend that line and send the order again",
                        "3 [date] bad-date: Column date has '2026-02-30', expected a date written yyyy-MM-dd",
                        "4 [] order-incomplete: Line 3 of order A of account A1 cannot be read; an order is booked whole"
                                + " or not at all, mend that line and send the order again");
        assertThat(intake.landedLines(DAY, 100)).containsExactly(List.of(5L));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void quarantinesTheWholeOrderAlsoWhenItsFirstLineIsBad(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        String bad = order("A", 1).replace(",5\n", ",five\n");
        intake.receive("events-1.csv", HEADER + bad + order("A", 2) + order("B", 1));
        assertThat(intake.report.quarantined(0, 10_000))
                .extracting(IntakeReport.ItemLine::line, IntakeReport.ItemLine::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "bad-number"),
                        org.assertj.core.groups.Tuple.tuple(3L, "order-incomplete"));
        assertThat(intake.landedLines(DAY, 100)).containsExactly(List.of(4L));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void bringsTheEventsOfADayInTheOrderOfRankArrivalAndLine(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.map("late", "feed: late\nrank: 40\nformat: csv\nevents: canonical\n");
        intake.map("early", "feed: early\nrank: 10\nformat: csv\nevents: canonical\n");
        intake.receive("late", "late.csv", bytes(HEADER + order("L", 1)));
        intake.receive("early", "early-1.csv", bytes(HEADER + order("E", 1) + order("F", 1)));
        intake.receive("early", "early-2.csv", bytes(HEADER + order("G", 1)));
        assertThat(intake.landed.next(DAY, 10))
                .extracting(unit -> unit.events().get(0).source().place())
                .containsExactly("early-1.csv:2", "early-1.csv:3", "early-2.csv:2", "late.csv:2");
        assertThat(intake.landed.earliest()).contains(DAY);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void goesOnAfterACrashInTheMiddleOfAFile(TestDatabase database) {
        String file = orders(5_000);
        Intake undisturbed = new Intake(database.fresh(), home.resolve("undisturbed"));
        undisturbed.receive("events-1.csv", file);

        DataSource source = database.fresh();
        Intake crashing = new Intake(
                new JdbcTemplate(source), source, home.resolve("crashed"), List.of(new CrashingReader(2_600)));
        assertThatThrownBy(() -> crashing.receive("events-1.csv", file)).hasMessageEndingWith("crash at record 2600");
        assertThat(crashing.report.files(0, Long.MAX_VALUE).get(0).state()).isEqualTo(FileState.LANDING);
        assertThat(crashing.closing.closeFiles(Intake.TODAY)).isZero();

        Intake restarted = new Intake(source, home.resolve("crashed"));
        restarted.mappings.put("events", restarted.mappings.get("events"));
        restarted.landing.landAll();
        assertThat(restarted.rows()).isEqualTo(undisturbed.rows());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void goesOnAfterACrashInTheMiddleOfATransaction(TestDatabase database) {
        String file = orders(5_000);
        Intake undisturbed = new Intake(database.fresh(), home.resolve("undisturbed"));
        undisturbed.receive("events-1.csv", file);

        DataSource source = database.fresh();
        JdbcTemplate crashing = new CrashingJdbc(source, 5);
        Intake crashed = new Intake(crashing, source, home.resolve("crashed"), List.of(new CsvFormatReader()));
        assertThatThrownBy(() -> crashed.receive("events-1.csv", file)).hasMessageEndingWith("crash at batch 5");

        Intake restarted = new Intake(source, home.resolve("crashed"));
        restarted.receive("events-1.csv", file);
        assertThat(restarted.rows()).isEqualTo(undisturbed.rows());
        restarted.bookAll(Intake.TODAY);
        assertThat(restarted.closing.closeFiles(Intake.TODAY)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void goesOnUnderTheMappingThatTheFileBeganWith(TestDatabase database) {
        String mapping = "feed: own\nrank: 30\nformat: csv\nevents: canonical\n";
        DataSource source = database.fresh();
        Intake crashing = new Intake(new JdbcTemplate(source), source, home, List.of(new CrashingReader(1_500)));
        crashing.map("own", mapping);
        assertThatThrownBy(() -> crashing.receive("own", "own.csv", bytes(orders(3_000))));

        Intake restarted = new Intake(source, home);
        restarted.map("own", mapping.replace("30", "40"));
        restarted.landing.landAll();
        assertThat(restarted.jdbc.queryForList("select distinct feed_rank from licence_event", Integer.class))
                .containsExactly(30);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void landsBooksAndClosesFiftyThousandLinesWithoutSlowingDown(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        String file = orders(50_000);
        Instant start = Instant.now();
        intake.receive("events-1.csv", file);
        intake.bookAll(Intake.TODAY);
        intake.closing.closeFiles(Intake.TODAY);
        assertThat(intake.report.files(0, Long.MAX_VALUE).get(0).counts())
                .isEqualTo(new LineCounts(50_000, 50_000, 0, 0));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMinutes(2));
    }

    /** Orders of three lines, with a bad line in every hundredth. */
    private static String orders(int lines) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < lines; i++) {
            String line = order("O" + i / 3, i % 3 + 1);
            text.append(lines < 10_000 && i % 300 == 0 ? line.replace(",5\n", ",-5\n") : line);
        }
        return text.toString();
    }

    private static String order(String order, int line) {
        return "order,2026-03-02," + order + "," + line + ",A1,aip-outright,SERVER,licence,5\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Reads CSV up to a record and then fails as a killed process would. */
    private record CrashingReader(int at) implements FormatReader {

        @Override
        public String format() {
            return "csv";
        }

        @Override
        public FileRecords open(FeedMapping mapping, ByteSource bytes) throws IOException {
            FileRecords records = new CsvFormatReader().open(mapping, bytes);
            return new FileRecords() {
                private int count;

                @Override
                public List<RowFault> faults() {
                    return records.faults();
                }

                @Override
                public Optional<FileRecord> next() throws IOException {
                    count++;
                    if (count == at) {
                        throw new IllegalStateException("crash at record " + at);
                    }
                    return records.next();
                }

                @Override
                public void close() throws IOException {
                    records.close();
                }
            };
        }
    }

    /** Fails at one batch, when a part of the transaction's rows are written. */
    private static final class CrashingJdbc extends JdbcTemplate {

        private final int at;
        private int count;

        CrashingJdbc(DataSource source, int at) {
            super(source);
            this.at = at;
        }

        @Override
        public int[] batchUpdate(String sql, List<Object[]> rows) {
            count++;
            if (count == at) {
                super.batchUpdate(sql, rows.subList(0, rows.size() / 2));
                throw new IllegalStateException("crash at batch " + at);
            }
            return super.batchUpdate(sql, rows);
        }
    }
}
