package dev.serai.programme;

import dev.serai.licence.Pool;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Terms of software assurance bought with a licence or for one (MO-08, MO-14).
 *
 * @param annualRates fraction of the licence price that a year costs where no price row says otherwise, by pool (K-21)
 * @param pointsPerYear fraction of the licence's points that each year counts
 */
public record AssuranceTerms(Map<Pool, BigDecimal> annualRates, BigDecimal pointsPerYear) {

    public AssuranceTerms {
        annualRates = Map.copyOf(annualRates);
    }
}
