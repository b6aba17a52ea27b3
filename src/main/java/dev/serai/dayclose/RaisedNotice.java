package dev.serai.dayclose;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A notice that a close has raised and the books keep.
 *
 * @param id its number in the books
 * @param date day of the notice
 * @param kind code of its {@link dev.serai.licence.NoticeKind}
 * @param account whom it concerns
 * @param project project, where it concerns one
 * @param licence licence, where it concerns one
 * @param agreement agreement, where it concerns one
 * @param due last covered day, last day to order, or the first day of a new level
 */
public record RaisedNotice(
        long id,
        LocalDate date,
        String kind,
        String account,
        Optional<String> project,
        Optional<String> licence,
        Optional<String> agreement,
        LocalDate due) {}
