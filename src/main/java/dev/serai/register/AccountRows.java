package dev.serai.register;

import dev.serai.pricing.Balance;
import dev.serai.pricing.Enrolment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Credits of accounts and automatic renewal of projects in the books. */
final class AccountRows {

    private static final String MERGE_BALANCE = Merge.into("balance")
            .key("account", "varchar(200)")
            .key("programme", "varchar(200)")
            .column("credits", "bigint")
            .replacing();
    private static final String MERGE_ENROLMENT = Merge.into("enrolment")
            .key("project", "varchar(200)")
            .column("is_on", "boolean")
            .replacing();

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;

    AccountRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
    }

    /** The balances of each account, one for each programme. */
    Map<String, List<Balance>> balances(List<String> accounts) {
        return keyed
                .find(
                        "select b.* from :keys as k (account) join balance b on b.account = k.account",
                        (row, index) -> new Balance(
                                row.getString("account"), row.getString("programme"), row.getLong("credits")),
                        List.of(accounts))
                .stream()
                .collect(Collectors.groupingBy(Balance::account));
    }

    Map<String, Enrolment> enrolments(List<String> projects) {
        return keyed.each(
                "select e.* from :keys as k (project) join enrolment e on e.project = k.project",
                (row, index) -> new Enrolment(row.getString("project"), row.getBoolean("is_on")),
                projects,
                Enrolment::project);
    }

    void writeBalances(Collection<Balance> balances) {
        jdbc.batchUpdate(MERGE_BALANCE, balances, BooksWriter.ROWS_AT_ONCE, (row, balance) -> {
            row.setString(1, balance.account());
            row.setString(2, balance.programme());
            row.setLong(3, balance.credits());
        });
    }

    void writeEnrolments(Collection<Enrolment> enrolments) {
        jdbc.batchUpdate(MERGE_ENROLMENT, enrolments, BooksWriter.ROWS_AT_ONCE, (row, enrolment) -> {
            row.setString(1, enrolment.project());
            row.setBoolean(2, enrolment.isOn());
        });
    }
}
