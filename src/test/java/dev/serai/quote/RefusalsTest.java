package dev.serai.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.RejectionCode;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For every code that pricing refuses with, a scenario shows code, rule and message. */
class RefusalsTest {

    private static final Path FILE = Path.of("src/test/resources/scenarios/refusals.yaml");

    /** Codes shown elsewhere: those of levels and authorizations beside their own scenarios, the last one by the register. */
    private static final Set<RejectionCode> ELSEWHERE = EnumSet.of(
            RejectionCode.UNKNOWN_AGREEMENT,
            RejectionCode.BELOW_MINIMUM,
            RejectionCode.AUTHORIZATION_EXPIRED,
            RejectionCode.OUTSIDE_TERM,
            RejectionCode.WINDOW_CLOSED,
            RejectionCode.POOL_EXCLUDED,
            RejectionCode.LEGACY_TYPE,
            RejectionCode.TRAINING_LIMIT,
            RejectionCode.CURRENCY_NOT_INVOICEABLE);

    static Set<RejectionCode> shown() {
        return EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void everyCodeHasAScenarioWithRuleAndMessage(RejectionCode code) throws UnreadableScenario {
        assertThat(ScenarioFile.read(FILE))
                .filteredOn(scenario -> scenario.name().equals(code.code()))
                .singleElement()
                .satisfies(scenario -> assertThat(refusals(scenario))
                        .allSatisfy(item -> assertThat(item.fields()).containsKeys("event", "rule", "message"))
                        .extracting(RefusalsTest::code)
                        .contains(code.code()));
    }

    @Test
    void noCodeIsCalledShownElsewhereThatIsShownHere() throws UnreadableScenario {
        List<String> here = ScenarioFile.read(FILE).stream()
                .flatMap(scenario -> refusals(scenario).stream())
                .map(RefusalsTest::code)
                .toList();
        assertThat(ELSEWHERE).extracting(RejectionCode::code).doesNotContainAnyElementsOf(here);
    }

    private static List<ExpectedItem> refusals(Scenario scenario) {
        return scenario.expect().getOrDefault(ReportList.REJECTIONS, List.of());
    }

    private static String code(ExpectedItem item) {
        return Objects.requireNonNull(item.fields().get("code")).text();
    }
}
