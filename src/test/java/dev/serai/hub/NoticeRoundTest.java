package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.dayclose.DaysReport;
import dev.serai.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What customers are told on which days, and by which mails. */
class NoticeRoundTest {

    private static final String EVENTS = """
            account date=2024-01-01 account=A1 name=One country=NL currency=EUR email=one@example.com
            product date=2024-01-01 sku=PORT vendor=innovaphone name=Port
            product date=2024-01-01 sku=OFF vendor=microsoft name=Office pool=application
            value date=2024-01-01 sku=PORT measure=credits amount=10
            value date=2024-01-01 sku=OFF measure=points amount=10
            credit date=2024-01-01 account=A1 credits=100
            price date=2024-01-01 programme=open-business sku=OFF offering=L unitPrice=400 currency=EUR
            price date=2024-01-01 programme=select sku=OFF offering=L unitPrice=400 currency=EUR
            agreement date=2024-03-01 agreement=S1 programme=select account=A1
            forecast date=2024-03-01 agreement=S1 pool=application points=1500
            order date=2024-02-01 order=O1 line=1 account=A1 programme=open-business sku=OFF offering=L quantity=5 agreement=AUTH
            order date=2024-04-01 order=O2 line=1 account=A1 programme=select sku=OFF offering=L quantity=400 agreement=S1
            link date=2025-03-02 licence=L1 sku=PORT account=A1 project=P1 device=D1
            cover date=2025-03-02 project=P1 until=2025-03-31
            """;

    @TempDir
    private Path home;

    private static List<String> told(RoundHub hub) {
        return hub.jdbc()
                .queryForList(
                        "select date || ' ' || kind || ' ' || project || agreement || ' ' || due from notice order by date, id",
                        String.class);
    }

    private static List<String> mails(RoundHub hub) {
        return hub
                .jdbc()
                .queryForList("select content from outbox where channel = 'mail' order by id", String.class)
                .stream()
                .map(mail -> mail.replaceAll(".*\"subject\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void areRaisedOnTheirDaysAndMailed(TestDatabase database) {
        try (RoundHub hub = new RoundHub(database.fresh(), home).receive("events.csv", EVENTS)) {
            hub.round("2025-03-31", "2025-03-31");
            DaysReport april = hub.days("2025-04-02", "2025-04-02");
            hub.round("2026-02-28", "2026-02-28");

            assertThat(told(hub))
                    .containsExactly(
                            "2025-03-01 level-changed S1 2025-03-01",
                            "2025-03-17 renewal P1 2025-03-31",
                            "2025-03-24 renewal P1 2025-03-31",
                            "2025-03-30 renewal P1 2025-03-31",
                            "2025-04-01 expired P1 2025-03-31",
                            "2025-11-02 authorization-expiring AUTH 2026-01-31",
                            "2025-12-02 authorization-expiring AUTH 2026-01-31",
                            "2026-01-01 authorization-expiring AUTH 2026-01-31",
                            "2026-01-24 authorization-expiring AUTH 2026-01-31");
            assertThat(april.notices()).singleElement().satisfies(notice -> assertThat(notice.kind())
                    .isEqualTo("expired"));
            assertThat(mails(hub))
                    .containsExactly(
                            "New price level of agreement S1 from 2025-03-01 on",
                            "Renewal: cover of project P1 ends on 2025-03-31",
                            "Renewal: cover of project P1 ends on 2025-03-31",
                            "Renewal: cover of project P1 ends on 2025-03-31",
                            "Expired: cover of project P1 ended on 2025-03-31",
                            "Last day to order under authorization AUTH is 2026-01-31",
                            "Last day to order under authorization AUTH is 2026-01-31",
                            "Last day to order under authorization AUTH is 2026-01-31",
                            "Last day to order under authorization AUTH is 2026-01-31");
            assertThat(hub.jdbc()
                            .queryForList("select content from outbox where channel = 'mail' order by id", String.class)
                            .get(0))
                    .contains("these price levels from 2025-03-01 on: application: B.");
        }
    }
}
