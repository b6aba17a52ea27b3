package dev.serai.register;

import dev.serai.pricing.Position;
import dev.serai.pricing.SsaBooking;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was booked for positions under service credits; booking {@code number} counts from 1 within a position. */
final class SsaBookingRows {

    private static final String MERGE = Merge.into("ssa_booking")
            .key("licence", "varchar(620)")
            .key("number", "int")
            .column("event_id", "bigint")
            .column("booked_on", "date")
            .column("from_date", "date")
            .column("to_date", "date")
            .column("gap_days", "int")
            .column("annual_value", "bigint")
            .column("other_values", "text")
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

    void remove(Collection<String> licences) {
        jdbc.batchUpdate(
                "delete from ssa_booking where licence = ?",
                licences.stream().map(licence -> new Object[] {licence}).toList());
    }

    private static void set(PreparedStatement row, Numbered numbered) throws SQLException {
        SsaBooking booking = numbered.booking();
        row.setString(1, numbered.licence());
        row.setInt(2, numbered.number());
        row.setObject(3, booking.event().isPresent() ? booking.event().getAsLong() : null, Types.BIGINT);
        row.setObject(4, booking.bookedOn());
        row.setObject(5, booking.from());
        row.setObject(6, booking.to());
        row.setInt(7, booking.gapDays());
        row.setLong(8, booking.annualValue());
        row.setString(9, booking.otherValues().isEmpty() ? null : text(booking.otherValues()));
        row.setLong(10, booking.credits());
        row.setBoolean(11, booking.isEnded());
    }

    private static Numbered read(ResultSet row) throws SQLException {
        long event = row.getLong("event_id");
        OptionalLong booker = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(event);
        SsaBooking booking = new SsaBooking(
                booker,
                Columns.day(row, "booked_on"),
                Columns.day(row, "from_date"),
                Columns.day(row, "to_date"),
                row.getInt("gap_days"),
                row.getLong("annual_value"),
                Columns.optionalText(row, "other_values")
                        .map(SsaBookingRows::values)
                        .orElseGet(Collections::emptySortedMap),
                row.getLong("credits"),
                row.getBoolean("is_ended"));
        return new Numbered(row.getString("licence"), row.getInt("number"), booking);
    }

    /** Values by the day from which they hold, as {@code 2014-01-01=10;2015-01-01=12}. */
    private static String text(SortedMap<LocalDate, Long> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining(";"));
    }

    private static SortedMap<LocalDate, Long> values(String text) {
        SortedMap<LocalDate, Long> values = new TreeMap<>();
        for (String value : text.split(";", -1)) {
            int equals = value.indexOf('=');
            values.put(LocalDate.parse(value.substring(0, equals)), Long.valueOf(value.substring(equals + 1)));
        }
        return values;
    }
}
