package dev.serai.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every dropped file with the receipt it is to get; the name of a receipt is free when it is chosen. */
final class Arrivals {

    private static final String SUFFIX = ".receipt.json";
    private static final int HASH_DIGITS = 8;
    private static final Pattern UNSAFE = Pattern.compile("[/\\\\\\p{Cntrl}]|^\\.+");

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records a dropped file; {@code repeats} says that its bytes had arrived before. */
    void add(InboundFile file, String name, String folder, Instant receivedAt, boolean repeats) {
        jdbc.sql("insert into arrival (file_id, name, folder, received_at, receipt, repeats, answered)"
                        + " values (?, ?, ?, ?, ?, ?, false)")
                .params(file.id(), name, folder, InboundFiles.utc(receivedAt))
                .params(freeName(name, folder, file.sha256()), repeats)
                .update();
    }

    List<Arrival> unanswered(long fileId) {
        return jdbc.sql("select id, file_id, name, folder, received_at, receipt, repeats from arrival"
                        + " where file_id = ? and answered = false order by id")
                .param(fileId)
                .query(Arrivals::arrival)
                .list();
    }

    /** Files all whose records were judged before and that arrived once more. */
    List<Long> closedFilesToAnswer() {
        return jdbc.sql("select distinct a.file_id from arrival a join inbound_file f on f.id = a.file_id"
                        + " where a.answered = false and f.state = ? order by a.file_id")
                .param(FileState.CLOSED.code())
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
                row.getBoolean("repeats"));
    }

    /**
     * One dropped file.
     *
     * @param folder where its receipt goes
     * @param receipt the receipt's name
     * @param repeats whether the same bytes had arrived before
     */
    record Arrival(
            long id, long fileId, String name, String folder, Instant receivedAt, String receipt, boolean repeats) {}
}
