package dev.serai.pricing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something a customer is told on a day.
 *
 * @param date day of the notice
 * @param kind code of its {@link dev.serai.licence.NoticeKind}
 * @param account whom it concerns
 * @param project project, where it concerns one
 * @param licence licence, where it concerns one
 * @param agreement agreement, where it concerns one
 * @param due last covered day, last day to order, or the first day of a new level
 */
public record Notice(
        LocalDate date,
        String kind,
        String account,
        Optional<String> project,
        Optional<String> licence,
        Optional<String> agreement,
        LocalDate due) {

    /** A notice that concerns no agreement. */
    public Notice(
            LocalDate date,
            String kind,
            String account,
            Optional<String> project,
            Optional<String> licence,
            LocalDate due) {
        this(date, kind, account, project, licence, Optional.empty(), due);
    }
}
