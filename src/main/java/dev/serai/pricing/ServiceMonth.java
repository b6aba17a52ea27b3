package dev.serai.pricing;

import dev.serai.licence.Period;
import java.time.LocalDate;

/**
 * A month of a rental that is to be charged (K-32, A-50).
 *
 * @param number months before it, charged or not
 * @param first first day that is charged; price and tier are those of this day
 * @param last last day that is charged
 * @param due day at whose end it is charged, which is the charge's date
 * @param daysUsed days that are paid; all days of the month where it is charged whole
 * @param days days of the month
 */
public record ServiceMonth(int number, LocalDate first, LocalDate last, LocalDate due, int daysUsed, int days) {

    /** The days it buys. */
    public Period period() {
        return new Period(first, last);
    }

    /** Whether it costs the price of a month, however many days were used. */
    public boolean isWhole() {
        return daysUsed == days;
    }
}
