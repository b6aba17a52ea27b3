package dev.serai.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts where the lines of files ended, for the certificate of a close. Only files are read of which something may have
 * changed since: new ones, those whose lines wait for a day, and those that were read again or taken back.
 */
public final class LineFate {

    private static final int NAMED = 5;
    private static final String JUDGED_LATER =
            "select event_id from open_event where state = 'set-aside' fetch first 1 rows only";
    private static final String DUE =
            "select event_id from open_event where state = 'landed' and event_date <= ? fetch first 1 rows only";
    private static final String WAITING = "select o.file_id, count(distinct e.record_no) from open_event o"
            + " join licence_event e on e.id = o.event_id where o.state = 'landed' and o.event_date > ?"
            + " and not exists (select 1 from licence_event q where q.file_id = e.file_id and q.record_no = e.record_no"
            + " and q.replay = e.replay and q.outcome = 'quarantined') group by o.file_id";
    private static final String CHANGED = "select file_id, waiting from certified_file where waiting > 0"
            + " union all select file_id, waiting from certified_file where waiting < 0";
    private static final String NEW = "select id from inbound_file where id > ? order by id";
    private static final String BEFORE = "select lines, booked, duplicate, quarantined,"
            + " case when waiting < 0 then -1 - waiting else waiting end from certified_file where file_id = ?";

    private final InboundFiles files;
    private final JdbcClient jdbc;

    LineFate(InboundFiles files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    /**
     * Lines, and where they ended; {@code booked} is without those that wait for their day.
     *
     * @param inWork files that are left out because they are not judged yet
     * @param faults files whose lines do not add up, a sentence each
     */
    public record Counted(
            long lines, long booked, long duplicate, long quarantined, long waiting, long inWork, List<String> faults) {

        static final Counted NOTHING = new Counted(0, 0, 0, 0, 0, 0, List.of());

        public Counted {
            faults = List.copyOf(faults);
        }

        static Counted of(LineCounts counts, long waiting) {
            return new Counted(
                    counts.lines(),
                    counts.booked() - waiting,
                    counts.duplicate(),
                    counts.quarantined(),
                    waiting,
                    0,
                    List.of());
        }

        Counted plus(Counted other) {
            List<String> all = new ArrayList<>(faults);
            other.faults.stream().limit(Math.max(0, NAMED - all.size())).forEach(all::add);
            return new Counted(
                    lines + other.lines,
                    booked + other.booked,
                    duplicate + other.duplicate,
                    quarantined + other.quarantined,
                    waiting + other.waiting,
                    inWork + other.inWork,
                    all);
        }

        Counted less(Counted other) {
            return new Counted(
                    lines - other.lines,
                    booked - other.booked,
                    duplicate - other.duplicate,
                    quarantined - other.quarantined,
                    waiting - other.waiting,
                    inWork,
                    faults);
        }

        private Counted leftOut() {
            return new Counted(lines, booked, duplicate, quarantined, waiting, inWork + 1, faults);
        }

        private Counted with(List<String> fault) {
            return new Counted(lines, booked, duplicate, quarantined, waiting, inWork, fault);
        }

        private boolean isBalanced() {
            return lines == booked + duplicate + quarantined + waiting;
        }
    }

    /**
     * What changed since the last call that was committed, on the business day {@code today}; notes in the caller's
     * transaction what it counted.
     */
    public Counted changed(LocalDate today) {
        Look look = look(today);
        Counted changed = Counted.NOTHING;
        for (Map.Entry<Long, Long> known : known().entrySet()) {
            if (!known.getValue().equals(look.waiting(known.getKey()))) {
                changed = changed.plus(recounted(known.getKey(), look));
            }
        }
        long counted = jdbc.sql("select file from certified where id = 1")
                .query(Long.class)
                .single();
        boolean isGap = false;
        for (long id : after(counted)) {
            if (look.isInWork(files.get(id))) {
                changed = changed.leftOut();
                isGap = true;
            } else {
                changed = changed.plus(recounted(id, look));
                counted = isGap ? counted : id;
            }
        }
        jdbc.sql("update certified set file = ? where id = 1").param(counted).update();
        return changed;
    }

    /** All files counted again; notes nothing. */
    public Counted all(LocalDate today) {
        Look look = look(today);
        Counted all = Counted.NOTHING;
        for (long id : after(0)) {
            InboundFile file = files.get(id);
            all = look.isInWork(file) ? all.leftOut() : all.plus(counted(file, look));
        }
        return all;
    }

    /** What is known of open events: whether any is still to be judged, and lines that wait for a later day by file. */
    private record Look(boolean isJudging, Map<Long, Long> waitingLines) {

        boolean isInWork(InboundFile file) {
            return file.state() == FileState.LANDING || (file.state() == FileState.LANDED && isJudging);
        }

        long waiting(long file) {
            return waitingLines.getOrDefault(file, 0L);
        }
    }

    private Look look(LocalDate today) {
        boolean isJudging = jdbc.sql(JUDGED_LATER).query(Long.class).optional().isPresent()
                || jdbc.sql(DUE).param(today).query(Long.class).optional().isPresent();
        Map<Long, Long> waiting = new HashMap<>();
        jdbc.sql(WAITING)
                .param(today)
                .query((row, index) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .forEach(entry -> waiting.put(entry.getKey(), entry.getValue()));
        return new Look(isJudging, waiting);
    }

    /** Files that were counted and may have changed, with the lines that waited then; negative where it is known that they have. */
    private Map<Long, Long> known() {
        Map<Long, Long> known = new HashMap<>();
        jdbc.sql(CHANGED)
                .query((row, index) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    private List<Long> after(long file) {
        return jdbc.sql(NEW).param(file).query(Long.class).list();
    }

    /** How a file's counts changed; one in work again stays as it was counted until it is judged. */
    private Counted recounted(long id, Look look) {
        InboundFile file = files.get(id);
        if (look.isInWork(file)) {
            return Counted.NOTHING.leftOut();
        }
        Counted now = counted(file, look);
        Counted before = jdbc.sql(BEFORE)
                .param(id)
                .query((row, index) -> new Counted(
                        row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), 0, List.of()))
                .optional()
                .orElse(Counted.NOTHING);
        keep(id, now);
        return now.less(before);
    }

    private Counted counted(InboundFile file, Look look) {
        long waits = file.isRefused() || file.state() == FileState.BACKED_OUT ? 0 : look.waiting(file.id());
        Counted counted = Counted.of(LineCounts.of(file, jdbc), waits);
        return counted.isBalanced()
                ? counted
                : counted.with(List.of("File " + file.id() + " (" + file.name() + ") has " + counted.lines()
                        + " lines, but " + counted.booked() + " booked + " + counted.duplicate() + " duplicate + "
                        + counted.quarantined() + " quarantined + " + counted.waiting() + " waiting"));
    }

    private void keep(long id, Counted now) {
        jdbc.sql("delete from certified_file where file_id = ?").param(id).update();
        jdbc.sql("insert into certified_file (file_id, lines, booked, duplicate, quarantined, waiting)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id, now.lines(), now.booked(), now.duplicate(), now.quarantined(), now.waiting())
                .update();
    }
}
