package dev.serai.intake;

import dev.serai.intake.csv.CsvFormatReader;
import dev.serai.intake.edi.EdiFormatReader;
import dev.serai.intake.json.JsonFormatReader;
import dev.serai.intake.xml.XmlFormatReader;
import dev.serai.licence.BookedFile;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.Verdict;
import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.MappingFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Intake put together by hand over one database, with what tests look at. */
final class Intake {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T08:00:00Z"), ZoneOffset.UTC);
    static final LocalDate TODAY = LocalDate.parse("2026-03-31");
    static final String RECEIPTS = "erp/receipts";

    final JdbcTemplate jdbc;
    final Map<String, FeedMapping> mappings = new HashMap<>(Map.of("events", MappingFiles.canonical()));
    final Map<String, String> receipts = new LinkedHashMap<>();
    final Landing landing;
    final Arrival arrival;
    final SqlLandedEvents landed;
    final Receipts closing;
    final IntakeReport report;
    final Quarantine quarantine;
    final FileLedger ledger;
    final BackOut backOut;
    final Effects effects = new Effects();

    Intake(DataSource source, Path home) {
        this(
                new JdbcTemplate(source),
                source,
                home,
                List.of(new CsvFormatReader(), new JsonFormatReader(), new XmlFormatReader(), new EdiFormatReader()));
    }

    Intake(JdbcTemplate jdbc, DataSource source, Path home, List<FormatReader> formats) {
        FormatReaders readers = new FormatReaders(formats);
        this.jdbc = jdbc;
        JdbcClient client = JdbcClient.create(jdbc);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        Archive archive = new Archive(home.resolve("archive"), "hub");
        InboundFiles files = new InboundFiles(client);
        Arrivals arrivals = new Arrivals(client);
        MappingVersions versions = new MappingVersions(client);
        landing = new Landing(
                archive,
                files,
                versions,
                new Landing.ChunkWriter(files, jdbc, transaction, CLOCK),
                readers,
                new FeedGuard(archive, new SeenTraits(client), readers, new Companions(client)));
        arrival = new Arrival(
                archive,
                new Arrival.Ledger(files, arrivals, new Companions(client), versions, transaction),
                name -> Optional.ofNullable(mappings.get(name)),
                CLOCK);
        ReplayWriter writer =
                new ReplayWriter(new ReplayWriter.Ledger(files, arrivals, versions), jdbc, transaction, CLOCK);
        Quarantine.Books books = new Quarantine.Books(new QuarantineItems(client), new Corrections(client), files);
        Rereading rereading =
                new Rereading(archive, versions, name -> Optional.ofNullable(mappings.get(name)), readers);
        quarantine =
                new Quarantine(books, Quarantine.Replays.of(books, rereading, writer, landing), transaction, CLOCK);
        ledger = new FileLedger(files, client);
        backOut = new BackOut(files, arrivals, effects, new BackOut.Writing(jdbc, transaction, CLOCK));
        landed = new SqlLandedEvents(client, new VerdictWriter(jdbc, versions, CLOCK));
        closing = new Receipts(files, arrivals, client, transaction, (folder, name, json, key) -> {
            if (receipts.put(folder + "/" + name, json) != null) {
                throw new IllegalStateException("Two receipts named " + name);
            }
        });
        report = new IntakeReport(files, client);
    }

    /** A register that undoes everything unless something stands in the way, and remembers what. */
    static final class Effects implements BookedEffects {

        final List<String> obstacles = new ArrayList<>();
        final List<String> undone = new ArrayList<>();

        @Override
        public List<String> takeBack(BookedFile file) {
            if (obstacles.isEmpty()) {
                file.events()
                        .forEach(page ->
                                page.forEach(event -> undone.add(event.source().place())));
            }
            return obstacles;
        }
    }

    /** A file by its number. */
    InboundFile file(long number) {
        return new InboundFiles(JdbcClient.create(jdbc)).get(number);
    }

    /** A file of the canonical feed. */
    void receive(String name, String text) {
        receive("events", name, text.getBytes(StandardCharsets.UTF_8));
    }

    void receive(String feed, String name, byte[] bytes) {
        arrival.receive(feed, feed, RECEIPTS, name, new ByteArrayInputStream(bytes));
        landing.landAll().forEach(failure -> {
            throw new IllegalStateException(failure);
        });
    }

    /** A file with its companion. */
    void receive(String feed, String name, String text, String companion, String companionText) {
        arrival.receive(
                feed,
                feed,
                RECEIPTS,
                name,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                Optional.of(new DroppedCompanion(
                        companion, () -> new ByteArrayInputStream(companionText.getBytes(StandardCharsets.UTF_8)))));
        landing.landAll().forEach(failure -> {
            throw new IllegalStateException(failure);
        });
    }

    /** A feed with a mapping of its own. */
    void map(String feed, String text) {
        mappings.put(feed, MappingFiles.parse(feed, text));
    }

    /** What is in quarantine, one text each: line, column, code, message. */
    List<String> quarantined() {
        return report.quarantined(0, 10_000).stream()
                .map(item -> item.line() + " [" + item.column() + "] " + item.code() + ": " + item.message())
                .toList();
    }

    /** Lines of the landed units, in booking order of one day. */
    List<List<Long>> landedLines(LocalDate date, int limit) {
        return landed.next(date, limit).stream()
                .map(unit -> unit.events().stream()
                        .map(event -> event.source().line())
                        .toList())
                .toList();
    }

    /** Books everything that has landed up to a day. */
    void bookAll(LocalDate until) {
        Optional<LocalDate> day = landed.earliest().filter(each -> !each.isAfter(until));
        while (day.isPresent()) {
            landed.record(landed.next(day.get(), 1_000).stream()
                    .map(LandedUnit::events)
                    .flatMap(List::stream)
                    .map(event -> Verdict.booked(event.ref()))
                    .toList());
            day = landed.earliest().filter(each -> !each.isAfter(until));
        }
    }

    /** Every landed and quarantined row without what the database counts by itself. */
    List<String> rows() {
        List<String> rows = jdbc.query(
                "select e.file_id, record_no, line, e.unit_no, seq, e.feed_rank, e.event_date, type, fields, reference, raw,"
                        + " coalesce(state, outcome) from licence_event e left join open_event o on o.event_id = e.id"
                        + " order by e.file_id, record_no, seq",
                (row, number) -> text(row, 12));
        rows.addAll(jdbc.query(
                "select file_id, record_no, line, column_name, found_value, code, rule, message, raw"
                        + " from quarantine order by file_id, record_no, column_name, code",
                (row, number) -> text(row, 9)));
        rows.addAll(jdbc.query(
                "select id, sha256, mapping_version, state, refused, records, units from inbound_file order by id",
                (row, number) -> text(row, 7)));
        return rows;
    }

    private static String text(java.sql.ResultSet row, int columns) throws java.sql.SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
            text.append(row.getString(i)).append('|');
        }
        return text.toString();
    }
}
