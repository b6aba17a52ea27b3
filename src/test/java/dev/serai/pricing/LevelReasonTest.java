package dev.serai.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelReasonTest {

    @Test
    void namesTheReviewsFromTheFirstToTheNinth() {
        assertThat(LevelReason.review(1).code()).isEqualTo("review-1");
        assertThat(LevelReason.review(9).code()).isEqualTo("review-9");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 10})
    void knowsNoOther(int number) {
        assertThatThrownBy(() -> LevelReason.review(number)).hasMessage("There is no review " + number);
    }
}
