package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrivalTest {

    private static final String CREDIT = "event,date,account,credits\ncredit,2026-03-02,A1,5\n";

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theSameBytesInTwoFeedsAreTwoFiles(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.map("other", "feed: other\nrank: 40\nformat: csv\nevents: canonical\n");
        intake.receive("events-1.csv", CREDIT);
        intake.receive("other", "other.csv", CREDIT.getBytes(StandardCharsets.UTF_8));
        assertThat(intake.report.files(0, Long.MAX_VALUE))
                .extracting(IntakeReport.FileLine::feed)
                .containsExactly("events", "other");
        assertThat(intake.landedLines(LocalDate.parse("2026-03-02"), 10)).hasSize(2);
        assertThat(intake.report.files(intake.report.lastFile(), Long.MAX_VALUE))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesToLandAFileThatSomebodyElseIsLanding(TestDatabase database) {
        Intake intake = new Intake(database.fresh(), home);
        intake.receive("events-1.csv", CREDIT);
        InboundFiles files = new InboundFiles(org.springframework.jdbc.core.simple.JdbcClient.create(intake.jdbc));
        InboundFile landed = files.get(1);
        InboundFile stale = landed.at(FileState.LANDING, false, 0, 0);
        assertThatThrownBy(() -> files.advance(stale, landed))
                .hasMessage("File events-1.csv (1) is being landed by somebody else at record 0");
    }

    @Test
    void namesAMappingThatIsNotThere() {
        Intake intake = new Intake(TestDatabase.HSQLDB.fresh(), home);
        assertThatThrownBy(() -> intake.receive("acme", "acme.csv", new byte[0]))
                .hasMessage(
                        "Feed acme names the mapping acme, but there is no mappings/feeds/acme.yaml without problems");
        assertThat(intake.report.files(0, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void keepsAFileInTheArchiveWholeOrNotAtAll() throws IOException {
        Archive archive = new Archive(home, "hub");
        InputStream breaking = new InputStream() {
            private int count;

            @Override
            public int read() throws IOException {
                if (count++ > 100) {
                    throw new IOException("connection lost");
                }
                return 'x';
            }
        };
        assertThatThrownBy(() -> archive.store(breaking)).hasMessage("Cannot archive an inbound file in " + home);
        Archive reopened = new Archive(home, "hub");
        assertThat(home.toFile().list()).isEmpty();
        String sha256 = reopened.store(new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII)));
        assertThat(sha256).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Files.readString(home.resolve(sha256))).isEqualTo("abc");
        assertThat(reopened.open(sha256).readAllBytes()).hasSize(3);
        assertThat(List.of(home.toFile().list())).containsExactly(sha256);
    }
}
