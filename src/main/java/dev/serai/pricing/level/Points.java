package dev.serai.pricing.level;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Measure;
import dev.serai.licence.Offering;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Step;
import dev.serai.programme.AssuranceTerms;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The points with which one unit of an offering counts: L p, SA p x years x half, L&amp;SA both (MO-08, A-25, K-36). Exact,
 * halves included; a product without a point value in force counts nothing.
 *
 * @param value point value of the product on the day of the order
 * @param perUnit points of one unit
 * @param step how they were computed
 */
public record Points(BigDecimal value, BigDecimal perUnit, Step step) {

    /** The points of one unit of {@code sku}, with {@code years} of assurance where the offering has it. */
    public static Points of(
            String sku, Offering offering, int years, LocalDate day, AssuranceTerms terms, Standing standing) {
        BigDecimal value = standing.values(sku, Measure.POINTS).inForce(day).orElse(BigDecimal.ZERO);
        BigDecimal assurance = value.multiply(terms.pointsPerYear()).multiply(BigDecimal.valueOf(years));
        BigDecimal perUnit =
                switch (offering) {
                    case L -> value;
                    case SA -> assurance;
                    case L_SA -> value.add(assurance);
                    default -> BigDecimal.ZERO;
                };
        Step step = offering == Offering.L
                ? Step.of("MS-03", "Each unit counts the point value of its product", perUnit, with("product", sku))
                : Step.of(
                        "MO-08",
                        "Each year of assurance counts a part of the point value",
                        perUnit,
                        with("product", sku),
                        with("point value", value),
                        with("part a year", terms.pointsPerYear()),
                        with("years", years));
        return new Points(value, perUnit, step);
    }

    /** The points of {@code quantity} units. */
    public BigDecimal of(int quantity) {
        return perUnit.multiply(BigDecimal.valueOf(quantity));
    }
}
