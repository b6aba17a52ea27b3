package dev.serai.pricing.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Offering;
import dev.serai.licence.Pool;
import dev.serai.money.Rounding;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Instalment;
import dev.serai.pricing.PoolLevel;
import dev.serai.pricing.Subject;
import dev.serai.programme.ForecastTerms;
import dev.serai.programme.ForecastTerms.Relevel;
import dev.serai.programme.ForecastTerms.Remainder;
import dev.serai.programme.PriceLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invariants 6 and 7 of the domain, over random agreements, amounts and points; a seed is a hundred cases. */
class SelectPropertiesTest {

    private static final int CASES = 100;
    private static final ForecastTerms SHIPPED = (ForecastTerms) SelectDesk.programmes("select: {}")
            .inForce("select", LocalDate.of(2003, 3, 1))
            .orElseThrow();
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "BHD");

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void paymentsMakeUpTheAmountAndFallOnAnniversaries(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            AgreementTerm term = term(random);
            LocalDate day = term.opened().plusDays(random.nextInt((int)
                    (term.lastDay().toEpochDay() - term.opened().toEpochDay() + 1)));
            Charge charge = charge(random, day);
            for (Remainder remainder : Remainder.values()) {
                Charge paid = new PaymentPlan(day, term, remainder).pay(charge);
                String title = "seed " + seed + " case " + i + " " + remainder + " " + term + " " + day + " "
                        + charge.quantity() + " x " + charge.unitPrice() + " " + charge.unit();
                checkAmounts(paid, charge, remainder, title);
                checkDates(paid, term, day, title);
            }
        }
    }

    private static void checkAmounts(Charge paid, Charge charge, Remainder remainder, String title) {
        List<BigDecimal> amounts =
                paid.instalments().stream().map(Instalment::amount).toList();
        assertThat(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .as(title)
                .isEqualByComparingTo(paid.amount());
        int scale = CurrencyUnit.of(charge.unit()).getDecimalPlaces();
        assertThat(amounts).as(title).allSatisfy(amount -> {
            assertThat(amount.scale()).isEqualTo(scale);
            assertThat(amount.signum()).isNotNegative();
        });
        BigDecimal spread = amounts.stream()
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .subtract(amounts.stream().min(Comparator.naturalOrder()).orElseThrow());
        if (remainder == Remainder.EQUAL_UNIT_PRICE) {
            assertThat(spread).as(title).isZero();
        } else {
            assertThat(spread).as(title).isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(scale));
            assertThat(paid.amount()).as(title).isEqualByComparingTo(charge.amount());
        }
        if (remainder == Remainder.REMAINDER_FIRST) {
            assertThat(amounts).as(title).isSortedAccordingTo(Comparator.reverseOrder());
        } else if (remainder == Remainder.REMAINDER_LAST) {
            assertThat(amounts).as(title).isSorted();
        }
    }

    private static void checkDates(Charge paid, AgreementTerm term, LocalDate day, String title) {
        List<LocalDate> anniversaries = new ArrayList<>();
        for (int years = 1;
                term.opened().plusYears(years).isBefore(term.lastDay().plusDays(1));
                years++) {
            anniversaries.add(term.opened().plusYears(years));
        }
        List<LocalDate> expected = new ArrayList<>(List.of(day));
        anniversaries.stream().filter(day::isBefore).forEach(expected::add);
        assertThat(paid.instalments()).as(title).extracting(Instalment::date).containsExactlyElementsOf(expected);
        int year = 1
                + (int) anniversaries.stream()
                        .filter(anniversary -> !anniversary.isAfter(day))
                        .count();
        assertThat(paid.instalments()).as(title).hasSize(anniversaries.size() + 2 - year);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(paid.instalments().get(i).number()).as(title).isEqualTo(i + 1);
            assertThat(paid.instalments().get(i).of()).as(title).isEqualTo(expected.size());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void morePointsNeverGiveALowerLevel(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            List<PriceLevel> levels = levels(random);
            int years = 1 + random.nextInt(8);
            int passed = 1 + random.nextInt(years);
            int basis = levels.get(0).points().intValueExact() + random.nextInt(100_000);
            String held = levels.get(random.nextInt(levels.size())).name();
            BigDecimal points = halves(random);
            BigDecimal more = points.add(halves(random));
            for (Relevel relevel : Relevel.values()) {
                ForecastTerms terms = terms(levels, relevel, years);
                int lower = rank(levels, review(terms, held, basis, points, passed, years));
                int higher = rank(levels, review(terms, held, basis, more, passed, years));
                assertThat(higher)
                        .as("seed %d case %d %s %s: %s and %s points", seed, i, relevel, levels, points, more)
                        .isGreaterThanOrEqualTo(lower);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theTargetLevelDependsOnPointsReviewAndThresholdsAlone(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            List<PriceLevel> levels = levels(random);
            int years = 2 + random.nextInt(7);
            int passed = 1 + random.nextInt(years - 1);
            BigDecimal points = halves(random);
            ForecastTerms terms = terms(levels, Relevel.TARGET_LEVEL, years);
            Set<String> found = new TreeSet<>();
            for (PriceLevel held : levels) {
                found.add(review(terms, held.name(), random.nextInt(200_000), points, passed, years));
            }
            String expected = levels.get(0).name();
            for (PriceLevel level : levels) {
                // years x points >= passed x threshold, in halves of a point
                long bought = points.multiply(new BigDecimal(2 * years)).longValueExact();
                if (bought >= 2L * passed * level.points().longValueExact()) {
                    expected = level.name();
                }
            }
            assertThat(found)
                    .as("seed %d case %d %s: %s points after %d of %d years", seed, i, levels, points, passed, years)
                    .containsExactly(expected);
        }
    }

    private static String review(
            ForecastTerms terms, String held, int basis, BigDecimal points, int passed, int years) {
        PoolLevel pool = new PoolLevel(Pool.SERVER, held, LocalDate.of(2003, 3, 1), BigDecimal.valueOf(basis), points);
        return new PoolReview(pool, terms, passed, years).outcome().level();
    }

    private static AgreementTerm term(Random random) {
        LocalDate opened = random.nextInt(4) == 0
                ? LocalDate.of(2000 + 4 * random.nextInt(6), 2, 29)
                : LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_000));
        return AgreementTerm.of(opened, random.nextInt(3) == 0 ? 1 + random.nextInt(9) : 3);
    }

    private static Charge charge(Random random, LocalDate day) {
        CurrencyUnit currency = CurrencyUnit.of(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
        int quantity = 1 + random.nextInt(50);
        BigDecimal unitPrice = BigDecimal.valueOf(random.nextInt(2_000_000), random.nextInt(6));
        return new Charge(
                OptionalLong.of(1),
                new Subject("A1", "select", "S", Optional.empty(), Optional.empty(), Optional.empty()),
                day,
                Offering.SA,
                quantity,
                currency.getCode(),
                unitPrice,
                BigDecimal.ZERO,
                Rounding.payable(unitPrice.multiply(BigDecimal.valueOf(quantity)), currency),
                Optional.empty(),
                "MS-07",
                List.of());
    }

    private static List<PriceLevel> levels(Random random) {
        List<PriceLevel> levels = new ArrayList<>();
        int points = 0;
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            points += 1 + random.nextInt(40_000);
            levels.add(new PriceLevel("L" + i, BigDecimal.valueOf(points), Optional.empty()));
        }
        return levels;
    }

    private static BigDecimal halves(Random random) {
        return BigDecimal.valueOf(random.nextInt(240_000)).divide(BigDecimal.valueOf(2));
    }

    private static ForecastTerms terms(List<PriceLevel> levels, Relevel relevel, int years) {
        return new ForecastTerms(
                years,
                levels,
                List.of(),
                relevel,
                SHIPPED.assurance(),
                SHIPPED.spread(),
                SHIPPED.remainder(),
                SHIPPED.legacyTypes(),
                SHIPPED.trainingCopies());
    }

    private static int rank(List<PriceLevel> levels, String level) {
        return levels.stream().map(PriceLevel::name).toList().indexOf(level);
    }
}
