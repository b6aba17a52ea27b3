package dev.serai.programme;

import dev.serai.programme.CreditRounding.Components;
import dev.serai.programme.CreditRounding.GapOrder;
import dev.serai.programme.CreditRounding.Scope;
import dev.serai.programme.ServiceCreditTerms.DayCount;
import dev.serai.programme.ServiceCreditTerms.DefaultEnd;
import dev.serai.programme.ServiceCreditTerms.GapAnchor;
import dev.serai.programme.ServiceCreditTerms.GapPrice;
import dev.serai.programme.ServiceCreditTerms.PriceDecrease;
import dev.serai.programme.ServiceCreditTerms.RenewalPrice;
import dev.serai.yaml.Section;
import dev.serai.yaml.ValueType;
import java.util.List;
import java.util.Optional;

/** Reads {@link ServiceCreditTerms}. A key with one reading is written out all the same, so that the file says it. */
final class ServiceCreditReader implements TermsReader {

    private static final int MOST_FACTOR = 100;
    private static final int MOST_MONTHS = 120;
    private static final int MOST_VERSION = 1_000;

    @Override
    public List<String> keys() {
        return List.of(
                "creditSku",
                "leastVersion",
                "dayCount",
                "rounding",
                "term",
                "renewalPrice",
                "gapPrice",
                "priceDecrease",
                "priceIncrease",
                "returnToBalance",
                "overhangingSsa",
                ReminderDays.KEY);
    }

    @Override
    public Optional<Terms> read(Section section) {
        Optional<String> creditSku = section.need("creditSku", ValueType.text());
        Optional<Integer> version = section.need("leastVersion", ValueType.whole(1, MOST_VERSION));
        Optional<DayCount> dayCount = section.need("dayCount", LevelKeys.choice(DayCount.class));
        Optional<CreditRounding> rounding = rounding(section);
        Optional<Term> term = term(section);
        Optional<RenewalPrice> renewal = section.need("renewalPrice", LevelKeys.choice(RenewalPrice.class));
        Optional<GapPrice> gap = section.need("gapPrice", LevelKeys.choice(GapPrice.class));
        Optional<PriceDecrease> decrease = section.need("priceDecrease", LevelKeys.choice(PriceDecrease.class));
        section.need("priceIncrease", only("PROTECTED_UNTIL_END"));
        Optional<GapAnchor> anchor = anchor(section);
        section.need("overhangingSsa", only("KEEP"));
        Optional<List<Integer>> reminders = section.needList(ReminderDays.KEY, ReminderDays.TYPE);
        if (creditSku.isEmpty()
                || version.isEmpty()
                || dayCount.isEmpty()
                || rounding.isEmpty()
                || term.isEmpty()
                || renewal.isEmpty()
                || gap.isEmpty()
                || decrease.isEmpty()
                || anchor.isEmpty()
                || reminders.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ServiceCreditTerms(
                dayCount.get(),
                rounding.get(),
                term.get().months(),
                term.get().end(),
                renewal.get(),
                gap.get(),
                decrease.get(),
                anchor.get(),
                version.get(),
                reminders.get(),
                creditSku.get()));
    }

    private static Optional<CreditRounding> rounding(Section section) {
        return section.needSection("rounding", List.of("scope", "components", "gapFactor", "gapOrder", "mode"))
                .flatMap(part -> {
                    Optional<Scope> scope = part.need("scope", LevelKeys.choice(Scope.class));
                    Optional<Components> components = part.need("components", LevelKeys.choice(Components.class));
                    Optional<Integer> factor = part.need("gapFactor", ValueType.whole(1, MOST_FACTOR));
                    Optional<GapOrder> order = part.need("gapOrder", LevelKeys.choice(GapOrder.class));
                    part.need("mode", only("CEILING"));
                    return scope.isEmpty() || components.isEmpty() || factor.isEmpty() || order.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new CreditRounding(scope.get(), components.get(), factor.get(), order.get()));
                });
    }

    private record Term(int months, DefaultEnd end) {}

    private static Optional<Term> term(Section section) {
        return section.needSection("term", List.of("defaultMonths", "defaultEnd"))
                .flatMap(part -> {
                    Optional<Integer> months = part.need("defaultMonths", ValueType.whole(1, MOST_MONTHS));
                    Optional<DefaultEnd> end = part.need("defaultEnd", LevelKeys.choice(DefaultEnd.class));
                    return months.flatMap(count -> end.map(from -> new Term(count, from)));
                });
    }

    private static Optional<GapAnchor> anchor(Section section) {
        return section.needSection("returnToBalance", List.of("refund", "gapAnchorOnRelink"))
                .flatMap(part -> {
                    part.need("refund", only("NONE"));
                    return part.need("gapAnchorOnRelink", LevelKeys.choice(GapAnchor.class));
                });
    }

    /** The one value that a key can have. */
    private static ValueType<String> only(String value) {
        return new ValueType<>(value, text -> Optional.of(text).filter(value::equals));
    }
}
