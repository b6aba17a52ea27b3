package dev.serai.intake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators put right, beside the original records. */
final class Corrections {

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The corrections of a record, oldest first. */
    List<Correction> of(long file, long record) {
        return jdbc.sql(
                        "select column_name, text, created from correction where file_id = ? and record_no = ? order by id")
                .params(file, record)
                .query((row, number) -> new Correction(row.getString(1), row.getString(2), Stamp.of(row, "created")))
                .list();
    }

    /** The numbers of a file's records that have corrections. */
    Set<Long> records(long file) {
        return Set.copyOf(jdbc.sql("select distinct record_no from correction where file_id = ?")
                .param(file)
                .query(Long.class)
                .list());
    }

    void add(long file, long record, Correction correction) {
        Instant created = correction.created();
        jdbc.sql("insert into correction (file_id, record_no, column_name, text, created) values (?, ?, ?, ?, ?)")
                .params(file, record, correction.column(), correction.text(), InboundFiles.utc(created))
                .update();
    }
}
