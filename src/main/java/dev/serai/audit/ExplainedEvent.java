package dev.serai.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells where an event came from: its file, its line, and what read it. */
final class ExplainedEvent {

    private static final String FIND = "select e.id, e.type, e.event_date, e.line, e.reference, e.file_id, e.record_no,"
            + " e.replay, f.name, f.feed, f.sha256, m.name as mapping, m.version from licence_event e"
            + " join inbound_file f on f.id = e.file_id"
            + " left join replay r on r.file_id = e.file_id and r.number = e.replay"
            + " join mapping_version m on m.version = coalesce(r.mapping_version, f.mapping_version) where e.id = ?";
    private static final String RAW =
            "select raw from licence_event where file_id = ? and record_no = ? and seq = 0 and replay = ?";
    private static final String CORRECTED =
            "select column_name, text from correction where file_id = ? and record_no = ? order by id";

    private final JdbcTemplate jdbc;

    ExplainedEvent(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(
            String type,
            String date,
            long line,
            long file,
            long record,
            int replay,
            String name,
            String feed,
            String sha256,
            String mapping,
            String version) {}

    /** The event in lines of text; {@code what} is what it is to the charge. */
    List<String> lines(long event, String what) {
        return jdbc
                .query(
                        FIND,
                        (row, index) -> new Found(
                                row.getString("type"),
                                row.getString("event_date"),
                                row.getLong("line"),
                                row.getLong("file_id"),
                                row.getLong("record_no"),
                                row.getInt("replay"),
                                row.getString("name"),
                                row.getString("feed"),
                                row.getString("sha256"),
                                row.getString("mapping"),
                                row.getString("version")),
                        event)
                .stream()
                .findFirst()
                .map(found -> text(found, event, what))
                .orElseGet(() -> List.of(what + ": event " + event + ", which is not in the books"));
    }

    private List<String> text(Found found, long event, String what) {
        List<String> lines = new ArrayList<>();
        lines.add(what + ": " + found.type() + " of " + found.date() + " (event " + event + "), line " + found.line()
                + " of file " + found.name());
        lines.add("File: number " + found.file() + " of feed " + found.feed() + ", SHA-256 " + found.sha256());
        raw(found).ifPresent(raw -> lines.add("Its text: " + raw.strip()));
        jdbc.query(
                CORRECTED,
                row -> {
                    String column = row.getString("column_name");
                    lines.add("Corrected by an operator: " + (column.isEmpty() ? "the line" : column) + " = "
                            + row.getString("text"));
                },
                found.file(),
                found.record());
        lines.add("Read with: mapping " + found.mapping() + ", version " + found.version()
                + (found.replay() > 0 ? ", in replay " + found.replay() : ""));
        return lines;
    }

    private Optional<String> raw(Found found) {
        return jdbc.queryForList(RAW, String.class, found.file(), found.record(), found.replay()).stream()
                .filter(text -> text != null)
                .findFirst();
    }
}
