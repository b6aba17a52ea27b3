package dev.serai.notice;

import dev.serai.licence.Account;
import dev.serai.licence.NoticeKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What an account is told.
 *
 * @param kind why
 * @param account whom
 * @param thing what it is about, for example {@code project P1}
 * @param date day of the notice
 * @param due last covered day, last day to order, or the first day of a new level
 * @param levels new price levels, for example {@code application: B}; empty where none is set
 */
record Told(NoticeKind kind, Account account, String thing, LocalDate date, LocalDate due, String levels) {

    /** From the notice to its day. */
    String inDays() {
        long days = ChronoUnit.DAYS.between(date, due);
        return days == 1 ? "1 day" : days + " days";
    }
}
