package dev.serai.register;

/**
 * Credits that a booking took out of a lot, or put back into it.
 *
 * @param booking number of the booking
 * @param place place among the uses of the booking, from 1
 * @param lot number of the lot
 * @param credits how many were taken, negative where they were put back
 * @param paidFor number of the booking whose credits they are; that of a refund names the one that it gives back
 */
record CreditUse(long booking, int place, long lot, long credits, long paidFor) {}
