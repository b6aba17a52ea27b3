package dev.serai.register;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Everything that the books hold; the clock raises nothing for accounts that are parked. Those are few and are looked up
 * once, where a join would make PostgreSQL read and sort everything that is due for each page.
 */
final class UnparkedScope implements Scope {

    private final JdbcTemplate jdbc;

    UnparkedScope(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String holds(String account) {
        return "";
    }

    @Override
    public String raises(String account) {
        return jdbc.queryForList("select account from parked_account fetch first 1 rows only", String.class)
                        .isEmpty()
                ? ""
                : " and " + account + " not in (select account from parked_account)";
    }

    @Override
    public String isBooked(String step) {
        return "";
    }
}
