package dev.serai.dayclose;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days in whose books something was booked since the last close. */
final class OpenDays {

    private final JdbcClient jdbc;

    OpenDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes, before anything is booked, that the orders of {@code day} are to be invoiced and its close is due. */
    void begin(LocalDate day) {
        int known = jdbc.sql("update open_day set orders_billed = false where day = ?")
                .param(day)
                .update();
        if (known == 0) {
            jdbc.sql("insert into open_day (day, orders_billed) values (?, false)")
                    .param(day)
                    .update();
        }
    }

    void ordersBilled(LocalDate day) {
        jdbc.sql("update open_day set orders_billed = true where day = ?")
                .param(day)
                .update();
    }

    /** The earliest day whose orders may not be invoiced yet, because a run was cut short. */
    Optional<LocalDate> unbilled() {
        return first("where not orders_billed order by day");
    }

    Optional<LocalDate> earliest() {
        return first("order by day");
    }

    Optional<LocalDate> latest() {
        return first("order by day desc");
    }

    private Optional<LocalDate> first(String which) {
        return jdbc.sql("select day from open_day " + which + " fetch first 1 rows only")
                .query((row, index) -> row.getObject(1, LocalDate.class))
                .optional();
    }
}
