package dev.serai.pricing.open;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Pool;
import dev.serai.pricing.Books;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.LevelSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What holds for the points of any first order: they add up over lines, each pool by itself, and the sequence of the lines
 * changes nothing. Points are told in halves, so that whole numbers count them exactly; assurance is for one year here, so
 * that there are halves.
 */
class OpenPropertiesTest {

    private static final int CASES = 2_000;
    private static final List<Sold> PRODUCTS = List.of(
            new Sold("OFFICE", Pool.APPLICATION, 4),
            new Sold("WORD", Pool.APPLICATION, 2),
            new Sold("WINXP", Pool.SYSTEM, 2),
            new Sold("WINSRV", Pool.SERVER, 30),
            new Sold("CAL", Pool.SERVER, 2));
    private static final List<String> OFFERINGS = List.of("L", "SA", "L&SA");

    private final Books books = OpenCatalogue.booksWith("open-volume: {assuranceYears: 1}");

    OpenPropertiesTest() {
        OpenCatalogue.sell(books, "WORD", "application", "1", "90");
        OpenCatalogue.sell(books, "CAL", "server", "1", "30");
    }

    private record Sold(String sku, Pool pool, int halfPoints) {}

    private record Line(int number, Sold sold, String offering, int quantity) {

        int halfPoints() {
            int assurance = sold.halfPoints() / 2;
            return quantity
                    * switch (offering) {
                        case "L" -> sold.halfPoints();
                        case "SA" -> assurance;
                        default -> sold.halfPoints() + assurance;
                    };
        }

        String order(String account) {
            String more = "agreement=V1" + (offering.equals("SA") ? " purchased=2002-08-01" : "");
            return OpenCatalogue.line(number, "2002-08-01", "O1", "open-volume", sold.sku(), offering, quantity, more)
                    .replace("account=A1", "account=" + account);
        }
    }

    private static List<Line> lines(Random random) {
        return IntStream.rangeClosed(1, 1 + random.nextInt(6))
                .mapToObj(number -> new Line(
                        number,
                        PRODUCTS.get(random.nextInt(PRODUCTS.size())),
                        OFFERINGS.get(random.nextInt(OFFERINGS.size())),
                        1 + random.nextInt(random.nextBoolean() ? 400 : 40)))
                .toList();
    }

    private Decision decide(List<Line> lines, String account) {
        return books.tryOut(lines.stream().map(line -> line.order(account)).toArray(String[]::new));
    }

    private static Map<Pool, String> expected(List<Line> lines, String account) {
        Map<Pool, Integer> halves = new EnumMap<>(Pool.class);
        lines.forEach(line -> halves.merge(line.sold().pool(), line.halfPoints(), Integer::sum));
        Map<Pool, String> levels = new EnumMap<>(Pool.class);
        halves.forEach((pool, points) -> {
            if (points >= 1_000) {
                levels.put(pool, "500");
            } else if (points >= 300 && account.equals("E1")) {
                levels.put(pool, "150");
            }
        });
        return levels;
    }

    private static Map<Pool, String> levels(Decision decision) {
        return decision.levels().stream().collect(Collectors.toMap(LevelSet::pool, LevelSet::level));
    }

    private static Map<String, String> amounts(Decision decision) {
        Map<String, String> amounts = new TreeMap<>();
        decision.charges()
                .forEach(charge -> amounts.put(
                        charge.subject().line().orElseThrow(),
                        charge.rule() + " " + charge.unitPrice() + " " + charge.amount()));
        return amounts;
    }

    private static String account(Random random) {
        return random.nextBoolean() ? "A1" : "E1";
    }

    @Test
    void pointsAddUpOverLinesAndEachPoolByItself() {
        int opened = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            List<Line> lines = lines(random);
            String account = account(random);
            Map<Pool, String> expected = expected(lines, account);
            Decision decision = decide(lines, account);

            assertThat(levels(decision)).as("seed %d: %s", seed, lines).isEqualTo(expected);
            assertThat(decision.rejections())
                    .as("seed %d: %s", seed, lines)
                    .hasSize(expected.isEmpty() ? lines.size() : 0);
            opened += expected.isEmpty() ? 0 : 1;
        }
        assertThat(opened).isBetween(CASES / 4, CASES * 3 / 4);
    }

    @Test
    void theSequenceOfTheLinesChangesNothing() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            List<Line> lines = lines(random);
            String account = account(random);
            List<Line> shuffled = new ArrayList<>(lines);
            Collections.shuffle(shuffled, random);
            Decision straight = decide(lines, account);
            Decision other = decide(shuffled, account);

            assertThat(levels(other)).as("seed %d: %s", seed, shuffled).isEqualTo(levels(straight));
            assertThat(amounts(other)).as("seed %d: %s", seed, shuffled).isEqualTo(amounts(straight));
            assertThat(other.levels().stream()
                            .map(level -> OpenCatalogue.text(level.steps()))
                            .toList())
                    .as("seed %d: %s", seed, shuffled)
                    .isEqualTo(straight.levels().stream()
                            .map(level -> OpenCatalogue.text(level.steps()))
                            .toList());
        }
    }

    @Test
    void aLineSplitInTwoCountsTheSame() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            List<Line> lines = new ArrayList<>(lines(random));
            String account = account(random);
            Decision whole = decide(lines, account);
            Line line = lines.remove(0);
            int first = random.nextInt(line.quantity());
            List<Line> halves = new ArrayList<>(lines);
            if (first > 0) {
                halves.add(new Line(98, line.sold(), line.offering(), first));
            }
            halves.add(new Line(99, line.sold(), line.offering(), line.quantity() - first));
            Decision split = decide(halves, account);

            assertThat(levels(split)).as("seed %d: %s", seed, halves).isEqualTo(levels(whole));
            assertThat(total(split)).as("seed %d: %s", seed, halves).isEqualByComparingTo(total(whole));
        }
    }

    /** Lines of other pools, taken away or added, leave the level of a pool as it is wherever the order opens something. */
    @Test
    void otherPoolsDoNotMatterToAPool() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            List<Line> lines = lines(random);
            String account = account(random);
            Map<Pool, String> together = levels(decide(lines, account));
            Map<Pool, String> apart = new EnumMap<>(Pool.class);
            Arrays.stream(Pool.values()).forEach(pool -> {
                List<Line> own = lines.stream()
                        .filter(line -> line.sold().pool() == pool)
                        .toList();
                if (!own.isEmpty()) {
                    apart.putAll(levels(decide(own, account)));
                }
            });

            assertThat(together).as("seed %d: %s", seed, lines).isEqualTo(apart);
        }
    }

    private static BigDecimal total(Decision decision) {
        return decision.charges().stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
