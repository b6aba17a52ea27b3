package dev.serai.register;

import dev.serai.pricing.Rejection;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Refusals that leave no event behind: raised by the clock, or beside an event that was booked itself. */
final class Rejections {

    private final JdbcTemplate jdbc;

    Rejections(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(List<Rejection> rejections, LocalDate day) {
        jdbc.batchUpdate(
                "insert into rejection (rejected_on, event_id, code, rule, message) values (?, ?, ?, ?, ?)",
                rejections,
                BooksWriter.ROWS_AT_ONCE,
                (row, rejection) -> {
                    row.setObject(1, day);
                    if (rejection.event().isPresent()) {
                        row.setLong(2, rejection.event().getAsLong());
                    } else {
                        row.setNull(2, Types.BIGINT);
                    }
                    row.setString(3, rejection.code().code());
                    row.setString(4, rejection.rule());
                    row.setString(5, rejection.message());
                });
    }
}
