package dev.serai.audit;

import dev.serai.audit.Differences.Values;
import dev.serai.text.Sha256;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares documents that were rendered again, byte by byte, with those that the books hold. */
final class Documents {

    private static final List<String> VALUES = List.of("channel", "folder", "name", "content_type", "content", "size");

    private final JdbcTemplate books;
    private final JdbcTemplate own;
    private final Differences differences;
    private final Map<String, Long> rendered = new TreeMap<>();

    Documents(JdbcTemplate books, JdbcTemplate own, Differences differences) {
        this.books = books;
        this.own = own;
        this.differences = differences;
    }

    /** Compares what was put into the outbox of the verification's own books, and empties it. */
    void compare() {
        List<String> keys = own.queryForList("select dedup_key from outbox order by id", String.class);
        for (String key : keys) {
            Map<String, Object> derived = parcel(own, key).orElseThrow();
            rendered.merge(text(derived, "channel"), 1L, Long::sum);
            parcel(books, key)
                    .ifPresentOrElse(
                            stored -> compare(stored, derived),
                            () -> differences.add(text(derived, "name"), "document", new Values("", "a document"), ""));
        }
        own.update("delete from outbox");
    }

    /** Compares how many documents there are. */
    void end() {
        Map<String, Long> stored = new HashMap<>();
        books.query("select channel, count(*) as n from outbox group by channel", row -> {
            stored.put(row.getString("channel"), row.getLong("n"));
        });
        rendered.forEach((channel, count) -> {
            long kept = stored.getOrDefault(channel, 0L);
            if (kept != count) {
                differences.add(channel, "number of documents", new Values("" + kept, "" + count), "");
            }
        });
    }

    /** How many documents were compared. */
    long count() {
        return rendered.values().stream().mapToLong(Long::longValue).sum();
    }

    private void compare(Map<String, Object> stored, Map<String, Object> derived) {
        String name = text(derived, "name");
        for (String value : VALUES) {
            String kept = text(stored, value);
            String now = text(derived, value);
            if (!kept.equals(now)) {
                differences.add(name, value, new Values(kept, now), "");
            }
        }
        String hash = Sha256.of(text(stored, "content"));
        if (!hash.equals(text(stored, "sha256"))) {
            differences.add(name, "SHA-256 of the document", new Values(text(stored, "sha256"), hash), "");
        }
    }

    private static Optional<Map<String, Object>> parcel(JdbcTemplate jdbc, String key) {
        return jdbc.queryForList("select * from outbox where dedup_key = ?", key).stream()
                .findFirst();
    }

    private static String text(Map<String, Object> row, String column) {
        return Objects.toString(row.get(column), "");
    }
}
