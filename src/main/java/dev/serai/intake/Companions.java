package dev.serai.intake;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The companions that came with files; their bytes are in the archive. */
final class Companions {

    private final JdbcClient jdbc;

    Companions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A companion whose bytes are archived. */
    record Archived(String name, String sha256) {}

    /** Notes that a companion came with a file; the one that came last counts. */
    void add(long fileId, Archived companion, Instant receivedAt) {
        if (!latest(fileId).equals(Optional.of(companion))) {
            jdbc.sql("insert into companion (file_id, name, sha256, received_at) values (?, ?, ?, ?)")
                    .params(fileId, companion.name(), companion.sha256(), InboundFiles.utc(receivedAt))
                    .update();
        }
    }

    /** The companion that counts, if one came. */
    Optional<Archived> latest(long fileId) {
        return jdbc.sql("select name, sha256 from companion where file_id = ? order by id desc fetch first 1 rows only")
                .param(fileId)
                .query((row, number) -> new Archived(row.getString("name"), row.getString("sha256")))
                .optional();
    }
}
