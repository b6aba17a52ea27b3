package dev.serai.intake;

import dev.serai.licence.LandedEvents;
import dev.serai.text.Sha256;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts intake together with the readers of all formats; the rest comes from elsewhere. */
@Configuration(proxyBeanMethods = false)
public class IntakeConfiguration {

    @Bean
    Archive archive(@Value("${serai.home:work}") Path home, @Value("${serai.archive:}") String shared) {
        Path folder = shared.isBlank() ? home.resolve("archive") : Path.of(shared);
        return new Archive(folder, Sha256.of(home.toAbsolutePath().normalize().toString()));
    }

    @Bean
    InboundFiles inboundFiles(JdbcClient jdbc) {
        return new InboundFiles(jdbc);
    }

    @Bean
    Arrivals arrivals(JdbcClient jdbc) {
        return new Arrivals(jdbc);
    }

    @Bean
    MappingVersions mappingVersions(JdbcClient jdbc) {
        return new MappingVersions(jdbc);
    }

    @Bean
    Landing.ChunkWriter chunkWriter(
            InboundFiles files, JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        return new Landing.ChunkWriter(files, jdbc, transaction, clock);
    }

    @Bean
    FormatReaders formatReaders() {
        return FormatReaders.installed();
    }

    @Bean
    Companions companions(JdbcClient jdbc) {
        return new Companions(jdbc);
    }

    @Bean
    FeedGuard feedGuard(Archive archive, JdbcClient jdbc, FormatReaders readers, Companions companions) {
        return new FeedGuard(archive, new SeenTraits(jdbc), readers, companions);
    }

    @Bean
    Landing landing(
            Archive archive,
            InboundFiles files,
            MappingVersions versions,
            Landing.ChunkWriter writer,
            FormatReaders readers,
            FeedGuard guard) {
        return new Landing(archive, files, versions, writer, readers, guard);
    }

    @Bean
    Arrival.Ledger ledger(
            InboundFiles files,
            Arrivals arrivals,
            Companions companions,
            MappingVersions versions,
            TransactionTemplate transaction) {
        return new Arrival.Ledger(files, arrivals, companions, versions, transaction);
    }

    @Bean
    Arrival intakeArrival(Archive archive, Arrival.Ledger ledger, CurrentMappings mappings, Clock clock) {
        return new Arrival(archive, ledger, mappings, clock);
    }

    @Bean
    SqlLandedEvents landedEvents(JdbcClient client, JdbcTemplate jdbc, MappingVersions versions, Clock clock) {
        return new SqlLandedEvents(client, new VerdictWriter(jdbc, versions, clock));
    }

    @Bean
    SqlRefusedEvents refusedEvents(JdbcClient client) {
        return new SqlRefusedEvents(client);
    }

    /** The events that landed in books of their own, where nothing is judged any more. */
    public static LandedEvents landedEvents(JdbcTemplate jdbc, Clock clock) {
        JdbcClient client = JdbcClient.create(jdbc);
        return new SqlLandedEvents(client, new VerdictWriter(jdbc, new MappingVersions(client), clock));
    }

    @Bean
    Quarantine quarantine(
            Quarantine.Books books, Quarantine.Replays replays, TransactionTemplate transaction, Clock clock) {
        return new Quarantine(books, replays, transaction, clock);
    }

    @Bean
    Quarantine.Books quarantineBooks(InboundFiles files, JdbcClient jdbc) {
        return new Quarantine.Books(new QuarantineItems(jdbc), new Corrections(jdbc), files);
    }

    @Bean
    Quarantine.Replays quarantineReplays(
            Quarantine.Books books, Rereading rereading, ReplayWriter writer, Landing landing) {
        return Quarantine.Replays.of(books, rereading, writer, landing);
    }

    @Bean
    Rereading rereading(Archive archive, MappingVersions versions, CurrentMappings mappings, FormatReaders readers) {
        return new Rereading(archive, versions, mappings, readers);
    }

    @Bean
    ReplayWriter replayWriter(
            ReplayWriter.Ledger ledger, JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        return new ReplayWriter(ledger, jdbc, transaction, clock);
    }

    @Bean
    ReplayWriter.Ledger replayLedger(InboundFiles files, Arrivals arrivals, MappingVersions versions) {
        return new ReplayWriter.Ledger(files, arrivals, versions);
    }

    @Bean
    BackOut backOut(InboundFiles files, Arrivals arrivals, BookedEffects effects, BackOut.Writing writing) {
        return new BackOut(files, arrivals, effects, writing);
    }

    @Bean
    BackOut.Writing backOutWriting(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        return new BackOut.Writing(jdbc, transaction, clock);
    }

    @Bean
    Silence silence(JdbcClient jdbc, CurrentMappings mappings, TransactionTemplate transaction, Clock clock) {
        return new Silence(jdbc, mappings, transaction, clock);
    }

    @Bean
    FileLedger fileLedger(InboundFiles files, JdbcClient jdbc) {
        return new FileLedger(files, jdbc);
    }

    @Bean
    Receipts receipts(
            InboundFiles files, Arrivals arrivals, JdbcClient jdbc, TransactionTemplate transaction, ReceiptSink sink) {
        return new Receipts(files, arrivals, jdbc, transaction, sink);
    }

    @Bean
    LineFate lineFate(InboundFiles files, JdbcClient jdbc) {
        return new LineFate(files, jdbc);
    }

    @Bean
    Relanding relanding(Archive archive, FormatReaders readers, JdbcTemplate jdbc) {
        return new Relanding(archive, readers, jdbc);
    }

    @Bean
    IntakeReport intakeReport(InboundFiles files, JdbcClient jdbc) {
        return new IntakeReport(files, jdbc);
    }
}
