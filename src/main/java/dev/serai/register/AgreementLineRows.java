package dev.serai.register;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which order lines belong to an agreement; rows are only added. */
final class AgreementLineRows {

    private static final String MERGE = Merge.into("agreement_line")
            .key("order_no", "varchar(200)")
            .key("order_line", "varchar(200)")
            .key("account", "varchar(200)")
            .column("agreement", "varchar(200)")
            .replacing();

    private final JdbcTemplate jdbc;

    AgreementLineRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(List<AgreementLine> lines) {
        jdbc.batchUpdate(MERGE, lines, BooksWriter.ROWS_AT_ONCE, (row, line) -> {
            row.setString(1, line.order());
            row.setString(2, line.line());
            row.setString(3, line.account());
            row.setString(4, line.agreement());
        });
    }
}
