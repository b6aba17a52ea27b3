package dev.serai.hub;

import dev.serai.dayclose.BusinessDate;
import dev.serai.embedded.KeptDate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The hub's business date: {@code serai.today} where given, else the one a demo's home keeps, else the clock's. */
final class HubDate {

    private HubDate() {}

    /** The date; one that is given ends what the home kept. */
    static BusinessDate of(String given, KeptDate kept, Clock clock) {
        if (given.isBlank()) {
            return () -> kept.read().orElseGet(() -> LocalDate.now(clock));
        }
        LocalDate today = parse(given.strip());
        kept.forget();
        return () -> today;
    }

    private static LocalDate parse(String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("serai.today has '" + given + "', expected a date written yyyy-MM-dd");
        }
    }
}
