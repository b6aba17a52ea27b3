package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.MappingFiles;
import dev.serai.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SilenceTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final FeedMapping DAILY = MappingFiles.parse(
            "daily", "feed: daily\nrank: 40\nformat: csv\nevents: canonical\nexpect: {by: \"10:30\"}\n");
    private static final List<Silence.Feed> FEEDS =
            List.of(new Silence.Feed("daily", "daily"), new Silence.Feed("events", "events"));

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsOfAFeedThatNeverCameOnceADay(TestDatabase database) {
        DataSource source = database.fresh();
        assertThat(late(source, "2026-03-31T10:29:59")).isEmpty();
        assertThat(late(source, "2026-03-31T10:30:00"))
                .containsExactly("Feed daily had to deliver by 10:30 and is silent; no file of it ever came");
        assertThat(late(source, "2026-03-31T23:00:00")).isEmpty();
        assertThat(late(source, "2026-04-01T10:31:00")).hasSize(1);
        assertThat(late(source, "2026-04-04T10:31:00")).as("a Saturday").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void countsWhatCameSinceTheFeedWasDueLast(TestDatabase database) {
        DataSource source = database.fresh();
        Intake intake = new Intake(source, home);
        intake.mappings.put("daily", DAILY);
        // the file comes on Tuesday 31 March at 10:00 local time
        intake.receive("daily", "1.csv", "event,date\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(late(source, "2026-03-31T10:31:00")).isEmpty();
        assertThat(late(source, "2026-04-01T10:31:00"))
                .containsExactly("Feed daily had to deliver by 10:30 and is silent; its last file came at"
                        + " 2026-03-31T10:00");
        intake.receive("daily", "1.csv", "event,date\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(intake.jdbc.queryForObject("select count(*) from feed_delivery", Integer.class))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void staysSilentUntilAFileComes(TestDatabase database) {
        DataSource source = database.fresh();
        assertThat(silent(source, "2026-03-31T10:29:59"))
                .as("nobody knows of it yet")
                .isEmpty();
        assertThat(silent(source, "2026-03-31T10:30:00")).containsExactly("daily");
        Intake intake = new Intake(source, home);
        intake.mappings.put("daily", DAILY);
        intake.receive("daily", "1.csv", "event,date\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(silent(source, "2026-03-31T10:31:00")).isEmpty();
        assertThat(silent(source, "2026-04-01T10:29:59")).isEmpty();
        assertThat(silent(source, "2026-04-01T10:30:00")).containsExactly("daily");
        assertThat(silent(source, "2026-04-02T01:00:00")).as("over night").containsExactly("daily");
        assertThat(silent(source, "2026-04-05T12:00:00")).as("over the weekend").containsExactly("daily");
        assertThat(silence(source, "2026-04-05T12:00:00").states(FEEDS))
                .containsExactly(
                        new Silence.State("daily", true, Optional.of(Intake.CLOCK.instant())),
                        new Silence.State("events", false, Optional.empty()));
    }

    private static List<String> silent(DataSource source, String localTime) {
        return silence(source, localTime).states(FEEDS).stream()
                .filter(Silence.State::isSilent)
                .map(Silence.State::feed)
                .toList();
    }

    private static List<String> late(DataSource source, String localTime) {
        return silence(source, localTime).late(FEEDS);
    }

    private static Silence silence(DataSource source, String localTime) {
        Instant now = java.time.LocalDateTime.parse(localTime).atZone(ZONE).toInstant();
        return new Silence(
                JdbcClient.create(source),
                name -> Optional.of(name.equals("daily") ? DAILY : MappingFiles.canonical()),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                Clock.fixed(now, ZONE));
    }
}
