package dev.serai.certificate;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Up to which rows the certificate before counted, by their ids.
 *
 * @param total the last total of charges
 * @param charge the last charge
 * @param recalled the last charge that was taken back
 * @param run the last billing run
 */
record Since(long total, long charge, long recalled, long run) {

    /** Before the first row. */
    static final Since BEGINNING = new Since(0, 0, 0, 0);

    static Since last(JdbcTemplate jdbc) {
        return jdbc.query(
                        "select charge_total, charge, recalled, run from certified where id = 1",
                        (row, index) -> new Since(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .get(0);
    }

    /** Up to the rows that are there now. */
    static Since now(JdbcTemplate jdbc) {
        return new Since(
                last(jdbc, "charge_total"),
                last(jdbc, "charge"),
                last(jdbc, "recalled_charge"),
                last(jdbc, "billing_run"));
    }

    private static long last(JdbcTemplate jdbc, String table) {
        return jdbc
                .queryForList("select id from " + table + " order by id desc fetch first 1 rows only", Long.class)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    void write(JdbcTemplate jdbc) {
        jdbc.update(
                "update certified set charge_total = ?, charge = ?, recalled = ?, run = ? where id = 1",
                total,
                charge,
                recalled,
                run);
    }
}
