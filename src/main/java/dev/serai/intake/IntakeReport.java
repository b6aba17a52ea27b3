package dev.serai.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the console tells of inbound files. */
public final class IntakeReport {

    private final InboundFiles files;
    private final JdbcClient jdbc;

    IntakeReport(InboundFiles files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    /** Number of the last file that arrived; 0 where none did. */
    public long lastFile() {
        return number("select coalesce(max(id), 0) from inbound_file");
    }

    /** Number of the last quarantined item; 0 where there is none. */
    public long lastItem() {
        return number("select coalesce(max(id), 0) from quarantine");
    }

    /**
     * Number of the last file before the first that is still open: what an interrupted round would have told comes after it.
     * A file of which lines were read again was told of before.
     */
    public long lastAnswered() {
        long open = number("select coalesce(min(id), 0) from inbound_file"
                + " where state in ('landing', 'landed') and replays = 0");
        return open > 0 ? open - 1 : lastFile();
    }

    /** Number of the last quarantined item of the files up to {@link #lastAnswered()}. */
    public long lastItemAnswered() {
        return jdbc.sql("select coalesce(max(id), 0) from quarantine where file_id <= ?")
                .param(lastAnswered())
                .query(Long.class)
                .single();
    }

    /** Files with a number above {@code afterFile} up to {@code upTo} in the order of arrival. */
    public List<FileLine> files(long afterFile, long upTo) {
        return files.between(afterFile, upTo).stream()
                .map(file -> new FileLine(
                        file.id(),
                        file.feed(),
                        file.name(),
                        file.receivedAt(),
                        file.state(),
                        file.isRefused(),
                        LineCounts.of(file, jdbc)))
                .toList();
    }

    /** How many items were quarantined with a number above {@code afterItem}. */
    public long countQuarantined(long afterItem) {
        return jdbc.sql("select count(*) from quarantine where id > ?")
                .param(afterItem)
                .query(Long.class)
                .single();
    }

    /** Quarantined items with a number above {@code afterItem}, the oldest {@code limit} of them. */
    public List<ItemLine> quarantined(long afterItem, int limit) {
        return jdbc.sql(
                        "select q.id, f.feed, f.name, q.line, q.column_name, q.code, q.message"
                                + " from quarantine q join inbound_file f on f.id = q.file_id where q.id > ? order by q.id limit ?")
                .params(afterItem, limit)
                .query((row, number) -> new ItemLine(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }

    /** Events that wait for a day after {@code businessDay}. */
    public List<WaitingLine> waiting(LocalDate businessDay) {
        return jdbc.sql("select f.feed, f.name, e.event_date, count(*) from open_event e"
                        + " join inbound_file f on f.id = e.file_id where e.state = 'landed' and e.event_date > ?"
                        + " group by e.event_date, f.id, f.feed, f.name order by e.event_date, f.id")
                .param(businessDay)
                .query((row, number) -> new WaitingLine(
                        row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), row.getLong(4)))
                .list();
    }

    /** What was new in the files with a number above {@code afterFile} up to {@code upTo}, the first {@code limit}. */
    public List<Remark> remarks(long afterFile, long upTo, int limit) {
        return jdbc.sql("select f.name, r.column_name, r.code, r.message from file_remark r"
                        + " join inbound_file f on f.id = r.file_id where r.file_id > ? and r.file_id <= ?"
                        + " order by r.file_id, r.id limit ?")
                .params(afterFile, upTo, limit)
                .query((row, number) ->
                        new Remark(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** One inbound file. */
    public record FileLine(
            long id,
            String feed,
            String file,
            Instant receivedAt,
            FileState state,
            boolean isRefused,
            LineCounts counts) {}

    /** One quarantined item; {@code column} is empty where the fault is not in a column. */
    public record ItemLine(long id, String feed, String file, long line, String column, String code, String message) {}

    /** Something new in a file against the earlier files of its feed. */
    public record Remark(String file, String column, String code, String message) {}

    /** Events of one file that wait for one day. */
    public record WaitingLine(String feed, String file, LocalDate date, long events) {}
}
