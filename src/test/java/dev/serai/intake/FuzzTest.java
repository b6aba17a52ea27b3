package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.intake.csv.CsvFormatReader;
import dev.serai.intake.edi.EdiFormatReader;
import dev.serai.intake.json.JsonFormatReader;
import dev.serai.intake.xml.XmlFormatReader;
import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.MappedRow;
import dev.serai.mapping.MappingFiles;
import dev.serai.mapping.RowFault;
import dev.serai.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every sample with bytes flipped, cut out, doubled and moved: whatever a file has become, each of its records ends as
 * events or as faults that say where and what was expected, and no reader falls over it.
 */
class FuzzTest {

    private static final int SEEDS = 200;
    private static final int MANY_SEEDS = 3_000;
    private static final int LANDED = 60;
    private static final MappingFiles MAPPINGS = MappingFiles.load(Path.of("mappings", "feeds"));
    private static final FormatReaders READERS = new FormatReaders(
            List.of(new CsvFormatReader(), new JsonFormatReader(), new XmlFormatReader(), new EdiFormatReader()));

    @TempDir
    private Path home;

    @Test
    void readsWhateverBecameOfASample() throws IOException {
        fuzz(1, SEEDS);
    }

    @Tag("soak")
    @Test
    void readsWhateverBecameOfASampleManyTimes() throws IOException {
        fuzz(SEEDS + 1, MANY_SEEDS);
    }

    @ParameterizedTest
    @EnumSource
    void accountsForEveryRecordInTheBooks(TestDatabase database) throws IOException {
        Intake intake = new Intake(database.fresh(), home);
        intake.mappings.putAll(MAPPINGS.mappings());
        List<Sample> samples = samples();
        for (int seed = 1; seed <= LANDED; seed++) {
            Sample sample = samples.get(seed % samples.size());
            intake.receive(sample.feed(), "file-" + seed, new Mutation(seed).of(sample.bytes()));
        }
        intake.bookAll(Intake.TODAY.plusYears(1_000));

        assertThat(intake.report.files(0, Long.MAX_VALUE)).isNotEmpty().allSatisfy(file -> assertThat(
                        file.counts().isBalanced())
                .as(file.feed() + " " + file.file() + " " + file.counts())
                .isTrue());
        assertThat(intake.report.quarantined(0, Integer.MAX_VALUE)).isNotEmpty().allSatisfy(item -> {
            assertThat(item.line()).isPositive();
            assertThat(item.code()).isNotBlank();
            assertThat(item.message()).isNotBlank();
        });
    }

    private static void fuzz(int first, int last) throws IOException {
        List<Sample> samples = samples();
        for (int seed = first; seed <= last; seed++) {
            for (Sample sample : samples) {
                byte[] bytes = new Mutation(seed).of(sample.bytes());
                try {
                    read(sample.mapping(), bytes);
                } catch (RuntimeException | Error | IOException e) {
                    throw new AssertionError(
                            sample.path() + " with seed " + seed + ": " + e + " at " + e.getStackTrace()[0], e);
                }
            }
        }
    }

    private static void read(FeedMapping mapping, byte[] bytes) throws IOException {
        try (FileRecords records = READERS.open(mapping, () -> new ByteArrayInputStream(bytes))) {
            records.faults().forEach(FuzzTest::assertSaid);
            boolean isRefused = !records.faults().isEmpty();
            long line = 0;
            Optional<FileRecord> record = records.next();
            while (record.isPresent()) {
                if (!isRefused) {
                    ReadRecord read = ReadRecord.of(1, record.get(), mapping.rules());
                    assertThat(read.line()).isPositive();
                    assertAccounted(read);
                    line = read.line();
                }
                record = records.next();
            }
            assertThat(line).isLessThanOrEqualTo(bytes.length + 1L);
        }
    }

    private static void assertAccounted(ReadRecord read) {
        if (read.mapped() instanceof MappedRow.Events events) {
            assertThat(events.events()).isNotEmpty();
        } else if (read.mapped() instanceof MappedRow.Rejected rejected) {
            assertThat(rejected.faults()).isNotEmpty();
            rejected.faults().forEach(FuzzTest::assertSaid);
        }
    }

    private static void assertSaid(RowFault fault) {
        assertThat(fault.code()).matches("[a-z]+(-[a-z0-9]+)*");
        assertThat(fault.message()).isNotBlank().doesNotContain("Exception", "java.");
    }

    private record Sample(Path path, String feed, FeedMapping mapping, byte[] bytes) {}

    private static List<Sample> samples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("inbound-samples"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("input."))
                    .sorted()
                    .map(FuzzTest::sample)
                    .toList();
        }
    }

    private static Sample sample(Path file) {
        try {
            String feed = file.getName(1).toString();
            FeedMapping mapping = Objects.requireNonNull(MAPPINGS.mappings().get(feed), feed);
            return new Sample(file, feed, mapping, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
