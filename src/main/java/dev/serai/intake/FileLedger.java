package dev.serai.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of every inbound file, as operators see it. */
public final class FileLedger {

    /** The states that a list can be asked for. */
    public static final List<String> STATES = List.of("landing", "landed", "closed", "refused", "backed-out");

    static final String REFUSED = "refused";

    private final InboundFiles files;
    private final JdbcClient jdbc;

    FileLedger(InboundFiles files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    /**
     * One file.
     *
     * @param number its number, by which commands name it
     * @param state one of {@link #STATES}
     * @param reason why it was refused or taken back; empty where it was not
     */
    public record Entry(long number, String feed, String name, String state, LineCounts counts, String reason) {}

    /** The newest {@code limit} files, oldest first; only those in a state, if it is given. */
    public List<Entry> list(Optional<String> state, int limit) {
        return files.newest(state, limit).stream().map(this::entry).toList();
    }

    private Entry entry(InboundFile file) {
        String state = file.isRefused() && file.state() != FileState.BACKED_OUT
                ? REFUSED
                : file.state().code();
        return new Entry(file.id(), file.feed(), file.name(), state, LineCounts.of(file, jdbc), reason(file));
    }

    private String reason(InboundFile file) {
        if (file.state() == FileState.BACKED_OUT) {
            return text("select reason from back_out where file_id = ?", file);
        }
        return file.isRefused()
                ? text(
                        "select code || ': ' || message from quarantine where file_id = ? and record_no = 0"
                                + " and state <> 'replayed' order by id fetch first 1 rows only",
                        file)
                : "";
    }

    private String text(String sql, InboundFile file) {
        return jdbc.sql(sql).param(file.id()).query(String.class).optional().orElse("");
    }
}
