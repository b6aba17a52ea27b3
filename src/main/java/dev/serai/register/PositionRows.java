package dev.serai.register;

import dev.serai.pricing.Position;
import dev.serai.pricing.Position.Place;
import dev.serai.pricing.SsaBooking;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The positions under service credits in the books, with their bookings. */
final class PositionRows {

    private static final String MERGE = Merge.into("ssa_position")
            .key("licence", "varchar(620)")
            .column("account", "varchar(200)")
            .column("programme", "varchar(200)")
            .column("sku", "varchar(200)")
            .column("quantity", "int")
            .column("project", "varchar(200)")
            .column("place", "varchar(10)")
            .column("linked", "date")
            .column("coverage_kind", "varchar(20)")
            .column("coverage_from", "date")
            .column("coverage_to", "date")
            .replacing();

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;
    private final Scope scope;
    private final SsaBookingRows bookings;

    PositionRows(JdbcTemplate jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
        this.scope = scope;
        this.bookings = new SsaBookingRows(jdbc);
    }

    Map<String, Position> find(List<String> licences) {
        return withBookings(keyed.find(
                        "select p.* from :keys as k (licence) join ssa_position p on p.licence = k.licence",
                        (row, index) -> read(row),
                        List.of(licences)))
                .stream()
                .collect(Collectors.toMap(Position::licence, Function.identity()));
    }

    /** The positions of each project, wherever they are. */
    Map<String, List<Position>> ofProjects(List<String> projects) {
        return withBookings(keyed.find(
                        "select p.* from :keys as k (project) join ssa_position p on p.project = k.project",
                        (row, index) -> read(row),
                        List.of(projects)))
                .stream()
                .collect(Collectors.groupingBy(Position::project));
    }

    /** Positions of the products that have a booking not ended whose term ends on or after {@code day}. */
    List<Position> covered(List<String> skus, LocalDate day) {
        return withBookings(keyed.find(
                "select p.* from :keys as k (sku) join ssa_position p on p.sku = k.sku where exists (select 1"
                        + " from ssa_booking b where b.licence = p.licence and not b.is_ended and b.to_date >= ?)"
                        + scope.holds("p.account"),
                (row, index) -> read(row),
                skus,
                List.of(day)));
    }

    /** Projects with a linked position whose coverage ends on {@code day}. */
    List<String> projectsEnding(LocalDate day) {
        return jdbc
                .queryForList(
                        "select distinct project from ssa_position where coverage_to = ? and place = 'linked'"
                                + scope.holds("ssa_position.account"),
                        String.class,
                        day)
                .stream()
                .sorted()
                .toList();
    }

    void write(Collection<Position> positions) {
        jdbc.batchUpdate(MERGE, positions, BooksWriter.ROWS_AT_ONCE, PositionRows::set);
        bookings.write(positions);
    }

    /** Removes the bookings of positions, which are written anew. */
    void forgetBookings(Collection<Position> positions) {
        bookings.remove(positions.stream().map(Position::licence).toList());
    }

    private List<Position> withBookings(List<Position> positions) {
        Map<String, List<SsaBooking>> known =
                bookings.find(positions.stream().map(Position::licence).toList());
        return positions.stream()
                .map(position -> position.withBookings(known.getOrDefault(position.licence(), List.of())))
                .toList();
    }

    private static void set(PreparedStatement row, Position position) throws SQLException {
        row.setString(1, position.licence());
        row.setString(2, position.account());
        row.setString(3, position.programme());
        row.setString(4, position.sku());
        row.setInt(5, position.quantity());
        row.setString(6, position.project());
        row.setString(7, position.place().name().toLowerCase(Locale.ROOT));
        row.setObject(8, position.linked());
        Columns.bindCoverage(row, 9, position.coverage());
    }

    private static Position read(ResultSet row) throws SQLException {
        return new Position(
                row.getString("licence"),
                row.getString("account"),
                row.getString("programme"),
                row.getString("sku"),
                row.getInt("quantity"),
                row.getString("project"),
                Place.valueOf(row.getString("place").toUpperCase(Locale.ROOT)),
                Columns.day(row, "linked"),
                Columns.coverage(row),
                List.of());
    }
}
