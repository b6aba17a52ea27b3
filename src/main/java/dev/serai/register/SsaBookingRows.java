package dev.serai.register;

import dev.serai.pricing.Position;
import dev.serai.pricing.SsaBooking;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was booked for positions under service credits; booking {@code number} counts from 1 within a position. */
final class SsaBookingRows {

    private static final String MERGE = Merge.into("ssa_booking")
            .key("licence", "varchar(620)")
            .key("number", "int")
            .column("booked_on", "date")
            .column("from_date", "date")
            .column("to_date", "date")
            .column("gap_days", "int")
            .column("annual_value", "bigint")
            .column("credits", "bigint")
            .column("is_ended", "boolean")
            .replacing();

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;

    SsaBookingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
    }

    private record Numbered(String licence, int number, SsaBooking booking) {}

    /** The bookings of each position, oldest first. */
    Map<String, List<SsaBooking>> find(List<String> licences) {
        return keyed
                .find(
                        "select b.* from :keys as k (licence) join ssa_booking b on b.licence = k.licence"
                                + " order by b.licence, b.number",
                        (row, index) -> read(row),
                        List.of(licences))
                .stream()
                .collect(Collectors.groupingBy(
                        Numbered::licence, Collectors.mapping(Numbered::booking, Collectors.toList())));
    }

    void write(Collection<Position> positions) {
        List<Numbered> bookings = positions.stream()
                .flatMap(position -> IntStream.range(0, position.bookings().size())
                        .mapToObj(i -> new Numbered(
                                position.licence(), i + 1, position.bookings().get(i))))
                .toList();
        jdbc.batchUpdate(MERGE, bookings, BooksWriter.ROWS_AT_ONCE, SsaBookingRows::set);
    }

    private static void set(PreparedStatement row, Numbered numbered) throws SQLException {
        SsaBooking booking = numbered.booking();
        row.setString(1, numbered.licence());
        row.setInt(2, numbered.number());
        row.setObject(3, booking.bookedOn());
        row.setObject(4, booking.from());
        row.setObject(5, booking.to());
        row.setInt(6, booking.gapDays());
        row.setLong(7, booking.annualValue());
        row.setLong(8, booking.credits());
        row.setBoolean(9, booking.isEnded());
    }

    private static Numbered read(ResultSet row) throws SQLException {
        SsaBooking booking = new SsaBooking(
                Columns.day(row, "booked_on"),
                Columns.day(row, "from_date"),
                Columns.day(row, "to_date"),
                row.getInt("gap_days"),
                row.getLong("annual_value"),
                row.getLong("credits"),
                row.getBoolean("is_ended"));
        return new Numbered(row.getString("licence"), row.getInt("number"), booking);
    }
}
