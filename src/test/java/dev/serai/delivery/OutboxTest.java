package dev.serai.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.testing.TestDatabase;
import dev.serai.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T06:00:00Z"), ZoneOffset.UTC);

    private static Parcel parcel(String name, String content) {
        return new Parcel("accounting-invoices", "", name, "application/xml", content, "key-" + name);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsAParcelWithItsSizeHashAndTimeUntilItIsSent(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        Outbox outbox = new Outbox(jdbc, CLOCK);
        DeliveryRelay relay = new DeliveryRelay(jdbc, CLOCK, List.of(), List.of());

        outbox.put(parcel("INV-2026-000001.xml", "<é/>"));

        assertThat(outbox.pending()).isEqualTo(Map.of("accounting-invoices", 1L));
        assertThat(outbox.isDrained()).isFalse();
        long id = jdbc.sql("select id from outbox").query(Long.class).single();
        assertThat(jdbc.sql("select size from outbox").query(Long.class).single())
                .isEqualTo(5);
        assertThat(jdbc.sql("select sha256 from outbox").query(String.class).single())
                .hasSize(64);
        assertThat(relay.open(id)).contains(parcel("INV-2026-000001.xml", "<é/>"));
        relay.sent(id);
        assertThat(outbox.isDrained()).isTrue();
        assertThat(jdbc.sql("select sent_at from outbox")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(CLOCK.instant());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesTheSameParcelOnce(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        Outbox outbox = new Outbox(jdbc, CLOCK);

        outbox.put(parcel("a.xml", "<a/>"));
        outbox.put(parcel("a.xml", "<a/>"));

        assertThat(outbox.pending()).isEqualTo(Map.of("accounting-invoices", 1L));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesOtherContentUnderTheSameKey(TestDatabase database) {
        Outbox outbox = new Outbox(JdbcClient.create(database.fresh()), CLOCK);
        outbox.put(new Parcel("receipts", "erp/receipts", "a.csv.receipt.json", "application/json", "1", "k"));

        assertThatThrownBy(() -> outbox.put(
                        new Parcel("receipts", "erp/receipts", "a.csv.receipt.json", "application/json", "2", "k")))
                .isInstanceOf(ParcelConflict.class)
                .hasMessage("The outbox already holds another parcel with dedup key 'k': it has channel receipts,"
                        + " folder 'erp/receipts', name a.csv.receipt.json, type application/json, SHA-256"
                        + " 6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b, the new one has channel"
                        + " receipts, folder 'erp/receipts', name a.csv.receipt.json, type application/json, SHA-256"
                        + " d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void forgetsAParcelWhoseTransactionRollsBack(TestDatabase database) {
        DataSource source = database.fresh();
        Outbox outbox = new Outbox(JdbcClient.create(source), CLOCK);

        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(status -> {
            outbox.put(parcel("a.xml", "<a/>"));
            status.setRollbackOnly();
        });

        assertThat(outbox.isDrained()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void parksAParcelThatItsGateRefuses(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        Outbox outbox = new Outbox(jdbc, CLOCK);
        DeliveryRelay relay = new DeliveryRelay(
                jdbc,
                CLOCK,
                List.of(gate("accounting-invoices", "BR-01 is missing", "BR-02 is missing"), gate("mail", "x")),
                List.of());
        outbox.put(parcel("a.xml", "<a/>"));
        long id = jdbc.sql("select id from outbox").query(Long.class).single();

        assertThat(relay.open(id)).isEmpty();

        assertThat(outbox.held())
                .containsExactly(new HeldParcel(
                        id,
                        "accounting-invoices",
                        "a.xml",
                        ParcelState.PARKED,
                        0,
                        "BR-01 is missing; BR-02 is missing"));
        assertThat(outbox.isDrained()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void rendersWhatLeavesAndKeepsItsHash(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        Outbox outbox = new Outbox(jdbc, CLOCK);
        DeliveryRelay relay = new DeliveryRelay(
                jdbc, CLOCK, List.of(), List.of(rendering("mail", "other"), rendering("accounting-invoices", "é!")));
        outbox.put(parcel("a.xml", "stored"));
        long id = jdbc.sql("select id from outbox").query(Long.class).single();

        Parcel parcel = relay.open(id).orElseThrow();
        byte[] bytes = relay.bytes(parcel);
        assertThat(bytes).isEqualTo("é!".getBytes(StandardCharsets.UTF_8));
        assertThat(jdbc.sql("select count(sent_sha256) from outbox")
                        .query(Long.class)
                        .single())
                .isZero();
        relay.sent(id, bytes);

        assertThat(jdbc.sql("select state, size, sent_size, sent_sha256 from outbox")
                        .query()
                        .singleRow())
                .containsEntry("state", "sent")
                .containsEntry("size", 6L)
                .containsEntry("sent_size", 3L)
                .containsEntry("sent_sha256", Sha256.of("é!"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void doesNotInventWhatAMailWas(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        DeliveryRelay relay = new DeliveryRelay(jdbc, CLOCK, List.of(), List.of());
        new Outbox(jdbc, CLOCK).put(parcel("a.xml", "stored"));
        long id = jdbc.sql("select id from outbox").query(Long.class).single();

        relay.sent(id);

        assertThat(jdbc.sql("select count(*) from outbox where state = 'sent' and sent_sha256 is null and sent_size is"
                                + " null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void saysWhatCannotBeRendered() {
        ParcelRendering broken = new ParcelRendering() {
            @Override
            public String channel() {
                return "accounting-invoices";
            }

            @Override
            public byte[] render(Parcel parcel) {
                throw new IllegalStateException("no font");
            }
        };
        DeliveryRelay relay =
                new DeliveryRelay(JdbcClient.create(TestDatabase.HSQLDB.fresh()), CLOCK, List.of(), List.of(broken));

        assertThatThrownBy(() -> relay.bytes(parcel("a.xml", "stored")))
                .isInstanceOf(RenderingFault.class)
                .hasMessage("a.xml of accounting-invoices cannot be rendered: no font");
    }

    private static ParcelRendering rendering(String channel, String text) {
        return new ParcelRendering() {
            @Override
            public String channel() {
                return channel;
            }

            @Override
            public byte[] render(Parcel parcel) {
                return text.getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void neverSendsAgainWhatWasInFlightWhenTheHubDied(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        Outbox outbox = new Outbox(jdbc, CLOCK);
        DeliveryRelay relay = new DeliveryRelay(jdbc, CLOCK, List.of(), List.of());
        outbox.put(parcel("a.xml", "<a/>"));
        long id = jdbc.sql("select id from outbox").query(Long.class).single();
        relay.open(id);
        relay.handOver(id);
        assertThat(outbox.isDrained()).isFalse();

        assertThat(relay.recover()).isEqualTo(1);

        assertThat(outbox.held())
                .containsExactly(new HeldParcel(
                        id,
                        "accounting-invoices",
                        "a.xml",
                        ParcelState.UNKNOWN,
                        1,
                        "The hub stopped while this was being sent: look whether it arrived before sending it again"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void letsAFailedParcelWaitAndHoldsARefusedOne(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        Outbox outbox = new Outbox(jdbc, CLOCK);
        DeliveryRelay relay = new DeliveryRelay(jdbc, CLOCK, List.of(), List.of());
        outbox.put(parcel("a.xml", "<a/>"));
        long id = jdbc.sql("select id from outbox").query(Long.class).single();

        relay.failed(id, SendFailure.RETRY, "connection refused");
        assertThat(outbox.isDrained()).isFalse();
        relay.failed(id, SendFailure.REFUSED, "550 no such mailbox");

        assertThat(outbox.held()).extracting(HeldParcel::reason).containsExactly("550 no such mailbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../a.xml", "a/b.xml", "a\\b.xml", ".a.xml", "a\u0000.xml"})
    void refusesANameThatIsNotAPlainFileName(String name) {
        assertThatThrownBy(() -> new Parcel("mail", "", name, "text/plain", "x", "k"))
                .hasMessage("Parcel name '" + name + "' is not a plain file name: expected 1 to 200 characters"
                        + " without / \\ or control characters, not starting with a dot");
    }

    @Test
    void refusesAFolderThatLeadsElsewhere() {
        assertThatThrownBy(() -> new Parcel("receipts", "erp/../in", "a", "text/plain", "x", "k"))
                .hasMessage("Parcel folder 'erp/../in' is not a relative folder: expected names separated by / without"
                        + " .. \\ or control characters");
    }

    @Test
    void refusesAParcelWithoutADedupKey() {
        assertThatThrownBy(() -> new Parcel("mail", "", "a", "text/plain", "x", " "))
                .hasMessage("Parcel 'a' needs a channel and a dedup key, but has 'mail' and ' '");
    }

    private static ParcelGate gate(String channel, String... faults) {
        return new ParcelGate() {
            @Override
            public String channel() {
                return channel;
            }

            @Override
            public List<String> faults(Parcel parcel) {
                return List.of(faults);
            }
        };
    }
}
