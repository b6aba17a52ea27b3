package dev.serai.pricing.advice;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Coverage;
import dev.serai.pricing.Balance;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Position;
import dev.serai.pricing.Step;
import dev.serai.pricing.advice.Covering.Tried;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What waiting costs with service agreements: to conclude one for what is not covered (IS-18), and to renew one after its end
 * (IS-22). The vendor asks resellers to say so with every quote.
 */
record CoverLater(Situation situation) {

    private static final int SOON = 30;
    private static final int LATER = 90;

    Stream<AdviceItem> items() {
        Map<String, List<Position>> projects = situation.end().changedPositions().stream()
                .filter(Position::isLinked)
                .collect(Collectors.groupingBy(Position::project, TreeMap::new, Collectors.toList()));
        return projects.entrySet().stream().flatMap(project -> project(project.getKey(), project.getValue()));
    }

    private Stream<AdviceItem> project(String project, List<Position> linked) {
        List<Position> eligible = linked.stream()
                .filter(position -> isCovered(position)
                        || covering(project, position).on(situation.day()).isPresent())
                .toList();
        List<Position> uncovered =
                eligible.stream().filter(position -> !isCovered(position)).toList();
        if (!uncovered.isEmpty() && uncovered.size() == eligible.size()) {
            return conclude(new Covering(situation, project, Optional.empty(), uncovered)).stream();
        }
        Stream<AdviceItem> added =
                uncovered.stream().flatMap(position -> conclude(covering(project, position)).stream());
        return Stream.concat(added, renew(project, eligible).stream());
    }

    private Covering covering(String project, Position position) {
        return new Covering(situation, project, Optional.of(position.licence()), List.of(position));
    }

    private boolean isCovered(Position position) {
        return position.coverage()
                .filter(coverage -> !coverage.to().isBefore(situation.day()))
                .isPresent();
    }

    private Optional<AdviceItem> conclude(Covering covering) {
        LocalDate day = situation.day();
        return costs(covering, day, day.plusDays(SOON), day.plusDays(LATER)).map(costs -> {
            BigDecimal balance = balance(covering);
            Map<String, Object> figures = costs.figures("today", "in");
            figures.put("balance", balance);
            figures.put("missing", costs.first().credits().subtract(balance).max(BigDecimal.ZERO));
            return new AdviceItem(
                    AdviceKind.COVER_LATER,
                    covering.concern(),
                    "A service agreement for " + covering.what() + " costs " + credits(costs.first())
                            + " if it is concluded on "
                            + day + ", " + credits(costs.soon()) + " in " + SOON + " days and " + credits(costs.later())
                            + " in " + LATER + " days, because days without one are paid by the gap factor.",
                    figures,
                    costs.steps("IS-18", "Concluding later costs more by what the days without agreement cost"));
        });
    }

    /** Where a position is covered, the latest end of all of them is still to come. */
    private Optional<AdviceItem> renew(String project, List<Position> positions) {
        Optional<LocalDate> end = positions.stream()
                .flatMap(position -> position.coverage().stream())
                .map(Coverage::to)
                .max(LocalDate::compareTo);
        if (end.isEmpty() || situation.end().isEnrolled(project)) {
            return Optional.empty();
        }
        Covering covering = new Covering(situation, project, Optional.empty(), positions);
        LocalDate next = end.get().plusDays(1);
        return costs(covering, end.get(), next.plusDays(SOON), next.plusDays(LATER))
                .map(costs -> renewal(covering, end.get(), costs));
    }

    private static AdviceItem renewal(Covering covering, LocalDate end, Costs costs) {
        Map<String, Object> figures = costs.figures("onTime", "late");
        figures.put("end", end);
        return new AdviceItem(
                AdviceKind.RENEW_LATER,
                covering.concern(),
                "Renewing the service agreement of " + covering.what() + " costs " + credits(costs.first()) + " up to "
                        + end.plusDays(1) + ", the day after its end, " + credits(costs.soon()) + " if it is " + SOON
                        + " days late and " + credits(costs.later()) + " if it is " + LATER + " days late.",
                figures,
                costs.steps("IS-22", "Renewing late costs more by what the days since the end cost"));
    }

    private BigDecimal balance(Covering covering) {
        return covering.positions().stream()
                .map(position -> new Balance.Key(position.account(), position.programme()))
                .distinct()
                .flatMap(key -> situation.end().balance(key.account(), key.programme()).stream())
                .map(Balance::credits)
                .map(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<Costs> costs(Covering covering, LocalDate first, LocalDate soon, LocalDate later) {
        return covering.on(first).flatMap(one -> covering.on(soon)
                .flatMap(two -> covering.on(later).map(three -> new Costs(one, two, three))));
    }

    private static String credits(Tried tried) {
        return tried.credits().toPlainString() + " " + Charge.CREDITS;
    }

    /** The same coverage on three days. */
    private record Costs(Tried first, Tried soon, Tried later) {

        Map<String, Object> figures(String name, String after) {
            return Figures.of(
                    name,
                    first.credits(),
                    after + SOON + "Days",
                    soon.credits(),
                    after + LATER + "Days",
                    later.credits(),
                    "waiting" + SOON + "Days",
                    soon.credits().subtract(first.credits()),
                    "waiting" + LATER + "Days",
                    later.credits().subtract(first.credits()));
        }

        List<Step> steps(String rule, String says) {
            List<Step> steps = new ArrayList<>();
            first.charges().forEach(charge -> steps.addAll(charge.steps()));
            steps.add(waiting(rule, says, SOON, soon));
            steps.add(waiting(rule, says, LATER, later));
            return steps;
        }

        private Step waiting(String rule, String says, int days, Tried then) {
            return Step.of(
                    rule,
                    says,
                    then.credits().subtract(first.credits()),
                    with("days", days),
                    with("then", then.credits()),
                    with("now", first.credits()));
        }
    }
}
