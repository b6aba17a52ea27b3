package dev.serai.sql;

import org.springframework.jdbc.core.JdbcTemplate;

/** The number after which a table's next rows are counted. */
public final class LastId {

    private LastId() {}

    /** The highest id in a table, 0 where it is empty. */
    public static long of(JdbcTemplate jdbc, String table) {
        return jdbc
                .queryForList("select id from " + table + " order by id desc fetch first 1 rows only", Long.class)
                .stream()
                .findFirst()
                .orElse(0L);
    }
}
