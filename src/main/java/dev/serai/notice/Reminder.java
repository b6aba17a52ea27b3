package dev.serai.notice;

import dev.serai.licence.Account;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An offer to renew what ends (NM-14, IS-19).
 *
 * @param account whom it is for
 * @param thing what ends, for example {@code project P1}
 * @param date day of the reminder
 * @param due last covered day
 */
record Reminder(Account account, String thing, LocalDate date, LocalDate due) {

    /** Days from the reminder to the last covered day. */
    long daysLeft() {
        return ChronoUnit.DAYS.between(date, due);
    }
}
