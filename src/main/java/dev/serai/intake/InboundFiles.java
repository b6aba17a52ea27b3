package dev.serai.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger of inbound files. */
final class InboundFiles {

    private static final String COLUMNS =
            "select id, feed, sha256, name, mapping_version, received_at, state, refused, records, units,"
                    + " replays from inbound_file ";

    private final JdbcClient jdbc;

    InboundFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The file in force with this content; one that was backed out no longer counts. */
    Optional<InboundFile> find(String feed, String sha256) {
        return jdbc.sql(COLUMNS + "where feed = ? and sha256 = ? and backed_out = 0")
                .params(feed, sha256)
                .query(InboundFiles::file)
                .optional();
    }

    InboundFile get(long id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(InboundFiles::file)
                .single();
    }

    void add(String feed, String sha256, String name, String mappingVersion, Instant receivedAt) {
        jdbc.sql(
                        "insert into inbound_file (feed, sha256, name, mapping_version, received_at, state, refused, records, units)"
                                + " values (?, ?, ?, ?, ?, ?, false, 0, 0)")
                .params(feed, sha256, name, mappingVersion, utc(receivedAt), FileState.LANDING.code())
                .update();
    }

    /** Enters a file of other books under the number that it has there. */
    void copy(InboundFile file) {
        jdbc.sql(
                        "insert into inbound_file (id, feed, sha256, name, mapping_version, received_at, state, refused, records,"
                                + " units, replays) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(file.id(), file.feed(), file.sha256(), file.name(), file.mappingVersion())
                .params(utc(file.receivedAt()), file.state().code(), file.isRefused(), file.records(), file.units())
                .param(file.replays())
                .update();
    }

    List<Long> inState(FileState state) {
        return jdbc.sql("select id from inbound_file where state = ? order by id")
                .param(state.code())
                .query(Long.class)
                .list();
    }

    /** The file of this number, if there is one. */
    Optional<InboundFile> known(long id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(InboundFiles::file)
                .optional();
    }

    /** The newest {@code limit} files, oldest first; of one state as operators name it, if it is given. */
    List<InboundFile> newest(Optional<String> state, int limit) {
        String condition = state.map(name -> name.equals(FileLedger.REFUSED)
                        ? "where refused = true and state <> 'backed-out' "
                        : "where refused = false and state = :state ")
                .orElse("");
        List<InboundFile> files = jdbc.sql(COLUMNS + condition + "order by id desc limit :limit")
                .param("state", state.orElse(""))
                .param("limit", limit)
                .query(InboundFiles::file)
                .list();
        return files.stream().sorted(Comparator.comparingLong(InboundFile::id)).toList();
    }

    /** The first files after a number, in the order of arrival. */
    List<InboundFile> after(long id, int limit) {
        return jdbc.sql(COLUMNS + "where id > ? order by id fetch first " + limit + " rows only")
                .param(id)
                .query(InboundFiles::file)
                .list();
    }

    List<InboundFile> between(long after, long upTo) {
        return jdbc.sql(COLUMNS + "where id > ? and id <= ? order by id")
                .params(after, upTo)
                .query(InboundFiles::file)
                .list();
    }

    /** Moves the file's progress on; refuses to if somebody else moved it meanwhile. */
    void advance(InboundFile before, InboundFile after) {
        int rows = jdbc.sql("update inbound_file set records = ?, units = ?, state = ?, refused = ?"
                        + " where id = ? and records = ? and state = ?")
                .params(after.records(), after.units(), after.state().code(), after.isRefused())
                .params(before.id(), before.records(), before.state().code())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("File " + before.name() + " (" + before.id()
                    + ") is being landed by somebody else at record " + before.records());
        }
    }

    /** Closes the file; false where records of it were read again meanwhile. */
    boolean close(InboundFile file) {
        return jdbc.sql("update inbound_file set state = ? where id = ? and replays = ?")
                        .params(FileState.CLOSED.code(), file.id(), file.replays())
                        .update()
                == 1;
    }

    /** Marks a closed file as taken back; refuses to if somebody else moved it meanwhile. */
    void backOut(InboundFile file) {
        int rows = jdbc.sql(
                        "update inbound_file set state = ?, backed_out = id where id = ? and state = ? and replays = ?")
                .params(FileState.BACKED_OUT.code(), file.id())
                .params(FileState.CLOSED.code(), file.replays())
                .update();
        if (rows != 1) {
            throw movedMeanwhile(file);
        }
        countAgain(file);
    }

    /** A certificate that counted the file's lines before does so again. */
    private void countAgain(InboundFile file) {
        jdbc.sql("update certified_file set waiting = -1 - waiting where file_id = ? and waiting >= 0")
                .param(file.id())
                .update();
    }

    private static LedgerFault movedMeanwhile(InboundFile file) {
        return new LedgerFault("File " + file.id() + " is being read again or taken back by somebody else; try again");
    }

    /** Begins the next replay of a file whose records have all landed; refuses to if somebody else moved it meanwhile. */
    void replay(InboundFile before, InboundFile after) {
        int rows = jdbc.sql(
                        "update inbound_file set mapping_version = ?, records = ?, units = ?, state = ?, refused = ?,"
                                + " replays = ? where id = ? and replays = ? and units = ? and state in ('landed', 'closed')")
                .params(
                        after.mappingVersion(),
                        after.records(),
                        after.units(),
                        after.state().code())
                .params(after.isRefused(), after.replays())
                .params(before.id(), before.replays(), before.units())
                .update();
        if (rows != 1) {
            throw movedMeanwhile(before);
        }
        countAgain(before);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static InboundFile file(ResultSet row, int number) throws SQLException {
        return new InboundFile(
                row.getLong("id"),
                row.getString("feed"),
                row.getString("sha256"),
                row.getString("name"),
                row.getString("mapping_version"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                FileState.parse(row.getString("state")),
                row.getBoolean("refused"),
                row.getLong("records"),
                row.getLong("units"),
                row.getInt("replays"));
    }
}
