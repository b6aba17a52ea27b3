package dev.serai.intake;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the records of a file ended. A record is quarantined if any of its events is, a duplicate if all are, else
 * booked; one that waits for its day counts as booked.
 */
public record LineCounts(long lines, long booked, long duplicate, long quarantined) {

    private static final String OF_RECORDS = """
            select count(case when quarantined = 0 and others = 1 then 1 end) as booked,
                count(case when others = 0 then 1 end) as duplicate
            from (
                select max(case when outcome = 'quarantined' then 1 else 0 end) as quarantined,
                    max(case when outcome = 'duplicate' then 0 else 1 end) as others
                from licence_event where file_id = ? and outcome <> 'replayed' group by record_no) counted
            """;
    private static final String QUARANTINED = "select count(distinct record_no) from quarantine"
            + " where file_id = ? and record_no > 0 and state <> 'replayed'";

    /** Whether every record ended in exactly one place. */
    public boolean isBalanced() {
        return lines == booked + duplicate + quarantined;
    }

    static LineCounts of(InboundFile file, JdbcClient jdbc) {
        if (file.isRefused() || file.state() == FileState.BACKED_OUT) {
            return new LineCounts(file.records(), 0, 0, file.records());
        }
        long quarantined =
                jdbc.sql(QUARANTINED).param(file.id()).query(Long.class).single();
        return jdbc.sql(OF_RECORDS)
                .param(file.id())
                .query((row, index) ->
                        new LineCounts(file.records(), row.getLong("booked"), row.getLong("duplicate"), quarantined))
                .single();
    }
}
