package dev.serai.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The quarantine's rows. */
final class QuarantineItems {

    private static final String SELECT = "select q.id, q.file_id, f.feed, f.name, q.record_no, q.line, q.unit_no,"
            + " q.column_name, q.code, q.message, q.raw, q.state from quarantine q"
            + " join inbound_file f on f.id = q.file_id where ";
    private static final String WAITING = " and state in ('open', 'mended')";

    private final JdbcClient jdbc;

    QuarantineItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest {@code limit} items in one of the states, of one file if it is given. */
    List<QuarantineItem> list(Collection<ItemState> states, Optional<Long> file, int limit) {
        return jdbc.sql(SELECT + "q.state in (:states)" + ofFile(file) + " order by q.id limit :limit")
                .params(parameters(states, file))
                .param("limit", limit)
                .query(QuarantineItems::item)
                .list();
    }

    long count(Collection<ItemState> states, Optional<Long> file) {
        return jdbc.sql("select count(*) from quarantine q where q.state in (:states)" + ofFile(file))
                .params(parameters(states, file))
                .query(Long.class)
                .single();
    }

    Optional<QuarantineItem> find(long id) {
        return jdbc.sql(SELECT + "q.id = ?")
                .param(id)
                .query(QuarantineItems::item)
                .optional();
    }

    /** Records of a file that wait in quarantine, behind record {@code after}. */
    List<WaitingRecord> waiting(long file, long after, int limit) {
        return jdbc.sql("select distinct record_no, line, unit_no from quarantine where file_id = ? and record_no > ?"
                        + WAITING + " order by record_no limit ?")
                .params(file, after, limit)
                .query((row, number) -> new WaitingRecord(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /** Records that wait of the units above {@code afterUnit}. */
    long countRecords(long file, long afterUnit) {
        return jdbc.sql("select count(distinct record_no) from quarantine where file_id = ? and unit_no > ?" + WAITING)
                .params(file, afterUnit)
                .query(Long.class)
                .single();
    }

    void mended(QuarantineItem item) {
        jdbc.sql("update quarantine set state = 'mended' where file_id = ? and record_no = ?" + WAITING)
                .params(item.file(), item.record())
                .update();
    }

    /** Leaves everything that waits of a unit for good; the number of items. */
    int discard(QuarantineItem item, String reason, Instant now) {
        jdbc.sql("insert into discarded (quarantine_id, reason, created)"
                        + " select id, cast(? as varchar(1000)), cast(? as timestamp with time zone) from quarantine"
                        + " where file_id = ? and unit_no = ?" + WAITING)
                .params(reason, InboundFiles.utc(now), item.file(), item.unit())
                .update();
        return jdbc.sql("update quarantine set state = 'discarded' where file_id = ? and unit_no = ?" + WAITING)
                .params(item.file(), item.unit())
                .update();
    }

    /** Why an item was discarded, and when; empty where it was not. */
    Optional<String> discarded(long id) {
        return jdbc.sql("select reason, created from discarded where quarantine_id = ?")
                .param(id)
                .query((row, number) -> Stamp.of(row, "created") + " " + row.getString("reason"))
                .optional();
    }

    private static String ofFile(Optional<Long> file) {
        return file.isPresent() ? " and q.file_id = :file" : "";
    }

    private static Map<String, Object> parameters(Collection<ItemState> states, Optional<Long> file) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("states", states.stream().map(ItemState::code).toList());
        file.ifPresent(number -> parameters.put("file", number));
        return parameters;
    }

    private static QuarantineItem item(ResultSet row, int number) throws SQLException {
        return new QuarantineItem(
                row.getLong("id"),
                row.getLong("file_id"),
                row.getString("feed"),
                row.getString("name"),
                row.getLong("record_no"),
                row.getLong("line"),
                row.getLong("unit_no"),
                row.getString("column_name"),
                row.getString("code"),
                row.getString("message"),
                Optional.ofNullable(row.getString("raw")).orElse(""),
                ItemState.parse(row.getString("state")));
    }

    /** A record with something that waits in quarantine. */
    record WaitingRecord(long number, long line, long unit) {}
}
