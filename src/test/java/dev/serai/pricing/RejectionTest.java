package dev.serai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RejectionTest {

    @Test
    void onlyWhatMayStillLandIsJudgedOnceMore() {
        assertThat(Arrays.stream(RejectionCode.values())
                        .filter(RejectionCode::mayResolve)
                        .map(RejectionCode::code))
                .containsExactlyInAnyOrder(
                        "no-price",
                        "unknown-account",
                        "unknown-sku",
                        "unknown-licence",
                        "unknown-agreement",
                        "unknown-order",
                        "unknown-project");
    }

    @Test
    void isTheSameForAnotherRowOfItsUnit() {
        Rejection refusal = Rejection.of(OptionalLong.of(1), RejectionCode.NO_PRICE, "K-45", "There is no price.");

        assertThat(refusal.forEvent(2).event()).hasValue(2);
        assertThat(refusal.forEvent(2))
                .usingRecursiveComparison()
                .ignoringFields("event")
                .isEqualTo(refusal);
    }
}
