package dev.serai.delivery;

import dev.serai.text.Sha256;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a parcel goes from waiting to sent, parked or unknown; each move is one statement and its own transaction. */
final class ParcelMoves {

    private static final int REASON_LIMIT = 4000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ParcelMoves(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Parcel> find(long id) {
        return jdbc.sql("select channel, folder, name, content_type, content, dedup_key from outbox where id = :id")
                .param("id", id)
                .query((row, n) -> new Parcel(
                        row.getString("channel"),
                        row.getString("folder"),
                        row.getString("name"),
                        row.getString("content_type"),
                        row.getString("content"),
                        row.getString("dedup_key")))
                .optional();
    }

    void attempt(long id) {
        jdbc.sql("update outbox set attempts = attempts + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void sent(long id, Optional<byte[]> bytes) {
        jdbc.sql("""
                        update outbox set state = 'sent', reason = '', sent_at = :now, sent_sha256 = :sha256,
                        sent_size = :size where id = :id
                        """)
                .param("sha256", bytes.map(Sha256::of).orElse(null))
                .param("size", bytes.map(sent -> (long) sent.length).orElse(null))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void move(long id, ParcelState state, String reason) {
        jdbc.sql("update outbox set state = :state, reason = :reason where id = :id")
                .param("state", state.word())
                .param("reason", reason.length() > REASON_LIMIT ? reason.substring(0, REASON_LIMIT) : reason)
                .param("id", id)
                .update();
    }

    List<Long> inState(ParcelState state) {
        return jdbc.sql("select id from outbox where state = :state order by id")
                .param("state", state.word())
                .query(Long.class)
                .list();
    }
}
