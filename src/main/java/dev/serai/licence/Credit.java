package dev.serai.licence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Opening or corrected balance of an account in credits (K-46).
 *
 * @param date day on which the balance holds
 * @param account whose it is
 * @param credits credits on it, whole
 * @param programme programme whose credits they are; may be left out where only one programme has credits
 */
public record Credit(
        LocalDate date,
        @Key String account,
        long credits,
        @Key Optional<String> programme) implements LicenceEvent {}
