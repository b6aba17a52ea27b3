package dev.serai.pricing.ssa;

import dev.serai.pricing.Position;
import dev.serai.pricing.ssa.Shares.Claim;
import dev.serai.programme.CreditRounding.Scope;
import dev.serai.programme.ServiceCreditTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rounds the prices of one booking to whole credits: each by itself, or those of an account together (IS-13). */
final class CoverBill {

    private static final Comparator<CoverPrice> BY_LICENCE =
            Comparator.comparing(price -> price.position().licence());

    private CoverBill() {}

    /** What is rounded together; no product where a whole booking is. */
    private record Group(String account, Optional<String> sku, ServiceCreditTerms terms) {}

    /** The whole credits of each price, in their order; a licence is in one of them at most. */
    static List<BilledCover> of(List<CoverPrice> prices) {
        Map<Group, List<CoverPrice>> groups = new LinkedHashMap<>();
        Map<String, BilledCover> billed = new LinkedHashMap<>();
        for (CoverPrice price : prices) {
            // what is rounded together takes this place below
            billed.put(price.position().licence(), alone(price));
            if (!isRoundedAlone(price.terms())) {
                groups.computeIfAbsent(group(price), key -> new ArrayList<>()).add(price);
            }
        }
        groups.forEach((group, members) -> together(members, group.terms())
                .forEach(member -> billed.put(member.price().position().licence(), member)));
        return List.copyOf(billed.values());
    }

    /** Whether a position is rounded without looking at the others of the booking. */
    static boolean isRoundedAlone(ServiceCreditTerms terms) {
        return terms.rounding().scope() == Scope.LICENCE_POSITION
                || terms.rounding().scope() == Scope.UNIT;
    }

    /** What one position would cost if it were booked alone. */
    static long credits(CoverPrice price) {
        return of(List.of(price)).get(0).credits();
    }

    private static BilledCover alone(CoverPrice price) {
        WholeCredits rounded = WholeCredits.of(price.cost(), price.terms());
        List<Ceiling> ceilings = rounded.ceilings();
        return new BilledCover(
                price, ceilings, 0, List.of(), Math.multiplyExact(Ceiling.credits(ceilings), rounded.timesRounded()));
    }

    private static Group group(CoverPrice price) {
        Position position = price.position();
        return new Group(
                position.account(),
                price.terms().rounding().scope() == Scope.LICENCE_TYPE ? Optional.of(position.sku()) : Optional.empty(),
                price.terms());
    }

    /** Each rounding is shared out by its largest remainders, so that every licence pays whole credits. */
    private static List<BilledCover> together(List<CoverPrice> group, ServiceCreditTerms terms) {
        List<CoverPrice> prices = group.stream().sorted(BY_LICENCE).toList();
        List<Cost> costs = prices.stream().map(CoverPrice::cost).toList();
        List<Ceiling> ceilings = new WholeCredits(costs, terms).ceilings();
        List<List<Long>> shares = ceilings.stream()
                .map(ceiling -> Shares.of(
                        ceiling.whole(), ceiling.parts().stream().map(Claim::of).toList(), terms.daysPerYear()))
                .toList();
        return IntStream.range(0, prices.size())
                .mapToObj(i -> {
                    List<Long> own = shares.stream().map(share -> share.get(i)).toList();
                    return new BilledCover(prices.get(i), ceilings, i, own, credits(ceilings, own));
                })
                .toList();
    }

    private static long credits(List<Ceiling> ceilings, List<Long> shares) {
        return IntStream.range(0, ceilings.size())
                .mapToLong(
                        i -> Math.multiplyExact(shares.get(i), ceilings.get(i).times()))
                .reduce(0, Math::addExact);
    }
}
