package dev.serai.mapping;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A feed's ways to write dates, for example {@code dd.MM.yyyy}; a time of day is allowed and left out.
 *
 * @param patterns tried in this order; no two of them read one text as two days
 */
record DateDialect(List<DatePattern> patterns) {

    static final DateDialect ISO = of("yyyy-MM-dd");

    private static final List<LocalDate> PROBES =
            List.of(LocalDate.of(2021, 3, 4), LocalDate.of(2012, 11, 10), LocalDate.of(2003, 2, 1));

    DateDialect {
        patterns = List.copyOf(patterns);
    }

    /** Strict: a 31 February is refused. Throws IllegalArgumentException for a pattern that is none. */
    static DateDialect of(String... patterns) {
        return new DateDialect(Arrays.stream(patterns).map(DatePattern::of).toList());
    }

    String canonical(String cell) throws Dialect.Misfit {
        for (DatePattern pattern : patterns) {
            Optional<String> date = pattern.canonical(cell);
            if (date.isPresent()) {
                return date.get();
            }
        }
        throw new Dialect.Misfit("a date written " + named());
    }

    /** A text that two patterns read as two days, if there is one: such a feed's dates cannot be told. */
    Optional<String> ambiguous() {
        for (DatePattern writer : patterns) {
            for (LocalDate probe : PROBES) {
                String text = writer.write(probe);
                long days = patterns.stream()
                        .flatMap(pattern -> pattern.canonical(text).stream())
                        .distinct()
                        .count();
                if (days > 1) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    private String named() {
        return patterns.stream().map(DatePattern::pattern).collect(Collectors.joining(" or "));
    }
}
