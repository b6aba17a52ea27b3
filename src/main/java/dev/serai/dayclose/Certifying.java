package dev.serai.dayclose;

import dev.serai.certificate.Certificate;
import java.time.LocalDate;

/** The port through which the close of a day is added up, in the transaction that marks the day closed. */
@FunctionalInterface
public interface Certifying {

    /** The certificate of {@code day}, made on business day {@code today}; where it is not right the day stays open. */
    Certificate certify(LocalDate day, LocalDate today);
}
