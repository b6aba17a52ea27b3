package dev.serai.intake;

import dev.serai.licence.Verdict;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Records what was decided about landed events; refused ones go to quarantine with their line and raw text. */
final class VerdictWriter {

    private static final String JUDGED = merge("open_event", "event_id", "delete");
    private static final String SET_ASIDE =
            merge("open_event", "event_id", "update set state = 'set-aside', remark = cast(? as varchar(4000))");
    private static final String OUTCOME = merge(
            "licence_event", "id", "update set outcome = cast(? as varchar(12)), remark = cast(? as varchar(4000))");
    private static final String QUARANTINE = """
            insert into quarantine (file_id, record_no, line, unit_no, event_id, column_name, found_value, code, rule, message, raw, created)
            select e.file_id, e.record_no, e.line, e.unit_no, e.id, cast(? as varchar(1000)), cast(? as varchar(1000)), cast(? as varchar(40)), cast(? as varchar(40)),
                   cast(? as varchar(4000)), r.raw, cast(? as timestamp with time zone)
            from licence_event e
            join licence_event r on r.file_id = e.file_id and r.record_no = e.record_no and r.seq = 0
              and r.replay = e.replay
            where e.id = ?
            """;
    private static final int MOST_MESSAGE = 4_000;

    private final JdbcTemplate jdbc;
    private final RefusedCells cells;
    private final Clock clock;

    VerdictWriter(JdbcTemplate jdbc, MappingVersions versions, Clock clock) {
        this.jdbc = jdbc;
        this.cells = new RefusedCells(jdbc, versions);
        this.clock = clock;
    }

    /** A statement about the rows whose numbers it is given as an array: a merge finds them by their key in both databases. */
    private static String merge(String table, String key, String what) {
        return "merge into " + table
                + " using (select k.id from unnest(cast(? as bigint array)) as k (id)) as s (id) on " + table + "."
                + key + " = s.id when matched then " + what;
    }

    void write(List<Verdict> verdicts) {
        verdicts.stream()
                .collect(Collectors.groupingBy(each -> new Told(each.outcome(), remark(each)), Collectors.toList()))
                .forEach(this::record);
        quarantine(verdicts.stream()
                .filter(each -> each.outcome() == Verdict.Outcome.QUARANTINED)
                .toList());
    }

    /** What is written of several events alike. */
    private record Told(Verdict.Outcome outcome, String remark) {}

    private void record(Told told, List<Verdict> alike) {
        Object[] refs = alike.stream().map(Verdict::ref).toArray();
        int judged = told.outcome() == Verdict.Outcome.SET_ASIDE
                ? update(SET_ASIDE, List.of(told.remark()), refs)
                : update(JUDGED, List.of(), refs);
        if (judged != refs.length) {
            throw new IllegalStateException("An event was judged twice, or was never landed: " + alike);
        }
        Optional<String> outcome = otherThanBooked(told.outcome());
        outcome.ifPresent(word -> update(OUTCOME, List.of(word, told.remark()), refs));
    }

    private int update(String sql, List<String> words, Object[] refs) {
        return jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            statement.setArray(1, connection.createArrayOf("bigint", refs));
            for (int i = 0; i < words.size(); i++) {
                statement.setString(i + 2, words.get(i));
            }
            return statement;
        });
    }

    private void quarantine(List<Verdict> refused) {
        OffsetDateTime now = InboundFiles.utc(clock.instant());
        Map<Long, RefusedCells.Cell> found = cells.of(refused);
        List<Object[]> rows = new ArrayList<>();
        for (Verdict each : refused) {
            RefusedCells.Cell cell = found.getOrDefault(each.ref(), RefusedCells.NONE);
            rows.add(new Object[] {
                cell.column(),
                cell.value().orElse(null),
                each.code(),
                each.rule(),
                shortened(each.message()),
                now,
                each.ref()
            });
        }
        jdbc.batchUpdate(QUARANTINE, rows);
    }

    /** What is booked, or waits, stands as booked since it landed. */
    private static Optional<String> otherThanBooked(Verdict.Outcome outcome) {
        return switch (outcome) {
            case BOOKED, SET_ASIDE -> Optional.empty();
            case DUPLICATE -> Optional.of("duplicate");
            case QUARANTINED -> Optional.of("quarantined");
        };
    }

    /** Why an event is a duplicate or waits; a booked event says nothing. */
    private static String remark(Verdict verdict) {
        return shortened(verdict.message());
    }

    private static String shortened(String text) {
        return text.length() <= MOST_MESSAGE ? text : text.substring(0, MOST_MESSAGE);
    }
}
