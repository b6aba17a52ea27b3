package dev.serai.delivery;

import dev.serai.text.Sha256;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parcels that must leave the hub. Writing joins the caller's transaction, so a parcel exists when its cause does. */
public final class Outbox {

    private static final String INSERT = """
            insert into outbox (channel, folder, name, content_type, content, sha256, size, dedup_key, state, attempts,
                                reason, created_at)
            values (:channel, :folder, :name, :contentType, :content, :sha256, :size, :dedupKey, 'pending', 0, '', :now)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts a parcel into the outbox. The same dedup key with the same address and content changes nothing; with another
     * it is refused.
     */
    public void put(Parcel parcel) {
        Fingerprint given = Fingerprint.of(parcel);
        Optional<Fingerprint> known = known(parcel.dedupKey());
        if (known.isEmpty()) {
            insert(parcel, given);
        } else if (!known.get().equals(given)) {
            throw new ParcelConflict(parcel.dedupKey(), known.get().toString(), given.toString());
        }
    }

    /** How many parcels of each channel still have to leave; channels with none are left out. */
    public Map<String, Long> pending() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("select channel, count(*) as n from outbox where state in ('pending', 'sending') group by channel")
                .query((row, n) -> Map.entry(row.getString("channel"), row.getLong("n")))
                .list()
                .forEach(e -> counts.put(e.getKey(), e.getValue()));
        return counts;
    }

    /** Whether nothing is left to send; parcels that are held for a person do not count. */
    public boolean isDrained() {
        return pending().isEmpty();
    }

    /** The parcels that need a person, oldest first. */
    public List<HeldParcel> held() {
        return jdbc.sql("""
                        select id, channel, name, state, attempts, reason from outbox
                        where state in ('parked', 'unknown') order by id
                        """)
                .query((row, n) -> new HeldParcel(
                        row.getLong("id"),
                        row.getString("channel"),
                        row.getString("name"),
                        ParcelState.parse(row.getString("state")),
                        row.getInt("attempts"),
                        row.getString("reason")))
                .list();
    }

    private Optional<Fingerprint> known(String dedupKey) {
        return jdbc.sql("select channel, folder, name, content_type, sha256 from outbox where dedup_key = :dedupKey")
                .param("dedupKey", dedupKey)
                .query((row, n) -> new Fingerprint(
                        row.getString("channel"),
                        row.getString("folder"),
                        row.getString("name"),
                        row.getString("content_type"),
                        row.getString("sha256")))
                .optional();
    }

    private void insert(Parcel parcel, Fingerprint fingerprint) {
        jdbc.sql(INSERT)
                .param("channel", parcel.channel())
                .param("folder", parcel.folder())
                .param("name", parcel.name())
                .param("contentType", parcel.contentType())
                .param("content", parcel.content())
                .param("sha256", fingerprint.sha256())
                .param("size", parcel.bytes().length)
                .param("dedupKey", parcel.dedupKey())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private record Fingerprint(String channel, String folder, String name, String contentType, String sha256) {

        static Fingerprint of(Parcel parcel) {
            return new Fingerprint(
                    parcel.channel(),
                    parcel.folder(),
                    parcel.name(),
                    parcel.contentType(),
                    Sha256.of(parcel.content()));
        }

        @Override
        public String toString() {
            return "channel " + channel + ", folder '" + folder + "', name " + name + ", type " + contentType
                    + ", SHA-256 " + sha256;
        }
    }
}
