package dev.serai.register;

import dev.serai.licence.Offering;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the charges of a provider's rentals are found by the day on which their months begin. */
final class RentalPages {

    private static final String INSERT = "insert into rental_page (account, first_day, step, first_licence,"
            + " last_licence) values (?, ?, ?, ?, ?)";
    private static final String BETWEEN = "select first_day, step, first_licence, last_licence from rental_page"
            + " where account = ? and first_day >= ? and first_day <= ? order by first_day, step";

    private final JdbcTemplate jdbc;

    RentalPages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The charges of months that begin on a day that one step booked, of licences between two. */
    record Page(LocalDate firstDay, long step, String firstLicence, String lastLicence) {

        boolean mayHold(String licence) {
            return firstLicence.compareTo(licence) <= 0 && licence.compareTo(lastLicence) <= 0;
        }
    }

    private record Place(String account, LocalDate firstDay) {}

    /** Notes which months a step charged; corrections are found by what they correct. */
    void write(List<NewCharge> charges, long step) {
        Map<Place, List<String>> licences = charges.stream()
                .filter(charge -> charge.offering() == Offering.RENTAL
                        && !charge.isCorrection()
                        && charge.from().isPresent())
                .collect(Collectors.groupingBy(
                        charge -> new Place(charge.account(), charge.from().orElseThrow()),
                        LinkedHashMap::new,
                        Collectors.mapping(charge -> charge.licence().orElseThrow(), Collectors.toList())));
        jdbc.batchUpdate(
                INSERT,
                licences.entrySet().stream()
                        .map(each -> new Object[] {
                            each.getKey().account(),
                            each.getKey().firstDay(),
                            step,
                            each.getValue().stream()
                                    .min(Comparator.naturalOrder())
                                    .orElseThrow(),
                            each.getValue().stream()
                                    .max(Comparator.naturalOrder())
                                    .orElseThrow()
                        })
                        .toList());
    }

    /** The pages of a provider's months that begin within these days. */
    List<Page> between(String account, LocalDate first, LocalDate last) {
        return jdbc.query(
                BETWEEN,
                (row, index) -> new Page(
                        Columns.day(row, "first_day"),
                        row.getLong("step"),
                        row.getString("first_licence"),
                        row.getString("last_licence")),
                account,
                first,
                last);
    }
}
