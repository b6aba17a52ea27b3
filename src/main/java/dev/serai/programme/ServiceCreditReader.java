package dev.serai.programme;

import dev.serai.yaml.Section;
import dev.serai.yaml.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@link ServiceCreditTerms}. The vendor's text leaves several points open; each is a key whose value says how it
 * is decided, and values that the hub cannot compute are refused.
 */
final class ServiceCreditReader implements TermsReader {

    private static final Pattern DAYS = Pattern.compile("P([1-9][0-9]{0,2})D");
    private static final int DAYS_PER_YEAR = 365;
    private static final int MOST_FACTOR = 100;
    private static final int MOST_MONTHS = 120;
    private static final int MOST_VERSION = 1_000;

    private static final List<Choice> CHOICES = List.of(
            new Choice("dayCount", "ACT_365_FIXED", "WHOLE_YEARS_PLUS_DAYS"),
            new Choice("renewalPrice", "AT_BOOKING", "AT_COVERAGE"),
            new Choice("gapPrice", "AT_BOOKING", "AT_GAP_DATES"),
            new Choice("priceDecrease", "RERATE_TOTAL", "RERATE_REMAINING", "FLOOR_DIFFERENCE"),
            new Choice("priceIncrease", "PROTECTED_UNTIL_END"),
            new Choice("overhangingSsa", "KEEP"));
    private static final List<Choice> ROUNDING = List.of(
            new Choice("scope", "LICENCE_POSITION", "UNIT", "LICENCE_TYPE", "BOOKING"),
            new Choice("components", "SUM", "SEPARATE"),
            new Choice("gapOrder", "DOUBLE_THEN_CEIL", "CEIL_THEN_DOUBLE"),
            new Choice("mode", "CEILING"));
    private static final List<Choice> TERM = List.of(new Choice("defaultEnd", "START_BASED", "END_BASED"));
    private static final List<Choice> RETURN =
            List.of(new Choice("refund", "NONE"), new Choice("gapAnchorOnRelink", "RELINK", "FIRST_LINK"));

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
                "reminders");
    }

    @Override
    public Optional<Terms> read(Section section) {
        Optional<String> creditSku = section.need("creditSku", ValueType.text());
        Optional<Integer> version = section.need("leastVersion", ValueType.whole(1, MOST_VERSION));
        Optional<Integer> factor = factor(section);
        Optional<Integer> months = months(section);
        Optional<List<Integer>> reminders = section.needList("reminders", days());
        CHOICES.forEach(choice -> choice.check(section));
        section.needSection("returnToBalance", List.of("refund", "gapAnchorOnRelink"))
                .ifPresent(part -> RETURN.forEach(choice -> choice.check(part)));
        if (creditSku.isEmpty() || version.isEmpty() || factor.isEmpty() || months.isEmpty() || reminders.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ServiceCreditTerms(
                DAYS_PER_YEAR, factor.get(), months.get(), version.get(), reminders.get(), creditSku.get()));
    }

    private static Optional<Integer> factor(Section section) {
        Optional<Section> rounding =
                section.needSection("rounding", List.of("scope", "components", "gapFactor", "gapOrder", "mode"));
        rounding.ifPresent(part -> ROUNDING.forEach(choice -> choice.check(part)));
        return rounding.flatMap(part -> part.need("gapFactor", ValueType.whole(1, MOST_FACTOR)));
    }

    private static Optional<Integer> months(Section section) {
        Optional<Section> term = section.needSection("term", List.of("defaultMonths", "defaultEnd"));
        term.ifPresent(part -> TERM.forEach(choice -> choice.check(part)));
        return term.flatMap(part -> part.need("defaultMonths", ValueType.whole(1, MOST_MONTHS)));
    }

    private static ValueType<Integer> days() {
        return new ValueType<>("a number of days from P1D to P999D", text -> Optional.of(DAYS.matcher(text))
                .filter(matcher -> matcher.matches())
                .map(matcher -> Integer.valueOf(matcher.group(1))));
    }

    /** A key with the one value that is supported, and others that the vendor's text would allow. */
    private record Choice(String key, String supported, List<String> others) {

        Choice(String key, String supported, String... others) {
            this(key, supported, List.of(others));
        }

        void check(Section section) {
            ValueType<String> any = new ValueType<>(supported, Optional::of);
            section.need(key, any).filter(value -> !value.equals(supported)).ifPresent(value -> {
                String fault = others.contains(value) ? "which is not supported yet; write " : "expected ";
                section.refuse(key, key + " has the value '" + value + "', " + fault + supported);
            });
        }
    }
}
