package dev.serai.register;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One payment of a charge that is paid in instalments; fixed when the charge is booked (K-04).
 *
 * @param number from 1
 * @param of how many there are
 * @param due day on which it is invoiced, unless it is with its order
 * @param amount net of discount and before VAT, negative for a credit
 * @param isWithOrder whether it was due when its order was booked, and so is invoiced with it (K-62)
 * @param billing where it stands by itself: open, invoiced or none
 */
public record NewInstalment(
        int number, int of, LocalDate due, BigDecimal amount, boolean isWithOrder, BillingState billing) {}
