package dev.serai.register;

import dev.serai.pricing.Rental;
import dev.serai.programme.ChargedMonths;
import dev.serai.programme.ChargedMonths.Policy;
import dev.serai.sql.BulkInsert;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rentals in the books; a licence may have been rented several times. */
final class RentalRows {

    private static final Merge ROW = Merge.into("rental")
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
            .column("next_due", "date");
    private static final MergedRows REPLACE = ROW.replacingRows();
    private static final MergedRows RAISE = Merge.into("rental")
            .key("licence", "varchar(620)")
            .key("activated", "date")
            .column("months_raised", "int")
            .column("next_due", "date")
            .updatingRows();
    private static final BulkInsert INSERT = ROW.inserting();

    private static final String BEHIND =
            " and (next_due > ? or next_due = ? and (licence > ? or licence = ? and activated > ?))";

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;
    private final Scope scope;
    private final RentedProducts products;

    RentalRows(JdbcTemplate jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
        this.scope = scope;
        this.products = new RentedProducts(jdbc);
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

    /** Rentals whose next month is charged on or before {@code day}, earliest first; those behind {@code after}, if it is given. */
    List<Rental> due(LocalDate day, int limit, Optional<Rental> after) {
        List<Object> parameters = new ArrayList<>(List.of(day));
        after.ifPresent(rental -> parameters.addAll(List.of(
                rental.nextDue().orElseThrow(),
                rental.nextDue().orElseThrow(),
                rental.licence(),
                rental.licence(),
                rental.activated())));
        return jdbc.query(
                "select * from rental where next_due <= ?"
                        + after.map(rental -> BEHIND).orElse("")
                        + scope.raises("rental.account") + " order by next_due, licence, activated fetch first " + limit
                        + " rows only",
                (row, index) -> read(row),
                parameters.toArray());
    }

    /** The rentals of an account that run on. */
    List<Rental> running(String account) {
        return jdbc.query(
                RentedProducts.RENTALS + " where p.account = ? and r.ended is null order by r.licence, r.activated",
                (row, index) -> read(row),
                account);
    }

    /** The rentals of a product that an account has or had. */
    List<Rental> ofProduct(String account, String sku) {
        return jdbc.query(
                RentedProducts.RENTALS + " where p.account = ? and p.sku = ? order by r.licence, r.activated",
                (row, index) -> read(row),
                account,
                sku);
    }

    /** Writes rentals; {@code before} tells what the books hold of each. */
    void write(Collection<Rental> rentals, Function<Rental, Optional<Rental>> before) {
        Map<Difference, List<Rental>> by =
                rentals.stream().collect(Collectors.groupingBy(rental -> Difference.of(before.apply(rental), rental)));
        List<Rental> begun = by.getOrDefault(Difference.BEGUN, List.of());
        INSERT.write(jdbc, begun.stream().map(RentalRows::row));
        products.add(begun);
        RAISE.write(
                jdbc,
                by.getOrDefault(Difference.RAISED, List.of()).stream()
                        .map(RentalRows::raised)
                        .toList());
        REPLACE.write(
                jdbc,
                by.getOrDefault(Difference.OTHER, List.of()).stream()
                        .map(RentalRows::row)
                        .toList());
    }

    /** What is new of a rental; at the end of a day most have a month more that was dealt with, and nothing else. */
    private enum Difference {
        BEGUN,
        RAISED,
        OTHER;

        static Difference of(Optional<Rental> before, Rental after) {
            return before.map(rental -> rental.raised(after.monthsRaised()).equals(after) ? RAISED : OTHER)
                    .orElse(BEGUN);
        }
    }

    private static Object[] raised(Rental rental) {
        return new Object[] {
            rental.licence(),
            rental.activated(),
            rental.monthsRaised(),
            rental.nextDue().orElse(null)
        };
    }

    private static Object[] row(Rental rental) {
        return new Object[] {
            rental.licence(),
            rental.activated(),
            rental.account(),
            rental.endCustomer(),
            rental.programme(),
            rental.sku(),
            rental.quantity(),
            rental.ended().orElse(null),
            rental.months().policy().name(),
            rental.months().minDays(),
            rental.monthsRaised(),
            rental.nextDue().orElse(null)
        };
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
