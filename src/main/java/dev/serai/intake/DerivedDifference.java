package dev.serai.intake;

import java.util.Optional;

/**
 * Where the books hold something else than the archived file comes to.
 *
 * @param event number of the event, where it is about one
 * @param licence the licence that it names, if it names one
 * @param place file and line, or the file alone
 * @param what what differs, for example {@code order, field quantity}
 * @param stored what the books hold
 * @param derived what the file comes to
 */
public record DerivedDifference(
        Optional<Long> event, Optional<String> licence, String place, String what, String stored, String derived) {}
