package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.serai.intake.csv.CsvFormatReader;
import dev.serai.intake.edi.EdiFormatReader;
import dev.serai.intake.json.JsonFormatReader;
import dev.serai.intake.xml.XmlFormatReader;
import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.MappingFiles;
import dev.serai.mapping.RowFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Files that others have written, which are not part of the project: whatever a folder holds that
 * {@code -Dserai.genuine=FOLDER} names is read with every format, as it is and damaged by chance. No reader falls over a file,
 * and no line of a CSV file is lost or read twice.
 */
class GenuineFilesTest {

    private static final int SEEDS = 25;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final List<String> CHARSETS = List.of("UTF-8", "windows-1252", "windows-1250");
    private static final List<String> READ_BY = List.of(
            "ubl-orders", "cxml-orders", "edifact-orders", "x12-orders", "vendor-orders", "events", "odoo-orders");
    private static final MappingFiles MAPPINGS = MappingFiles.load(Path.of("mappings", "feeds"));
    private static final FormatReaders READERS = new FormatReaders(
            List.of(new CsvFormatReader(), new JsonFormatReader(), new XmlFormatReader(), new EdiFormatReader()));

    private List<Path> files = List.of();

    @BeforeEach
    void find() throws IOException {
        String folder = System.getProperty("serai.genuine", "");
        assumeTrue(!folder.isEmpty(), "No -Dserai.genuine=FOLDER: nobody else's files are read");
        try (Stream<Path> found = Files.walk(Path.of(folder))) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).as("files in " + folder).isNotEmpty();
    }

    @Test
    void everyFormatReadsEveryFile() throws IOException {
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            for (String feed : READ_BY) {
                read(file + " as " + feed, mapping(feed), bytes);
                for (int seed = 1; seed <= SEEDS; seed++) {
                    read(file + " as " + feed + " with seed " + seed, mapping(feed), new Mutation(seed).of(bytes));
                }
            }
        }
    }

    @Test
    void noLineOfACsvFileIsLostOrReadTwice() throws IOException {
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            for (Character delimiter : DELIMITERS) {
                for (String charset : CHARSETS) {
                    compare(file.toString(), bytes, delimiter, charset);
                }
                for (int seed = 1; seed <= SEEDS; seed++) {
                    compare(file + " with seed " + seed, new Mutation(seed).of(bytes), delimiter, "UTF-8");
                }
            }
        }
    }

    private static FeedMapping mapping(String feed) {
        return Optional.ofNullable(MAPPINGS.mappings().get(feed)).orElseThrow();
    }

    private static void read(String what, FeedMapping mapping, byte[] bytes) {
        try (FileRecords records = READERS.open(mapping, () -> new ByteArrayInputStream(bytes))) {
            records.faults().forEach(fault -> assertSaid(what, fault));
            for (Optional<FileRecord> next = records.next(); next.isPresent(); next = records.next()) {
                ReadRecord record = ReadRecord.of(1, next.get(), mapping.rules());
                assertThat(record.line()).as(what).isBetween(1L, bytes.length + 1L);
                if (record.mapped() instanceof dev.serai.mapping.MappedRow.Rejected rejected) {
                    assertThat(rejected.faults()).as(what).isNotEmpty();
                    rejected.faults().forEach(fault -> assertSaid(what + " line " + record.line(), fault));
                }
            }
        } catch (RuntimeException | IOException e) {
            throw new AssertionError(what + ": " + e, e);
        }
    }

    /** The raw texts of all records are the file's lines that are not blank, each once and in their order. */
    private static void compare(String file, byte[] bytes, char delimiter, String charset) throws IOException {
        String what = file + " cut at '" + delimiter + "' in " + charset;
        List<String> raw = new ArrayList<>();
        long before = 0;
        try (FileRecords records = READERS.open(lenient(delimiter, charset), () -> new ByteArrayInputStream(bytes))) {
            if (!records.faults().isEmpty()) {
                records.faults().forEach(fault -> assertSaid(what, fault));
                return;
            }
            for (Optional<FileRecord> next = records.next(); next.isPresent(); next = records.next()) {
                assertThat(next.get().row().line()).as(what).isGreaterThan(before);
                before = next.get().row().line();
                raw.addAll(lines(next.get().raw()));
            }
        }
        InboundText text = InboundText.open(new ByteArrayInputStream(bytes), Charset.forName(charset));
        StringBuilder whole = new StringBuilder();
        try (var reader = text.reader()) {
            reader.transferTo(new java.io.Writer() {
                @Override
                public void write(char[] characters, int from, int count) {
                    whole.append(characters, from, count);
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            });
        }
        assertThat(withoutBlank(raw, delimiter)).as(what).isEqualTo(withoutBlank(lines(whole.toString()), delimiter));
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\r\n|\r|\n", -1));
    }

    private static List<String> withoutBlank(List<String> lines, char delimiter) {
        return lines.stream()
                .filter(line -> line.chars().anyMatch(c -> c != delimiter && !Character.isWhitespace(c)))
                .toList();
    }

    /** A file without header whose first column alone has a name. */
    private static FeedMapping lenient(char delimiter, String charset) {
        String shown = delimiter == '\t' ? "\\t" : String.valueOf(delimiter);
        return MappingFiles.parse(
                "genuine",
                "feed: genuine\nrank: 40\nformat: csv\ncsv: {header: none, columns: [account], delimiter: \"" + shown
                        + "\", charset: " + charset + "}\nevents:\n  - event: credit\n    fields:\n"
                        + "      date: {value: \"2026-03-01\"}\n      account: {from: account}\n"
                        + "      credits: {value: \"1\"}\n");
    }

    private static void assertSaid(String what, RowFault fault) {
        assertThat(fault.code()).as(what).matches("[a-z]+(-[a-z0-9]+)*");
        assertThat(fault.message()).as(what).isNotBlank().doesNotContain("Exception", "java.");
    }
}
