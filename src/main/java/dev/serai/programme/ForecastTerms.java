package dev.serai.programme;

import dev.serai.licence.Offering;
import java.util.List;
import java.util.Set;

/**
 * Terms of agreements whose price level for each product pool follows from a forecast and is reviewed (MS-01 to MS-24).
 *
 * @param termYears years that an agreement runs
 * @param levels price levels, their points ascending; below the first there is none
 * @param reviewYears years after which purchases are reviewed, ascending, each less than {@code termYears} (MS-17)
 * @param relevel how a review finds the new level
 * @param assurance software assurance
 * @param spread offerings that may be paid in instalments (MS-21)
 * @param remainder where the cents go that cannot be split evenly
 * @param legacyTypes offerings of earlier programmes that are refused as such (MO-11)
 * @param trainingCopies copies of each product allowed for training (MS-14)
 */
public record ForecastTerms(
        int termYears,
        List<PriceLevel> levels,
        List<Integer> reviewYears,
        Relevel relevel,
        AssuranceTerms assurance,
        Set<Offering> spread,
        Remainder remainder,
        Set<Offering> legacyTypes,
        int trainingCopies)
        implements Terms {

    public ForecastTerms {
        levels = List.copyOf(levels);
        reviewYears = List.copyOf(reviewYears);
        spread = Set.copyOf(spread);
        legacyTypes = Set.copyOf(legacyTypes);
    }

    /** How a review finds the new level. */
    public enum Relevel {
        /** The highest level of whose points the part of the term that has passed was bought. */
        TARGET_LEVEL,
        /** One level down where the part of the own forecast was missed; otherwise up to the level reached, if higher. */
        STRICT_FORECAST
    }

    /** How an amount is split into instalments. */
    public enum Remainder {
        /** Cents that are left are paid with the first instalments, one each. */
        REMAINDER_FIRST,
        /** Cents that are left are paid with the last instalments, one each. */
        REMAINDER_LAST,
        /** Each instalment is what is due by then, rounded, less what was due before. */
        CUMULATIVE,
        /** The unit price is split and rounded, so that all instalments are equal and the total may differ by cents. */
        EQUAL_UNIT_PRICE
    }
}
