package dev.serai.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.licence.Account;
import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.NoticeKind;
import dev.serai.licence.ParsedEvent;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeMailsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 5, 15);

    private final NoticeMails mails = new NoticeMails("Karavaan B.V.", "karavaan.example");

    @Test
    void saysWhatEndsWhenAndWhatHappensIfNobodyAnswers() {
        Mail mail = mails.write(reminder("Van Dijk & Zn", 60), "office@vandijk.example");

        assertThat(mail.to()).isEqualTo("office@vandijk.example");
        assertThat(mail.subject()).isEqualTo("Renewal: cover of project P1 ends on 2026-05-15");
        assertThat(mail.text())
                .startsWith("Dear Van Dijk & Zn,\r\n\r\n")
                .contains("The cover of project P1 ends on 2026-05-15, in 60 days.")
                .contains("a later renewal charges the days without cover at twice the daily rate")
                .endsWith("Karavaan B.V.\r\n");
    }

    @Test
    void countsOneDayInTheSingular() {
        assertThat(mails.write(reminder("A", 1), "a@example.org").text()).contains("ends on 2026-05-15, in 1 day.");
    }

    @Test
    void escapesNamesInTheHtml() {
        Mail mail = mails.write(reminder("Van Dijk & <b>Zn</b>", 30), "a@example.org");

        assertThat(mail.html())
                .contains("Dear Van Dijk &amp; &lt;b&gt;Zn&lt;/b&gt;,")
                .doesNotContain("<b>");
    }

    @Test
    void hasTheSameMessageIdForTheSameReminderAndAnotherForAnother() {
        String first = mails.write(reminder("A", 60), "a@example.org").messageId();

        assertThat(first).matches("<renewal-[0-9a-f]{32}@karavaan\\.example>");
        assertThat(mails.write(reminder("A", 60), "b@example.org").messageId()).isEqualTo(first);
        assertThat(mails.write(reminder("A", 30), "a@example.org").messageId()).isNotEqualTo(first);
    }

    @Test
    void saysThatACoverExpired() {
        Mail mail = mails.write(told(NoticeKind.EXPIRED, "A", "project P1", DUE.plusDays(1)), "a@example.org");

        assertThat(mail.subject()).isEqualTo("Expired: cover of project P1 ended on 2026-05-15");
        assertThat(mail.text())
                .contains("The cover of project P1 ended on 2026-05-15 and was not renewed.")
                .contains(
                        "Renewed on 2026-05-16 it goes on without a gap; a later renewal charges the days without cover");
        assertThat(mail.messageId()).matches("<expired-[0-9a-f]{32}@karavaan\\.example>");
    }

    @Test
    void saysHowLongAnAuthorizationCanBeOrderedUnder() {
        Mail mail = mails.write(
                told(NoticeKind.AUTHORIZATION_EXPIRING, "A", "authorization N1", DUE.minusDays(7)), "a@example.org");

        assertThat(mail.subject()).isEqualTo("Last day to order under authorization N1 is 2026-05-15");
        assertThat(mail.text())
                .contains(
                        "The last day to order under authorization N1 is 2026-05-15, in 7 days. It expires on that day.")
                .contains("Software Assurance that was bought under it ends with it.");
        assertThat(mail.messageId()).startsWith("<authorization-expiring-");
    }

    @Test
    void namesTheNewLevels() {
        Mail mail = mails.write(told(NoticeKind.LEVEL_CHANGED, "A", "agreement S1", DUE), "a@example.org");

        assertThat(mail.subject()).isEqualTo("New price level of agreement S1 from 2026-05-15 on");
        assertThat(mail.text())
                .contains(
                        "A review gave agreement S1 these price levels from 2026-05-15 on: application: B, server: C.");
        assertThat(mail.messageId()).startsWith("<level-changed-");
    }

    @Test
    void refusesAnAddressThatWouldAddAHeader() {
        Told reminder = reminder("A", 60);

        assertThatThrownBy(() -> mails.write(reminder, "a@example.org\r\nBcc: b@example.org"))
                .hasMessage(
                        "A mail header must be one line without control characters: 'a@example.org\r\nBcc: b@example.org'");
    }

    private static Told reminder(String name, int days) {
        return told(NoticeKind.RENEWAL, name, "project P1", DUE.minusDays(days));
    }

    private static Told told(NoticeKind kind, String name, String thing, LocalDate date) {
        ParsedEvent account = EventFields.parse(
                EventType.ACCOUNT,
                Map.of("date", "2026-01-01", "account", "A1", "name", name, "country", "NL", "currency", "EUR"));
        return new Told(
                kind, (Account) ((ParsedEvent.Read) account).event(), thing, date, DUE, "application: B, server: C");
    }
}
