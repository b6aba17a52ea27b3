package dev.serai.pricing.evaluation;

import dev.serai.licence.Coded;
import dev.serai.pricing.CoveredMonths;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A way to cover licences, tried on the day of the analysis.
 *
 * @param way what would be ordered
 * @param cost what it would cost for which days; empty where it would be refused
 * @param refusal why it would be refused
 * @param isCheapest whether no other way costs less for a covered month
 * @param steps how price or refusal came about
 */
public record AssuranceOption(
        Way way, Optional<CoveredMonths> cost, Optional<Rejection> refusal, boolean isCheapest, List<Step> steps) {

    public AssuranceOption {
        steps = List.copyOf(steps);
    }

    /** What would be ordered. */
    public enum Way implements Coded {
        SA_ALONE("SA alone for the licences held"),
        L_SA_SAME_AUTHORIZATION("L&SA under the same authorization"),
        L_SA_NEW_AUTHORIZATION("L&SA under a new authorization");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** As a reader reads it. */
        public String title() {
            return title;
        }
    }

    AssuranceOption cheapest() {
        return new AssuranceOption(way, cost, refusal, true, steps);
    }
}
