package dev.serai.pricing.open;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Account;
import dev.serai.licence.OrderLine;
import dev.serai.licence.Pool;
import dev.serai.licence.Product;
import dev.serai.licence.Region;
import dev.serai.pricing.LazySteps;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.LevelReason;
import dev.serai.pricing.LevelSet;
import dev.serai.pricing.Order;
import dev.serai.pricing.PoolLevel;
import dev.serai.pricing.Step;
import dev.serai.pricing.level.Points;
import dev.serai.pricing.open.PoolPoints.Bought;
import dev.serai.pricing.open.PoolPoints.Counted;
import dev.serai.programme.AuthorizationTerms;
import dev.serai.programme.PriceLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a first order adds up to over all its lines under one number, and the authorization that it opens (K-37 to K-39). It
 * depends neither on the sequence of the lines nor on how units are split over lines.
 *
 * @param agreement the authorization
 * @param units licences ordered
 * @param offered levels offered in its region, ascending
 * @param pools points of each pool that has some product in the order; none where the programme has no levels
 */
record FirstOrder(LevelAgreement agreement, long units, List<PriceLevel> offered, Collection<PoolPoints> pools) {

    /** The first order that {@code line} belongs to, added up once for all its lines. */
    static FirstOrder of(OpenLine line) {
        return line.ordered().order().count(new Sum(line.line().programme(), line.number(), line));
    }

    /** The lines of an order that name the same programme and number ask for the same sum. */
    private record Sum(String programme, String number, OpenLine line) implements Order.Count<FirstOrder> {

        @Override
        public FirstOrder of(List<OrderLine> lines) {
            return FirstOrder.of(line, lines);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Sum sum && sum.programme.equals(programme) && sum.number.equals(number);
        }

        @Override
        public int hashCode() {
            return Objects.hash(programme, number);
        }
    }

    private static FirstOrder of(OpenLine line, List<OrderLine> lines) {
        Map<Bought, Long> bought = new TreeMap<>();
        for (OrderLine each : lines) {
            if (line.countsWith(each)) {
                bought.merge(new Bought(each.sku(), each.offering()), (long) each.quantity(), Long::sum);
            }
        }
        Optional<Region> region = region(line.terms(), line.ordered().account());
        List<PriceLevel> offered = line.terms().levels().stream()
                .filter(level -> level.region().isEmpty() || level.region().equals(region))
                .toList();
        List<PoolPoints> pools = line.terms().levels().isEmpty() ? List.of() : pools(line, bought, offered);
        long units = bought.values().stream().mapToLong(Long::longValue).sum();
        return new FirstOrder(opened(line, region, pools), units, offered, pools);
    }

    /** Whether some pool has a level. */
    boolean reachesLevel() {
        return !agreement.pools().isEmpty();
    }

    /** The levels that the order sets, each with its computation. */
    List<LevelSet> levels() {
        return pools.stream()
                .flatMap(pool -> pool.level().stream()
                        .map(level -> new LevelSet(
                                agreement.number(),
                                pool.pool(),
                                level.name(),
                                agreement.opened(),
                                LevelReason.INITIAL,
                                LazySteps.of(() -> pool.steps().toList()))))
                .toList();
    }

    /** The points of a pool. */
    Optional<PoolPoints> points(Pool pool) {
        return pools.stream().filter(each -> each.pool() == pool).findFirst();
    }

    /** What was counted. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(
                "K-39",
                "Licences with and without assurance, and assurance alone, count in the first order",
                units,
                with("authorization", agreement.number())));
        pools.forEach(pool -> steps.add(pool.total()));
        return steps;
    }

    private static List<PoolPoints> pools(OpenLine line, Map<Bought, Long> bought, List<PriceLevel> offered) {
        Map<Pool, List<Counted>> counted = new EnumMap<>(Pool.class);
        bought.forEach((what, units) -> line.ordered()
                .before()
                .product(what.sku())
                .flatMap(Product::pool)
                .ifPresent(pool -> counted.computeIfAbsent(pool, first -> new ArrayList<>())
                        .add(new Counted(what, units, points(line, what)))));
        return counted.entrySet().stream()
                .map(pool -> PoolPoints.of(pool.getKey(), pool.getValue(), offered))
                .toList();
    }

    private static Points points(OpenLine line, Bought what) {
        AuthorizationTerms terms = line.terms();
        return Points.of(
                what.sku(),
                what.offering(),
                terms.assuranceYears(),
                line.day(),
                terms.assurance(),
                line.ordered().before());
    }

    private static LevelAgreement opened(OpenLine line, Optional<Region> region, List<PoolPoints> pools) {
        Map<Pool, PoolLevel> levels = new EnumMap<>(Pool.class);
        pools.forEach(pool -> pool.level()
                .ifPresent(level -> levels.put(
                        pool.pool(),
                        new PoolLevel(pool.pool(), level.name(), line.day(), pool.points(), BigDecimal.ZERO))));
        return new LevelAgreement(
                line.number(),
                line.line().programme(),
                line.line().account(),
                region,
                line.day(),
                line.terms().lastDay(line.day()),
                levels,
                0,
                Optional.empty());
    }

    /** The region counts only where a level is offered in one region; then an account that names none has its country's (K-42). */
    private static Optional<Region> region(AuthorizationTerms terms, Account account) {
        boolean isRegional =
                terms.levels().stream().anyMatch(level -> level.region().isPresent());
        return isRegional ? account.region().or(() -> Optional.of(byCountry(terms, account))) : account.region();
    }

    private static Region byCountry(AuthorizationTerms terms, Account account) {
        return terms.emeaCountries().contains(account.country()) ? Region.EMEA : Region.OTHER;
    }
}
