package dev.serai.pricing.ssa;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;

/** Random days on which dates go wrong if they ever do: leap days, month ends and their neighbours, and any others. */
final class RandomDays {

    private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
    private static final int LEAP_DAY = 60;

    private RandomDays() {}

    /** A day from 2011 to 2020. */
    static LocalDate any(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 ->
                YearMonth.of(2011 + random.nextInt(10), 1 + random.nextInt(12)).atEndOfMonth();
            case 1 ->
                LocalDate.ofYearDay(2012 + 4 * random.nextInt(3), LEAP_DAY).plusDays(random.nextInt(-1, 2));
            default -> FIRST.plusDays(random.nextInt(3_650));
        };
    }

    /** A day from {@code from} on, less than {@code within} days later. */
    static LocalDate after(LocalDate from, int within, SplittableRandom random) {
        return from.plusDays(random.nextInt(within));
    }
}
