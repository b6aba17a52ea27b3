package dev.serai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Steps are put together when they are read, and nobody changes them afterwards. */
class LazyStepsTest {

    private static Step step(String rule) {
        return Step.of(rule, "This is said", "1");
    }

    private static Rejection refusal(List<Step> steps) {
        return new Rejection(OptionalLong.empty(), RejectionCode.NO_PRICE, "K-45", "There is no price.", steps);
    }

    @Test
    void nobodyPutsThemTogetherUnread() {
        AtomicInteger asked = new AtomicInteger();
        Rejection refusal = refusal(LazySteps.of(() -> {
            asked.incrementAndGet();
            return List.of(step("K-01"));
        }));

        assertThat(asked).hasValue(0);
        assertThat(refusal.steps()).containsExactly(step("K-01"));
        assertThat(refusal.steps()).hasSize(1);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aListThatIsChangedLaterChangesNothing() {
        List<Step> given = new ArrayList<>(List.of(step("K-01")));
        Rejection refusal = refusal(given);

        given.add(step("K-02"));

        assertThat(refusal.steps()).containsExactly(step("K-01"));
    }
}
