package dev.serai.programme;

import dev.serai.licence.Channel;
import dev.serai.licence.Offering;
import dev.serai.licence.Pool;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Terms of authorizations that a first order opens and under which further orders may be small (MO-01 to MO-29).
 *
 * @param termYears years that an authorization runs
 * @param expiry its last day
 * @param leastUnits units that the first order needs; 1 where any is enough (MO-02)
 * @param levels price levels by the points of the first order, ascending; none where the programme has one price
 * @param pricesWithoutLevel programme whose price rows hold for a pool that reached no level
 * @param emeaCountries ISO codes of the countries whose accounts are in the region EMEA unless they say otherwise (K-42)
 * @param assuranceYears years for which assurance is always paid (MO-17)
 * @param assurance software assurance
 * @param windowDays days after the purchase elsewhere in which assurance may be added (MO-19)
 * @param excludedPools pools to which it may not be added, by the channel of the purchase (MO-20)
 * @param legacyTypes offerings of earlier programmes that are refused as such (MO-11)
 * @param reminderDays days before the last day on which the account is reminded of it; none where nobody is
 */
public record AuthorizationTerms(
        int termYears,
        Expiry expiry,
        int leastUnits,
        List<PriceLevel> levels,
        Optional<String> pricesWithoutLevel,
        Set<String> emeaCountries,
        int assuranceYears,
        AssuranceTerms assurance,
        int windowDays,
        Map<Channel, Set<Pool>> excludedPools,
        Set<Offering> legacyTypes,
        List<Integer> reminderDays)
        implements Terms {

    public AuthorizationTerms {
        levels = List.copyOf(levels);
        emeaCountries = Set.copyOf(emeaCountries);
        excludedPools = Map.copyOf(excludedPools);
        legacyTypes = Set.copyOf(legacyTypes);
        reminderDays = List.copyOf(reminderDays);
    }

    /** The last day on which an authorization opened on {@code opened} can be used (MO-05, A-29). */
    public LocalDate lastDay(LocalDate opened) {
        LocalDate anniversary = opened.plusYears(termYears);
        return switch (expiry) {
            case DAY_BEFORE_ANNIVERSARY -> anniversary.minusDays(1);
            case ANNIVERSARY -> anniversary;
            case END_OF_MONTH -> YearMonth.from(anniversary.minusDays(1)).atEndOfMonth();
        };
    }

    /** The last day of an authorization, counted from the day on which it was opened. */
    public enum Expiry {
        /** The day before the anniversary. */
        DAY_BEFORE_ANNIVERSARY,
        /** The anniversary itself. */
        ANNIVERSARY,
        /** The last day of the month of the day before the anniversary. */
        END_OF_MONTH
    }
}
