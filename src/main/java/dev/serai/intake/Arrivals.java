package dev.serai.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every receipt that is to be written, with what it answers; the name of a receipt is free when it is chosen. */
final class Arrivals {

    private static final String SUFFIX = ".receipt.json";
    private static final int HASH_DIGITS = 8;
    private static final Pattern UNSAFE = Pattern.compile("[/\\\\\\p{Cntrl}]|^\\.+");

    private static final String SELECT =
            "select id, file_id, name, folder, received_at, receipt, kind from arrival where ";

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a receipt answers. */
    enum Kind {
        /** The first file of a content. */
        FIRST,
        /** A later file with the same bytes. */
        REPEAT,
        /** Lines that were read again. */
        REPLAY,
        /** A file that was taken back. */
        BACK_OUT;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind parse(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Notes that a feed delivered. */
    void delivered(String feed, Instant receivedAt) {
        int known = jdbc.sql("update feed_delivery set received_at = ? where feed = ?")
                .params(InboundFiles.utc(receivedAt), feed)
                .update();
        if (known == 0) {
            jdbc.sql("insert into feed_delivery (feed, received_at) values (?, ?)")
                    .params(feed, InboundFiles.utc(receivedAt))
                    .update();
        }
    }

    /** Has a further receipt written to where the file's first one went, unless one is to be written already. */
    void addFurther(InboundFile file, Kind kind) {
        if (unanswered(file.id()).stream().allMatch(arrival -> arrival.kind() == Kind.REPEAT)) {
            Arrival first = jdbc.sql(SELECT + "file_id = ? order by id fetch first 1 rows only")
                    .param(file.id())
                    .query(Arrivals::arrival)
                    .single();
            add(file, first.name(), first.folder(), first.receivedAt(), kind);
        }
    }

    /** Records what gets a receipt. */
    void add(InboundFile file, String name, String folder, Instant receivedAt, Kind kind) {
        jdbc.sql("insert into arrival (file_id, name, folder, received_at, receipt, kind, answered)"
                        + " values (?, ?, ?, ?, ?, ?, false)")
                .params(file.id(), name, folder, InboundFiles.utc(receivedAt))
                .params(freeName(name, folder, file.sha256()), kind.code())
                .update();
    }

    List<Arrival> unanswered(long fileId) {
        return jdbc.sql(SELECT + "file_id = ? and answered = false order by id")
                .param(fileId)
                .query(Arrivals::arrival)
                .list();
    }

    /** Files all whose records were judged before and that have something to be answered. */
    List<Long> closedFilesToAnswer() {
        return jdbc.sql("select distinct a.file_id from arrival a join inbound_file f on f.id = a.file_id"
                        + " where a.answered = false and f.state in ('closed', 'backed-out') order by a.file_id")
                .query(Long.class)
                .list();
    }

    void answered(Arrival arrival) {
        jdbc.sql("update arrival set answered = true where id = ?")
                .param(arrival.id())
                .update();
    }

    private String freeName(String name, String folder, String sha256) {
        String base = UNSAFE.matcher(name).replaceAll("_");
        String hashed = base + "." + sha256.substring(0, HASH_DIGITS);
        String receipt = base + SUFFIX;
        for (int count = 1; isTaken(folder, receipt); count++) {
            receipt = count == 1 ? hashed + SUFFIX : hashed + "." + count + SUFFIX;
        }
        return receipt;
    }

    private boolean isTaken(String folder, String receipt) {
        return jdbc.sql("select count(*) from arrival where folder = ? and receipt = ?")
                        .params(folder, receipt)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Arrival arrival(ResultSet row, int number) throws SQLException {
        return new Arrival(
                row.getLong("id"),
                row.getLong("file_id"),
                row.getString("name"),
                row.getString("folder"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("receipt"),
                Kind.parse(row.getString("kind")));
    }

    /**
     * One receipt.
     *
     * @param folder where its receipt goes
     * @param receipt the receipt's name
     * @param kind what it answers
     */
    record Arrival(long id, long fileId, String name, String folder, Instant receivedAt, String receipt, Kind kind) {}
}
