package dev.serai.intake;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the records of a file ended. A record is quarantined if any of its events is, a duplicate if all are, else
 * booked; one that waits for its day counts as booked.
 */
public record LineCounts(long lines, long booked, long duplicate, long quarantined) {

    private static final String OF_RECORDS = """
            select count(*) from (
                select record_no from licence_event where file_id = ? and state <> 'replayed' group by record_no
                having %s) counted
            """;
    private static final String ALL_DUPLICATE = "min(state) = 'duplicate' and max(state) = 'duplicate'";
    private static final String BOOKED = "max(case when state = 'quarantined' then 1 else 0 end) = 0"
            + " and min(case when state = 'duplicate' then 1 else 0 end) = 0";

    /** Whether every record ended in exactly one place. */
    public boolean isBalanced() {
        return lines == booked + duplicate + quarantined;
    }

    static LineCounts of(InboundFile file, JdbcClient jdbc) {
        if (file.isRefused() || file.state() == FileState.BACKED_OUT) {
            return new LineCounts(file.records(), 0, 0, file.records());
        }
        long quarantined = count(
                jdbc,
                "select count(distinct record_no) from quarantine"
                        + " where file_id = ? and record_no > 0 and state <> 'replayed'",
                file);
        return new LineCounts(
                file.records(),
                count(jdbc, OF_RECORDS.formatted(BOOKED), file),
                count(jdbc, OF_RECORDS.formatted(ALL_DUPLICATE), file),
                quarantined);
    }

    private static long count(JdbcClient jdbc, String sql, InboundFile file) {
        return jdbc.sql(sql).param(file.id()).query(Long.class).single();
    }
}
