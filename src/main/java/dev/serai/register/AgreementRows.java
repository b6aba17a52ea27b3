package dev.serai.register;

import dev.serai.licence.Agreement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The agreements in the books, read by their number or by who made them. */
final class AgreementRows {

    private static final String MERGE = Merge.into("agreement")
            .key("agreement", "varchar(200)")
            .column("date", "date")
            .column("programme", "varchar(200)")
            .column("account", "varchar(200)")
            .column("end_customer", "varchar(200)")
            .column("signed", "date")
            .replacing();

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;

    AgreementRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
    }

    /** An end customer of an account. */
    record Customer(String account, String endCustomer) {}

    Map<String, Agreement> find(List<String> agreements) {
        return keyed.each(
                "select a.* from :keys as k (agreement) join agreement a on a.agreement = k.agreement",
                (row, index) -> read(row),
                agreements,
                Agreement::agreement);
    }

    Map<Customer, List<Agreement>> ofCustomers(List<Customer> customers) {
        List<Agreement> found = keyed.find(
                "select a.* from :keys as k (account, end_customer)"
                        + " join agreement a on a.account = k.account and a.end_customer = k.end_customer",
                (row, index) -> read(row),
                List.of(
                        customers.stream().map(Customer::account).toList(),
                        customers.stream().map(Customer::endCustomer).toList()));
        return found.stream()
                .sorted(Comparator.comparing(Agreement::agreement))
                .collect(Collectors.groupingBy(agreement -> new Customer(
                        agreement.account(), agreement.endCustomer().orElse(""))));
    }

    void write(Collection<Agreement> agreements) {
        jdbc.batchUpdate(MERGE, agreements, BooksWriter.ROWS_AT_ONCE, AgreementRows::set);
    }

    private static void set(PreparedStatement row, Agreement agreement) throws SQLException {
        row.setString(1, agreement.agreement());
        row.setObject(2, agreement.date());
        row.setString(3, agreement.programme());
        row.setString(4, agreement.account());
        row.setString(5, agreement.endCustomer().orElse(null));
        Columns.bind(row, 6, agreement.signed());
    }

    private static Agreement read(ResultSet row) throws SQLException {
        return new Agreement(
                Columns.day(row, "date"),
                row.getString("agreement"),
                row.getString("programme"),
                row.getString("account"),
                Columns.optionalText(row, "end_customer"),
                Columns.optionalDay(row, "signed"));
    }
}
