package dev.serai.pricing.advice;

import dev.serai.licence.Coded;
import java.util.Locale;

/** What an item of advice is about. */
public enum AdviceKind implements Coded {
    /** After how many years assurance costs as much as a new licence (MO-15, A-43). */
    BREAK_EVEN,
    /** What assurance costs a covered month now and under a new authorization (MO-18). */
    LATE_ASSURANCE,
    /** What it costs to conclude a service agreement later (IS-18). */
    COVER_LATER,
    /** What it costs to renew a service agreement late (IS-22). */
    RENEW_LATER,
    /** An order that would have cost less with more units (K-45). */
    CHEAPER_NEXT_TIER,
    /** Rentals missing to the next tier of a provider (NP-10). */
    NEXT_RENTAL_TIER,
    /** Points and level of a pool (MS-24). */
    LEVEL_STATUS,
    /** Copies in use for which no licence was ordered (MS-11). */
    ORDER_OBLIGATION,
    /** Copies used for training (MS-14). */
    TRAINING_COPIES,
    /** What was acquired in a year of an agreement (MS-15). */
    YEARLY_ACQUISITIONS,
    /** The status record of an authorization (MO-25). */
    AUTHORIZATION_STATUS,
    /** Maintenance that ended or ends soon (NM-08). */
    MAINTENANCE_END,
    /** A subscription that ended or ends soon (NP-16). */
    SUBSCRIPTION_END;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
