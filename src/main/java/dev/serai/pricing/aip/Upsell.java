package dev.serai.pricing.aip;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.pricing.Discount;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Step;
import dev.serai.programme.PerpetualTerms;
import dev.serai.programme.PerpetualTerms.UpsellPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A licence bought in place of others of a smaller edition (NP-14, K-28, K-29). */
record Upsell(AipLine line, PerpetualTerms terms) {

    private static final String RULE = "NP-14";
    private static final Outcome NONE = new Outcome(0, Discount.none(), List.of());

    /**
     * What the named sources are good for.
     *
     * @param units units of the line that get the discount
     * @param discount the discount of those units, or none and why
     * @param sources the sources as they are afterwards, only those that were used
     */
    record Outcome(int units, Discount discount, List<Licence> sources) {}

    /** Refuses a source that is unknown, named twice, used up, or somebody else's. */
    Optional<Rejection> fault() {
        if (line.line().replaces().isEmpty()) {
            return Optional.empty();
        }
        Set<String> named = new HashSet<>();
        for (String id : line.line().replaces()) {
            Optional<Rejection> fault = named.add(id) ? fault(id) : Optional.of(usedTwice(id));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<Rejection> fault(String id) {
        Optional<Licence> source = line.ordered().now().licence(id);
        if (source.isEmpty()) {
            return Optional.of(line.unknownLicence(id, RULE));
        }
        return line.ofAnotherAccount(source.get(), RULE).or(() -> usedUp(source.get()));
    }

    private Optional<Rejection> usedUp(Licence source) {
        boolean isUsedByThisOrder = line.ordered()
                .before()
                .licence(source.id())
                .filter(before -> before.units() > source.units())
                .isPresent();
        if (source.units() > 0 && !isUsedByThisOrder) {
            return Optional.empty();
        }
        String why = isUsedByThisOrder ? " is replaced by an earlier line of this order" : " has no units left";
        return Optional.of(line.refuse(
                RejectionCode.ALREADY_USED,
                "K-29",
                "Licence " + source.id() + why + "; name a licence that is still in use, or none.",
                with("licence", source.id()),
                with("units left", source.units())));
    }

    private Rejection usedTwice(String id) {
        return line.refuse(
                RejectionCode.ALREADY_USED,
                "K-29",
                "Licence " + id + " is named twice in replaces; name each licence once.",
                with("licence", id));
    }

    /** How many of {@code quantity} units get the discount, and what becomes of the sources. */
    Outcome outcome(int quantity) {
        if (line.line().replaces().isEmpty()) {
            return NONE;
        }
        List<Licence> sources = line.line().replaces().stream()
                .flatMap(id -> line.ordered().now().licence(id).stream())
                .toList();
        Optional<UpsellPath> path = path(sources);
        if (path.isEmpty()) {
            return refused("no path leads from " + editions(sources) + " to " + shown(line.edition()));
        }
        return unmaintained(sources)
                .or(() -> ofAnotherProgramme(sources))
                .map(this::refused)
                .orElseGet(() -> used(sources, path.get(), quantity));
    }

    private Optional<UpsellPath> path(List<Licence> sources) {
        return terms.upsellPaths().stream()
                .filter(path -> line.edition().filter(path.to()::contains).isPresent()
                        && sources.stream().allMatch(source -> source.edition()
                                .filter(path.from()::equals)
                                .isPresent()))
                .findFirst();
    }

    private Optional<String> unmaintained(List<Licence> sources) {
        return sources.stream()
                .filter(source -> source.coverage()
                        .filter(held -> held.kind() == CoverageKind.MAINTENANCE && held.covers(line.day()))
                        .isEmpty())
                .findFirst()
                .map(source -> "licence " + source.id() + " has no maintenance on " + line.day()
                        + source.coverage().map(Upsell::lastDay).orElse(""));
    }

    private Optional<String> ofAnotherProgramme(List<Licence> sources) {
        return sources.stream()
                .filter(source -> !source.programme().equals(line.line().programme()))
                .findFirst()
                .map(source -> "licence " + source.id() + " was bought under programme " + source.programme());
    }

    private static String lastDay(Coverage held) {
        return ", it is covered from " + held.from() + " to " + held.to();
    }

    private Outcome used(List<Licence> sources, UpsellPath path, int quantity) {
        long held = sources.stream().mapToLong(Licence::units).sum();
        int units = (int) Math.min(quantity, held / path.need());
        if (units == 0) {
            return refused(path.need() + " units of " + path.from() + " make one, and only " + held + " are named");
        }
        Step step = Step.of(
                RULE,
                "An upsell from " + path.from() + " with maintenance gives a discount",
                terms.upsellDiscount(),
                with("units of the sources", held),
                with("needed for one", path.need()),
                with("units discounted", units));
        return new Outcome(
                units,
                new Discount(terms.upsellDiscount(), List.of(step)),
                consumed(sources, (long) units * path.need()));
    }

    /** The sources in the order named, less {@code units}; one that is used up is covered for the last time today. */
    private List<Licence> consumed(List<Licence> sources, long units) {
        List<Licence> after = new ArrayList<>();
        long open = units;
        for (Licence source : sources) {
            int taken = (int) Math.min(open, source.units());
            open -= taken;
            if (taken > 0) {
                Licence left = source.withUnits(source.units() - taken);
                after.add(left.units() > 0 ? left : lastCoveredToday(left));
            }
        }
        return after;
    }

    private Licence lastCoveredToday(Licence source) {
        return source.coverage()
                .map(held -> source.withCoverage(held.until(line.day())))
                .orElse(source);
    }

    private Outcome refused(String reason) {
        Step step = Step.of(RULE, "No upsell discount is given, because " + reason, BigDecimal.ZERO);
        return new Outcome(0, new Discount(BigDecimal.ZERO, List.of(step)), List.of());
    }

    private static String editions(List<Licence> sources) {
        return sources.stream()
                .map(source -> shown(source.edition()))
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private static String shown(Optional<String> edition) {
        return edition.orElse("no edition");
    }
}
