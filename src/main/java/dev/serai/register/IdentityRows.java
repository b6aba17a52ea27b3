package dev.serai.register;

import dev.serai.licence.Identity;
import dev.serai.licence.LicenceEvent;
import dev.serai.sql.BulkInsert;
import dev.serai.text.Sha256;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The identities of booked events, as SHA-256 hashes, each with the number of the event booked under it (K-06 to K-08). */
final class IdentityRows {

    private static final BulkInsert INSERT =
            new BulkInsert("event_identity", List.of("identity_hash", "event_id", "step", "matter"));

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;
    private final BookedEvents events;
    private final Scope scope;

    IdentityRows(JdbcTemplate jdbc, BookedEvents events, Scope scope) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
        this.events = events;
        this.scope = scope;
    }

    /** The number of a booked event, and what it is about. */
    record BookedAs(long ref, Matter matter) {}

    private record Known(String hash, long event) {}

    /** What was booked under each identity. */
    Map<Identity, LicenceEvent> find(List<Identity> identities) {
        Map<String, Identity> byHash = new HashMap<>();
        identities.forEach(identity -> byHash.put(hash(identity), identity));
        List<Known> known = keyed.find(
                "select i.* from :keys as k (identity_hash) join event_identity i on i.identity_hash = k.identity_hash"
                        + scope.isBooked("i.step"),
                (row, index) -> new Known(row.getString("identity_hash"), row.getLong("event_id")),
                List.of(List.copyOf(byHash.keySet())));
        if (known.isEmpty()) {
            return Map.of();
        }
        Map<Long, LicenceEvent> booked =
                events.find(known.stream().map(Known::event).distinct().toList());
        Map<Identity, LicenceEvent> found = new HashMap<>();
        known.forEach(each -> Optional.ofNullable(byHash.get(each.hash()))
                .ifPresent(identity -> found.put(identity, event(booked, each.event()))));
        return found;
    }

    /** Remembers events that a booking step booked. */
    void write(Map<Identity, BookedAs> identities, long step) {
        INSERT.write(jdbc, identities.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue(), step)));
    }

    private static Object[] row(Identity identity, BookedAs booked, long step) {
        return new Object[] {hash(identity), booked.ref(), step, booked.matter().key()};
    }

    /** The form in which an identity stands in the books. */
    static String hash(Identity identity) {
        return Sha256.of(identity.key());
    }

    private static LicenceEvent event(Map<Long, LicenceEvent> booked, long ref) {
        LicenceEvent event = booked.get(ref);
        if (event == null) {
            throw new IllegalStateException("Table event_identity names event " + ref + ", which is not in the books");
        }
        return event;
    }
}
