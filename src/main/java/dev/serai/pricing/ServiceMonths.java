package dev.serai.pricing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The months of a rental, cut and charged as the terms of its activation say.
 *
 * <pre>
 *   activated 20 Jan, deactivated 25 March; | = charged
 *   STARTED_SERVICE_MONTH     |20 Jan..19 Feb  |20 Feb..19 Mar  |20 Mar..19 Apr
 *   CALENDAR_MONTH            |20 Jan..31 Jan  |1 Feb..28 Feb   |1 Mar..31 Mar
 *   DAILY_PRORATED            |20 Jan..19 Feb   20 Feb..19 Mar|  20 Mar..24 Mar|, 5 of 31 days
 *   CALENDAR_MONTH_MIN_DAYS    (12 of 14 days)  1 Feb..|28 Feb   1 Mar..|31 Mar
 * </pre>
 */
record ServiceMonths(Rental rental) {

    /** The next month to be charged. */
    Optional<ServiceMonth> next() {
        int number = rental.monthsRaised();
        return switch (rental.months().policy()) {
            case STARTED_SERVICE_MONTH -> begun(number, fromActivation(number), fromActivation(number + 1));
            case CALENDAR_MONTH -> begun(number, inCalendar(number), firstOfMonth(number + 1));
            case DAILY_PRORATED -> number == 0 ? begun(0, fromActivation(0), fromActivation(1)) : used(number);
            // only the first month can be too short while the rental runs, so that one more need be looked at
            case CALENDAR_MONTH_MIN_DAYS -> exceeding(number).or(() -> exceeding(number + 1));
        };
    }

    /** Counted from the day of activation itself, clamped to the end of the month (K-32). */
    private LocalDate fromActivation(int number) {
        return rental.activated().plusMonths(number);
    }

    private LocalDate firstOfMonth(int number) {
        return YearMonth.from(rental.activated()).plusMonths(number).atDay(1);
    }

    /** The first day of a calendar month on which the licence can be active. */
    private LocalDate inCalendar(int number) {
        return number == 0 ? rental.activated() : firstOfMonth(number);
    }

    /** A month that is charged whole as soon as it begins; the first one also when the rental ends on the same day. */
    private Optional<ServiceMonth> begun(int number, LocalDate first, LocalDate next) {
        boolean isReached = number == 0 || isActive(first);
        return isReached ? Optional.of(whole(number, first, next, first)) : Optional.empty();
    }

    /** A month that is charged by its days on its last active one. */
    private Optional<ServiceMonth> used(int number) {
        LocalDate first = fromActivation(number);
        LocalDate next = fromActivation(number + 1);
        if (!isActive(first)) {
            return Optional.empty();
        }
        LocalDate end = rental.ended().filter(next::isAfter).orElse(next);
        LocalDate last = end.minusDays(1);
        return Optional.of(new ServiceMonth(number, first, last, last, days(first, end), days(first, next)));
    }

    /** A calendar month that is charged whole on the day on which its active days exceed the least. */
    private Optional<ServiceMonth> exceeding(int number) {
        LocalDate first = inCalendar(number);
        LocalDate next = firstOfMonth(number + 1);
        LocalDate due = first.plusDays(rental.months().minDays());
        return due.isBefore(next) && isActive(due) ? Optional.of(whole(number, first, next, due)) : Optional.empty();
    }

    private static ServiceMonth whole(int number, LocalDate first, LocalDate next, LocalDate due) {
        int days = days(first, next);
        return new ServiceMonth(number, first, next.minusDays(1), due, days, days);
    }

    /** Whether the licence is rented on a day that is not before its activation. */
    private boolean isActive(LocalDate day) {
        return rental.ended().filter(end -> !day.isBefore(end)).isEmpty();
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
