package dev.serai.register;

import dev.serai.pricing.Rental;
import dev.serai.programme.ChargedMonths;
import dev.serai.programme.ChargedMonths.Policy;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rentals in the books; a licence may have been rented several times. */
final class RentalRows {

    private static final String MERGE = Merge.into("rental")
            .key("licence", "varchar(620)")
            .key("activated", "date")
            .column("account", "varchar(200)")
            .column("end_customer", "varchar(200)")
            .column("programme", "varchar(200)")
            .column("sku", "varchar(200)")
            .column("quantity", "int")
            .column("ended", "date")
            .column("months", "varchar(40)")
            .column("min_days", "int")
            .column("months_raised", "int")
            .column("next_due", "date")
            .replacing();

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;
    private final Scope scope;

    RentalRows(JdbcTemplate jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
        this.scope = scope;
    }

    /** The rentals of each licence, earliest first. */
    Map<String, List<Rental>> find(List<String> licences) {
        return keyed
                .find(
                        "select r.* from :keys as k (licence) join rental r on r.licence = k.licence",
                        (row, index) -> read(row),
                        List.of(licences))
                .stream()
                .sorted(Comparator.comparing(Rental::activated))
                .collect(Collectors.groupingBy(Rental::licence));
    }

    /** Rentals whose next month is charged on or before {@code day}, earliest first. */
    List<Rental> due(LocalDate day, int limit) {
        return jdbc.query(
                "select * from rental where next_due <= ?" + scope.raises("rental.account")
                        + " order by next_due, licence, activated fetch first " + limit + " rows only",
                (row, index) -> read(row),
                day);
    }

    /** The rentals of an account that run on. */
    List<Rental> running(String account) {
        return jdbc.query(
                "select * from rental where account = ? and ended is null order by licence, activated",
                (row, index) -> read(row),
                account);
    }

    /** The rentals of a product that an account has or had. */
    List<Rental> ofProduct(String account, String sku) {
        return jdbc.query(
                "select * from rental where account = ? and sku = ? order by licence, activated",
                (row, index) -> read(row),
                account,
                sku);
    }

    void write(Collection<Rental> rentals) {
        jdbc.batchUpdate(MERGE, rentals, BooksWriter.ROWS_AT_ONCE, RentalRows::set);
    }

    private static void set(PreparedStatement row, Rental rental) throws SQLException {
        row.setString(1, rental.licence());
        row.setObject(2, rental.activated());
        row.setString(3, rental.account());
        row.setString(4, rental.endCustomer());
        row.setString(5, rental.programme());
        row.setString(6, rental.sku());
        row.setInt(7, rental.quantity());
        Columns.bind(row, 8, rental.ended());
        row.setString(9, rental.months().policy().name());
        row.setInt(10, rental.months().minDays());
        row.setInt(11, rental.monthsRaised());
        Columns.bind(row, 12, rental.nextDue());
    }

    private static Rental read(ResultSet row) throws SQLException {
        return new Rental(
                row.getString("licence"),
                row.getString("account"),
                row.getString("end_customer"),
                row.getString("programme"),
                row.getString("sku"),
                row.getInt("quantity"),
                Columns.day(row, "activated"),
                Columns.optionalDay(row, "ended"),
                new ChargedMonths(Policy.valueOf(row.getString("months")), row.getInt("min_days")),
                row.getInt("months_raised"));
    }
}
