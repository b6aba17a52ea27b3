package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that come packed, and archives that are damaged or an attack. */
class PackedInputTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final byte[] CSV = "event,date,account,credits\ncredit,2026-03-02,A1,5\ncredit,2026-03-02,A2,6\n"
            .getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path home;

    @Test
    void gzipAndZipAreToldByTheirBytes() throws IOException {
        assertLands(gzip(CSV));
        assertLands(zip("anything/../../etc/passwd", CSV));
        byte[] twoMembers = join(gzip(Arrays.copyOf(CSV, 30)), gzip(Arrays.copyOfRange(CSV, 30, CSV.length)));
        assertLands(twoMembers);
    }

    @Test
    void everyFormatMayBePacked() throws IOException {
        Intake intake = new Intake(TestDatabase.HSQLDB.fresh(), home);
        intake.map("credits", "feed: credits\nrank: 40\nformat: json\nevents: canonical\n");
        String json = "[\n{\"event\": \"credit\", \"date\": \"2026-03-02\", \"account\": \"A1\", \"credits\": 5}]";
        intake.receive("credits", "credits.json.gz", gzip(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(2L));
    }

    @Test
    void anArchiveWithSeveralFiles() throws IOException {
        assertRefused(
                zip("a.csv", CSV, "b\n.csv", CSV),
                "several-entries: The zip archive has more than one file: a.csv, b\ufffd.csv; expected one");
        assertRefused(
                zip("n".repeat(200), CSV, "b", CSV, "c", CSV, "d", CSV),
                "several-entries: The zip archive has more than one file: " + "n".repeat(100)
                        + "…, b, c, …; expected one");
        assertRefused(zip("folder/", new byte[0]), "bad-archive: The zip archive has no file in it, expected one");
    }

    @Test
    void anArchiveThatIsDamaged() throws IOException {
        byte[] gzip = gzip(CSV);
        assertRefused(
                Arrays.copyOf(gzip, gzip.length - 4),
                "bad-archive: The file is packed and cannot be unpacked: it ends too early");
        gzip[gzip.length - 6] ^= 1;
        assertRefused(gzip, "bad-archive: The file is packed and cannot be unpacked: Corrupt GZIP trailer");
        byte[] zip = zip("a.csv", CSV);
        assertRefused(
                Arrays.copyOf(zip, 60), "bad-archive: The file is packed and cannot be unpacked: it ends too early");
        zip[6] |= 1;
        assertRefused(zip, "bad-archive: The file is packed and cannot be unpacked: encrypted ZIP entry not supported");
        assertRefused(
                "PK\u0003\u0004\0".getBytes(StandardCharsets.UTF_8),
                "bad-archive: The zip archive has no file in it, expected one");
    }

    @Test
    void aBomb() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bomb)) {
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                packed.write(nothing);
            }
        }
        assertRefused(
                bomb.toByteArray(),
                "expands-too-far: The file is packed and grows to more than 200 times its size, or more than 8589934592"
                        + " bytes, when it is unpacked");
    }

    private void assertLands(byte[] bytes) {
        Intake intake = receive(bytes);
        assertThat(intake.quarantined()).isEmpty();
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(2L), List.of(3L));
    }

    private void assertRefused(byte[] bytes, String fault) {
        Intake intake = receive(bytes);
        assertThat(intake.quarantined()).containsExactly("1 [] " + fault);
        assertThat(intake.closing.closeFiles(Intake.TODAY)).isEqualTo(1);
        assertThat(intake.report.files(0, Long.MAX_VALUE).get(0).counts()).isEqualTo(new LineCounts(0, 0, 0, 0));
    }

    private Intake receive(byte[] bytes) {
        Intake intake = new Intake(TestDatabase.HSQLDB.fresh(), home);
        intake.receive("events", "events.csv", bytes);
        return intake;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
