package dev.serai.programme;

/**
 * Which months of a rental are charged, and when.
 *
 * @param policy how months are cut and charged
 * @param minDays days of a calendar month that a licence must exceed for {@link Policy#CALENDAR_MONTH_MIN_DAYS}; else 0
 */
public record ChargedMonths(Policy policy, int minDays) {

    /** How the months of a rental are cut and charged. */
    public enum Policy {
        /** Months counted from the activation; one begun is charged whole, on its first day (K-32). */
        STARTED_SERVICE_MONTH,
        /** Calendar months; one begun is charged whole, on the first day rented in it. */
        CALENDAR_MONTH,
        /** Months counted from the activation; the first is charged whole at once, a later one by its days when it is over. */
        DAILY_PRORATED,
        /** Calendar months; one in which the licence runs more than some days is charged whole on the day it does, else never. */
        CALENDAR_MONTH_MIN_DAYS
    }

    /** Months under a policy without a least number of days. */
    public static ChargedMonths by(Policy policy) {
        return new ChargedMonths(policy, 0);
    }
}
