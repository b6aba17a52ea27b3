package dev.serai.intake;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each feed's files looked like so far. */
final class SeenTraits {

    static final String SEEN_SQL =
            "insert into feed_trait (feed, hash, kind, column_name, content, file_id) values (?, ?, ?, ?, ?, ?)";
    static final String REMARK_SQL =
            "insert into file_remark (file_id, column_name, code, message) values (?, ?, ?, ?)";

    private final JdbcClient jdbc;

    SeenTraits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A trait with the file that had it first. */
    record Seen(Trait trait, long file) {}

    /** What the feed of a file is known for, to compare the file with. */
    Sighted sighted(InboundFile file) {
        List<Seen> seen = jdbc.sql(
                        "select kind, column_name, content, file_id from feed_trait where feed = ? order by file_id")
                .param(file.feed())
                .query((row, number) -> new Seen(
                        new Trait(
                                Trait.Kind.valueOf(row.getString("kind")),
                                row.getString("column_name"),
                                row.getString("content")),
                        row.getLong("file_id")))
                .list();
        return new Sighted(file, seen);
    }
}
