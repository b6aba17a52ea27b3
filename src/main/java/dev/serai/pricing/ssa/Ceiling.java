package dev.serai.pricing.ssa;

import dev.serai.money.Rounding;
import java.util.List;

/**
 * Exact costs that are added and then rounded up once (IS-13).
 *
 * @param component what they are the costs of
 * @param parts cost of each position, in parts of a credit
 * @param exact what they cost together
 * @param times how often the rounded credits count
 * @param daysPerYear parts that make one credit
 */
record Ceiling(Component component, List<Long> parts, long exact, int times, int daysPerYear) {

    static Ceiling of(Component component, List<Long> parts, int times, int daysPerYear) {
        return new Ceiling(component, parts, parts.stream().reduce(0L, Math::addExact), times, daysPerYear);
    }

    /** What is rounded. */
    enum Component {
        GAP_AND_TERM(""),
        GAP(" of the gap"),
        TERM(" of the term");

        private final String words;

        Component(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** What several of them come to. */
    static long credits(List<Ceiling> ceilings) {
        return ceilings.stream().mapToLong(Ceiling::credits).reduce(0, Math::addExact);
    }

    /** The exact costs, rounded up. */
    long whole() {
        return Rounding.creditsUp(exact(), daysPerYear);
    }

    /** The rounded credits, as often as they count. */
    long credits() {
        return Math.multiplyExact(whole(), times);
    }
}
