package dev.serai.register;

import dev.serai.licence.LandedUnit;
import dev.serai.licence.Verdict;
import dev.serai.programme.Programmes;
import dev.serai.quote.Scenario;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A scenario of which some events come after days were closed that they are dated on or before. */
final class ShuffledScenario {

    private final TestBooks books;
    private final Scenario scenario;
    private final Programmes programmes;
    private final Random random;

    ShuffledScenario(TestBooks books, Scenario scenario, long seed) {
        this.books = books;
        this.scenario = scenario;
        this.programmes = TestBooks.PROGRAMMES.with(scenario.policy()).programmes();
        this.random = new Random(seed);
    }

    /** What every charge came to with its corrections, by its cause; empty where the order of arrival decided what is accepted. */
    Optional<Sums> play() {
        List<LandedUnit> units = scenario.units().stream()
                .filter(unit -> !unit.date().isAfter(scenario.until()))
                .toList();
        List<LocalDate> days =
                units.stream().map(LandedUnit::date).distinct().sorted().toList();
        LocalDate first = days.get(random.nextInt(days.size()));
        LocalDate closed = first.plusDays(random.nextInt(40));
        if (!closed.isBefore(scenario.until())) {
            return Optional.empty();
        }
        List<LandedUnit> late = new ArrayList<>();
        List<LandedUnit> inTime = new ArrayList<>();
        for (LandedUnit unit : units) {
            boolean mayBeLate = !unit.date().isAfter(closed)
                    && unit.events().stream().allMatch(landed -> LateEvent.isDated(landed.event()));
            (mayBeLate && random.nextInt(3) == 0 ? late : inTime).add(unit);
        }
        if (late.isEmpty()) {
            return Optional.empty();
        }
        Sums inOrder = inOrder(Stream.concat(inTime.stream(), late.stream()).toList());
        books.clear();
        books.land(inTime);
        run(closed);
        books.land(late);
        run(closed.plusDays(1));
        run(scenario.until());
        boolean isAcceptedAlike = refused().equals(inOrder.refused());
        return isAcceptedAlike ? Optional.of(new Sums(refused(), booked(), inOrder.amounts())) : Optional.empty();
    }

    /**
     * @param refused events that were not booked
     * @param amounts what was charged in all, by cause
     * @param expected the same, had everything come in the order of its days
     */
    record Sums(Set<Long> refused, Map<String, BigDecimal> amounts, Map<String, BigDecimal> expected) {}

    private Sums inOrder(List<LandedUnit> units) {
        books.clear();
        books.land(units);
        run(scenario.until());
        Map<String, BigDecimal> amounts = booked();
        return new Sums(refused(), amounts, amounts);
    }

    private Set<Long> refused() {
        return books.landed().verdicts().values().stream()
                .filter(verdict -> verdict.outcome() != Verdict.Outcome.BOOKED)
                .map(Verdict::ref)
                .collect(Collectors.toSet());
    }

    private Map<String, BigDecimal> booked() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        books.jdbc().query("select * from charge", row -> {
            String cause = row.getString("event_id") == null
                    ? "clock " + row.getString("licence") + " " + row.getString("from_date")
                    : row.getString("event_id");
            sums.merge(
                    cause + " " + row.getString("account") + " " + row.getString("sku") + " " + row.getString("unit"),
                    row.getBigDecimal("amount"),
                    BigDecimal::add);
        });
        sums.replaceAll((cause, amount) -> amount.stripTrailingZeros());
        sums.values().removeIf(amount -> amount.signum() == 0);
        return sums;
    }

    private void run(LocalDate day) {
        WorkedCases.calendar(books, books.landed(), programmes, 3).run(day, day);
    }
}
