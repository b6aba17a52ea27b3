package dev.serai.billing;

import dev.serai.register.ChargeGroup;
import dev.serai.register.ParkedAccounts.Parked;
import java.util.List;
import java.util.Map;

/**
 * Groups of charges as documents without numbers: of as many groups as a transaction takes.
 *
 * @param taken how many that are
 * @param drafts the documents of each that has any
 * @param parked accounts that have none and are parked now
 * @param credits what the credits among them give back
 */
record DraftedGroups(int taken, Map<ChargeGroup, List<Draft>> drafts, List<Parked> parked, Credits credits) {

    /** All documents, in the order of their first charges. */
    List<Draft> all() {
        return drafts.values().stream()
                .flatMap(List::stream)
                .sorted(Draft.BY_BOOKING)
                .toList();
    }
}
