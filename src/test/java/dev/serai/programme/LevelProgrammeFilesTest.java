package dev.serai.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Offering;
import dev.serai.licence.Pool;
import dev.serai.programme.ForecastTerms.Relevel;
import dev.serai.programme.ForecastTerms.Remainder;
import dev.serai.yaml.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Programme files of kind forecast, and what they must not say. */
class LevelProgrammeFilesTest {

    private static final Path SELECT = Path.of("mappings/programmes/select.yaml");
    private static final LocalDate DAY = LocalDate.of(2003, 3, 1);

    @TempDir
    private Path folder;

    private static PriceLevel level(String name, int points) {
        return new PriceLevel(name, BigDecimal.valueOf(points), Optional.empty());
    }

    @Test
    void readsTheShippedTerms() {
        assertThat(ProgrammeFiles.load(Path.of("mappings/programmes"))
                        .programmes()
                        .inForce("select", DAY))
                .contains(new ForecastTerms(
                        3,
                        List.of(level("A", 1500), level("B", 12000), level("C", 30000), level("D", 75000)),
                        List.of(1, 2),
                        Relevel.TARGET_LEVEL,
                        new AssuranceTerms(
                                Map.of(
                                        Pool.APPLICATION, new BigDecimal("0.29"),
                                        Pool.SYSTEM, new BigDecimal("0.29"),
                                        Pool.SERVER, new BigDecimal("0.25")),
                                new BigDecimal("0.5")),
                        Set.of(Offering.SA, Offering.L_SA),
                        Remainder.REMAINDER_FIRST,
                        Set.of(Offering.VUP, Offering.PUP, Offering.UA, Offering.CUP),
                        20));
    }

    @ParameterizedTest
    @EnumSource(Relevel.class)
    void readsEveryRuleOfReviews(Relevel relevel) throws IOException {
        write(changed("relevel: TARGET_LEVEL", "relevel: " + relevel.name()));

        assertThat(terms().relevel()).isEqualTo(relevel);
    }

    @ParameterizedTest
    @EnumSource(Remainder.class)
    void readsEveryRuleOfPayments(Remainder remainder) throws IOException {
        write(changed("remainder: REMAINDER_FIRST", "remainder: " + remainder.name()));

        assertThat(terms().remainder()).isEqualTo(remainder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "relevel: TARGET_LEVEL | relevel: OWN_FORECAST | relevel | relevel has the value 'OWN_FORECAST', expected"
                        + " one of TARGET_LEVEL, STRICT_FORECAST",
                "remainder: REMAINDER_FIRST | remainder: remainder_first | remainder | remainder has the value"
                        + " 'remainder_first', expected one of REMAINDER_FIRST, REMAINDER_LAST, CUMULATIVE,"
                        + " EQUAL_UNIT_PRICE",
                "reviewYears: [1, 2] | reviewYears: [1, 3] | reviewYears | reviewYears has the value '3', expected a whole"
                        + " number from 1 to 2",
                "reviewYears: [1, 2] | reviewYears: [2, 1] | reviewYears | reviewYears has the values [2, 1], expected"
                        + " them ascending",
                "reviewYears: [1, 2] | reviewYears: [1, 1] | reviewYears | reviewYears has the value '1' twice; keep one",
                "termYears: 3 | termYears: 0 | termYears | termYears has the value '0', expected a whole number from 1 to"
                        + " 20",
                "offerings: [SA, L&SA] | offerings: [SA, maintenance] | offerings | offerings has 'maintenance', expected"
                        + " some of L, SA, L&SA",
                "server: 0.25 | server: 1.25 | annualRates | server has the value '1.25', expected a fraction from 0 to"
                        + " less than 1, such as 0.25",
                "legacyTypes: [VUP, PUP, UA, CUP] | legacyTypes: [VUP, XYZ] | legacyTypes | legacyTypes has the value"
                        + " 'XYZ', expected one of L, SA, L&SA, licence, maintenance, subscription, rental, credits, VUP,"
                        + " PUP, UA, CUP, ssa",
                "trainingCopies: 20 | trainingCopies: many | trainingCopies | trainingCopies has the value 'many',"
                        + " expected a whole number from 0 to 1000000",
            })
    void refusesWhatCannotHold(String shipped, String other, String key, String message) throws IOException {
        String text = changed(shipped, other);
        write(text);

        assertProblems("select.yaml:" + line(text, key) + ": " + message);
    }

    @Test
    void refusesThresholdsThatDoNotAscend() throws IOException {
        String text = changed("{level: C, points: 30000}", "{level: C, points: 12000}");
        write(text);
        assertProblems(
                "select.yaml:" + line(text, "- {level: C")
                        + ": points has the value '12000', expected more than the 12000 of level B before it; thresholds ascend");
    }

    @Test
    void refusesALevelGivenTwiceOrForARegion() throws IOException {
        String text = changed("{level: D, points: 75000}", "{level: A, points: 75000, region: EMEA}");
        write(text);

        assertProblems(
                "select.yaml:" + line(text, "- {level: A, points: 75000") + ": level A is given twice; keep one",
                "select.yaml:" + line(text, "levels")
                        + ": levels has a region, but a forecast is not made for a region; leave region out");
    }

    @Test
    void refusesMoreReviewsThanHaveAName() throws IOException {
        String text = changed("reviewYears: [1, 2]", "reviewYears: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]")
                .replace("termYears: 3", "termYears: 12");
        write(text);

        assertProblems("select.yaml:" + line(text, "reviewYears") + ": reviewYears has 10 values, expected at most 9");
    }

    private static String changed(String shipped, String other) throws IOException {
        String text = Files.readString(SELECT);
        assertThat(text).contains(shipped);
        return text.replace(shipped, other);
    }

    private ForecastTerms terms() {
        return (ForecastTerms)
                ProgrammeFiles.load(folder).programmes().inForce("select", DAY).orElseThrow();
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("select.yaml"), text);
    }

    private void assertProblems(String... expected) {
        assertThat(ProgrammeFiles.load(folder).problems())
                .extracting(Problem::toString)
                .containsExactly(Stream.of(expected)
                        .map(problem -> folder + "/" + problem)
                        .toArray(String[]::new));
    }

    private static int line(String text, String start) {
        List<String> lines = text.lines().toList();
        return 1
                + IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).strip().startsWith(start))
                        .findFirst()
                        .orElseThrow();
    }
}
