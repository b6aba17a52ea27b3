package dev.serai.dayclose;

import java.time.LocalDate;

/** Which day the business has; billing asks nothing else for the time. */
@FunctionalInterface
public interface BusinessDate {

    /** The business date. */
    LocalDate today();
}
