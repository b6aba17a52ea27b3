package dev.serai.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One payment of a charge that is paid in parts (MS-21 to MS-23); fixed when the charge is booked (K-04).
 *
 * @param date day on which it is due
 * @param number from 1
 * @param of how many there are
 * @param amount payable amount in the charge's unit at its scale, negative when given back
 */
public record Instalment(LocalDate date, int number, int of, BigDecimal amount) {}
