package dev.serai.pricing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something a customer is told on a day.
 *
 * @param date day of the notice
 * @param kind {@code renewal}
 * @param account whom it concerns
 * @param project project, where it concerns one
 * @param licence licence, where it concerns one
 * @param due last covered day
 */
public record Notice(
        LocalDate date,
        String kind,
        String account,
        Optional<String> project,
        Optional<String> licence,
        LocalDate due) {}
