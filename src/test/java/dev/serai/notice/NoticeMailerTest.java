package dev.serai.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.dayclose.RaisedNotice;
import dev.serai.delivery.Outbox;
import dev.serai.licence.Account;
import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.ParsedEvent;
import dev.serai.register.Accounts;
import dev.serai.register.KnownThen;
import dev.serai.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class NoticeMailerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-16T06:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void putsOneMailForANoticeIntoTheOutbox(TestDatabase database) {
        JdbcTemplate jdbc = books(database, Map.of("email", "office@example.org", "invoiceEmail", "bills@example.org"));

        mailer(jdbc).raised(List.of(notice("A1")));

        assertThat(jdbc.queryForList("select channel, name, content from outbox"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("channel", "mail")
                        .containsEntry("name", "notice-7.json")
                        .extractingByKey("content")
                        .asString()
                        .contains("\"to\":\"office@example.org\"", "project P1"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void fallsBackToTheInvoiceAddress(TestDatabase database) {
        JdbcTemplate jdbc = books(database, Map.of("invoiceEmail", "bills@example.org"));

        mailer(jdbc).raised(List.of(notice("A1")));

        assertThat(jdbc.queryForList("select content from outbox", String.class))
                .singleElement()
                .asString()
                .contains("\"to\":\"bills@example.org\"");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void sendsNothingToAnAccountWithoutAddress(TestDatabase database) {
        JdbcTemplate jdbc = books(database, Map.of());

        mailer(jdbc).raised(List.of(notice("A1")));

        assertThat(jdbc.queryForList("select content from outbox", String.class))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesAKindThatItHasNoWordsFor(TestDatabase database) {
        NoticeMailer mailer = mailer(books(database, Map.of("email", "office@example.org")));
        List<RaisedNotice> notices = List.of(notice("A1", "birthday"));

        assertThatThrownBy(() -> mailer.raised(notices))
                .hasMessage("Notice 7 has the kind 'birthday', of which nobody can be told");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesANoticeForAnAccountThatIsNotInTheBooks(TestDatabase database) {
        NoticeMailer mailer = mailer(books(database, Map.of()));
        List<RaisedNotice> notices = List.of(notice("A9"));

        assertThatThrownBy(() -> mailer.raised(notices))
                .hasMessage("Notice 7 is for account A9, which is not in the books");
    }

    private static NoticeMailer mailer(JdbcTemplate jdbc) {
        return new NoticeMailer(
                new NoticeMailer.Books(new Accounts(jdbc), new KnownThen(jdbc)),
                new NoticeMails("Karavaan B.V.", "karavaan.example"),
                new Outbox(JdbcClient.create(jdbc), CLOCK));
    }

    private static JdbcTemplate books(TestDatabase database, Map<String, String> addresses) {
        DataSource source = database.fresh();
        Map<String, String> fields = new HashMap<>(addresses);
        fields.putAll(Map.of("date", "2026-01-01", "account", "A1", "name", "A", "country", "NL", "currency", "EUR"));
        ParsedEvent account = EventFields.parse(EventType.ACCOUNT, fields);
        JdbcTemplate jdbc = new JdbcTemplate(source);
        new Accounts(jdbc).put(List.of((Account) ((ParsedEvent.Read) account).event()));
        return jdbc;
    }

    private static RaisedNotice notice(String account) {
        return notice(account, "renewal");
    }

    private static RaisedNotice notice(String account, String kind) {
        return new RaisedNotice(
                7,
                LocalDate.of(2026, 3, 16),
                kind,
                account,
                Optional.of("P1"),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2026, 5, 15));
    }
}
