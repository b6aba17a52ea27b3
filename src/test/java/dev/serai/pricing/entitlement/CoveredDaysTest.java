package dev.serai.pricing.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoveredDaysTest {

    private static final Coverage FIRST = coverage("2014-01-01", "2014-12-31");

    private static Coverage coverage(String from, String to) {
        return new Coverage(CoverageKind.SSA, LocalDate.parse(from), LocalDate.parse(to));
    }

    /** An event that is told late may be of a day inside the coverage that was known first. */
    @Test
    void aLaterCoverageLeavesTheEarlierOneWhole() {
        Coverage later = coverage("2016-01-01", "2016-12-31");

        assertThat(new CoveredDays(List.of(FIRST))
                        .then(Optional.of(later), LocalDate.parse("2014-06-01"), Optional.empty())
                        .terms())
                .containsExactly(FIRST, later);
    }

    @Test
    void aCoverageThatIsGoneEndsOnTheDayOfTheChange() {
        assertThat(new CoveredDays(List.of(FIRST))
                        .then(Optional.empty(), LocalDate.parse("2014-06-01"), Optional.empty())
                        .terms())
                .containsExactly(coverage("2014-01-01", "2014-06-01"));
    }
}
