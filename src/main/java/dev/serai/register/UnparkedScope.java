package dev.serai.register;

import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that the books hold; the clock raises nothing for accounts that are parked. */
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
                : " and not exists (select 1 from parked_account p where p.account = " + account + ")";
    }

    @Override
    public String isBooked(String step) {
        return "";
    }
}
