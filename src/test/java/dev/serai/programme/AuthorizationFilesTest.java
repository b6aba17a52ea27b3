package dev.serai.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Channel;
import dev.serai.licence.Offering;
import dev.serai.licence.Pool;
import dev.serai.licence.Region;
import dev.serai.programme.AuthorizationTerms.Expiry;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programme files of kind authorization: what is read, and what contradicts itself. */
class AuthorizationFilesTest {

    private static final Path SHIPPED = Path.of("mappings/programmes");
    private static final LocalDate DAY = LocalDate.of(2003, 1, 1);
    private static final Map<Channel, Set<Pool>> EXCLUDED =
            Map.of(Channel.FPP, Set.of(Pool.APPLICATION), Channel.OEM, Set.of(Pool.APPLICATION));
    private static final AssuranceTerms ASSURANCE = new AssuranceTerms(
            Map.of(
                    Pool.APPLICATION, new BigDecimal("0.29"),
                    Pool.SYSTEM, new BigDecimal("0.29"),
                    Pool.SERVER, new BigDecimal("0.25")),
            new BigDecimal("0.5"));
    private static final Set<Offering> LEGACY = Set.of(Offering.VUP, Offering.PUP, Offering.UA, Offering.CUP);

    @TempDir
    private Path folder;

    private String business = "";
    private String volume = "";

    @BeforeEach
    void readShipped() throws IOException {
        business = Files.readString(SHIPPED.resolve("open-business.yaml"));
        volume = Files.readString(SHIPPED.resolve("open-volume.yaml"));
        write("open-business.yaml", business);
        write("open-volume.yaml", volume);
    }

    @Test
    void readsTheShippedProgrammes() {
        Programmes programmes = ProgrammeFiles.load(SHIPPED).programmes();

        assertThat(programmes.inForce("open-business", DAY))
                .contains(new AuthorizationTerms(
                        2,
                        Expiry.DAY_BEFORE_ANNIVERSARY,
                        5,
                        List.of(),
                        Optional.empty(),
                        Set.of(),
                        2,
                        ASSURANCE,
                        90,
                        EXCLUDED,
                        LEGACY,
                        List.of(90, 60, 30, 7)));
        AuthorizationTerms terms =
                (AuthorizationTerms) programmes.inForce("open-volume", DAY).orElseThrow();
        assertThat(terms)
                .isEqualTo(new AuthorizationTerms(
                        2,
                        Expiry.DAY_BEFORE_ANNIVERSARY,
                        1,
                        List.of(
                                new PriceLevel("150", BigDecimal.valueOf(150), Optional.of(Region.EMEA)),
                                new PriceLevel("500", BigDecimal.valueOf(500), Optional.empty())),
                        Optional.of("open-business"),
                        terms.emeaCountries(),
                        2,
                        ASSURANCE,
                        90,
                        EXCLUDED,
                        LEGACY,
                        List.of(90, 60, 30, 7)));
        assertThat(terms.emeaCountries())
                .contains("NL", "TR", "RU", "UA", "BY", "IL", "YE", "ZA", "MA", "GB")
                .doesNotContain("US", "IN", "KZ", "BR", "AU", "JP");
    }

    /** the three readings, a month's end and a leap day among them. */
    @ParameterizedTest
    @CsvSource({
        "DAY_BEFORE_ANNIVERSARY, 2002-08-01, 2004-07-31",
        "DAY_BEFORE_ANNIVERSARY, 2002-08-15, 2004-08-14",
        "DAY_BEFORE_ANNIVERSARY, 2004-02-29, 2006-02-27",
        "DAY_BEFORE_ANNIVERSARY, 2002-03-01, 2004-02-29",
        "ANNIVERSARY,            2002-08-01, 2004-08-01",
        "ANNIVERSARY,            2004-02-29, 2006-02-28",
        "ANNIVERSARY,            2002-02-28, 2004-02-28",
        "END_OF_MONTH,           2002-08-01, 2004-07-31",
        "END_OF_MONTH,           2002-08-15, 2004-08-31",
        "END_OF_MONTH,           2004-02-29, 2006-02-28",
        "END_OF_MONTH,           2002-02-15, 2004-02-29"
    })
    void endsAnAuthorizationAsTheTermsSay(Expiry expiry, LocalDate opened, LocalDate lastDay) throws IOException {
        write("open-business.yaml", business.replace("expiry: DAY_BEFORE_ANNIVERSARY", "expiry: " + expiry));
        AuthorizationTerms terms = (AuthorizationTerms) ProgrammeFiles.load(folder)
                .programmes()
                .inForce("open-business", opened)
                .orElseThrow();

        assertThat(terms.lastDay(opened)).isEqualTo(lastDay);
    }

    @Test
    void namesAnExpiryThatIsNotOffered() throws IOException {
        assertBusiness(
                "expiry: DAY_BEFORE_ANNIVERSARY",
                "expiry: PLUS_24_MONTHS",
                "expiry",
                "expiry has the value 'PLUS_24_MONTHS', expected one of DAY_BEFORE_ANNIVERSARY, ANNIVERSARY, END_OF_MONTH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open-volume", "open-bussiness", "select", "aip-outright"})
    void namesPricesOfAProgrammeThatHasNone(String other) throws IOException {
        for (String shipped : List.of("select", "aip-outright")) {
            write(shipped + ".yaml", Files.readString(SHIPPED.resolve(shipped + ".yaml")));
        }
        assertVolume(
                "pricesWithoutLevel: open-business",
                "pricesWithoutLevel: " + other,
                "pricesWithoutLevel",
                "pricesWithoutLevel has the value '" + other
                        + "', expected another programme of kind authorization: open-business");
    }

    @Test
    void namesPricesOfTheOnlyProgramme() throws IOException {
        Files.delete(folder.resolve("open-business.yaml"));

        ProgrammeFiles files = ProgrammeFiles.load(folder);
        assertThat(messages(files))
                .containsExactly(folder + "/open-volume.yaml:" + line(volume, "pricesWithoutLevel")
                        + ": pricesWithoutLevel has the value 'open-business', expected another programme of kind"
                        + " authorization, and there is none");
        assertThat(files.programmes().ids()).isEmpty();
    }

    @Test
    void readsALevelProgrammeWithoutPricesForOtherPools() throws IOException {
        write("open-volume.yaml", volume.replace("pricesWithoutLevel: open-business", "pricesWithoutLevel: null"));

        ProgrammeFiles files = ProgrammeFiles.load(folder);
        assertThat(files.problems()).isEmpty();
        assertThat(files.programmes().inForce("open-volume", DAY))
                .hasValueSatisfying(terms -> assertThat(((AuthorizationTerms) terms).pricesWithoutLevel())
                        .isEmpty());
    }

    @Test
    void namesPricesWithoutLevels() throws IOException {
        assertBusiness(
                "leastUnits: 5",
                "leastUnits: 5\n    pricesWithoutLevel: open-volume",
                "pricesWithoutLevel",
                "pricesWithoutLevel stands without levels; add levels, or leave it out");
    }

    @Test
    void namesARegionWithoutCountries() throws IOException {
        int from = volume.indexOf("    emeaCountries");
        int to = volume.indexOf("]", from) + 2;
        String changed = volume.substring(0, from) + volume.substring(to);
        write("open-volume.yaml", changed);

        assertProblems(
                "open-volume.yaml:" + (line(changed, "- from"))
                        + ": key 'emeaCountries' is missing, expected a list, each item a two-letter ISO country code such as NL");
    }

    @Test
    void namesCountriesWithoutARegionAndWordsThatAreNoCountry() throws IOException {
        assertVolume(
                ", region: EMEA",
                "",
                "emeaCountries",
                "emeaCountries stands without a level that has a region; leave it out");
        assertVolume(
                "      AL, AD,",
                "      XX, AD,",
                "XX, AD",
                "emeaCountries has the value 'XX', expected a two-letter ISO country code such as NL");
    }

    @Test
    void namesThresholdsThatDoNotAscend() throws IOException {
        assertVolume(
                "{level: 500, points: 500}",
                "{level: 500, points: 150}",
                "- {level: 500",
                "points has the value '150', expected more than the 150 of level 150 before it; thresholds ascend");
        assertVolume(
                "      - {level: 500, points: 500}",
                "      - {level: 200, points: 200, region: other}\n      - {level: 500, points: 180}",
                "- {level: 500",
                "points has the value '180', expected more than the 200 of level 200 before it; thresholds ascend");
    }

    @Test
    void comparesOnlyThresholdsThatAreOfferedTogether() throws IOException {
        write(
                "open-volume.yaml",
                volume.replace(
                        "      - {level: 500, points: 500}",
                        "      - {level: 100, points: 100, region: other}\n      - {level: 500, points: 500}"));

        assertThat(ProgrammeFiles.load(folder).problems()).isEmpty();
    }

    @Test
    void namesALevelGivenTwiceAndARegionThatIsNone() throws IOException {
        assertVolume(
                "{level: 500, points: 500}",
                "{level: 150, points: 500}",
                "- {level: 150, points: 500",
                "level 150 is given twice; keep one");
        assertVolume(
                "region: EMEA}",
                "region: Europe}\n      - {level: 200, points: 200, region: EMEA}",
                "- {level: 150",
                "region has the value 'Europe', expected one of EMEA, other");
    }

    @Test
    void namesAnEarlierTypeThatIsSold() throws IOException {
        assertBusiness(
                "legacyTypes: [VUP",
                "legacyTypes: [SA, VUP",
                "legacyTypes",
                "legacyTypes has 'SA', which is sold; leave it out");
    }

    @Test
    void namesAChannelThatIsNotElsewhere() throws IOException {
        assertBusiness(
                "{fpp: [application]",
                "{volume: [application]",
                "excludedPools",
                "unknown key 'volume'. Keys here are fpp, oem");
        assertBusiness(
                "{fpp: [application]",
                "{fpp: [office]",
                "excludedPools",
                "fpp has the value 'office', expected one of application, system, server");
    }

    private void assertBusiness(String from, String to, String key, String message) throws IOException {
        assertProblem("open-business", business, from, to, key, message);
    }

    private void assertVolume(String from, String to, String key, String message) throws IOException {
        assertProblem("open-volume", volume, from, to, key, message);
    }

    private void assertProblem(String name, String shipped, String from, String to, String key, String message)
            throws IOException {
        String changed = shipped.replace(from, to);
        assertThat(changed).isNotEqualTo(shipped);
        write(name + ".yaml", changed);
        assertProblems(name + ".yaml:" + line(changed, key) + ": " + message);
    }

    private void assertProblems(String... expected) {
        assertThat(messages(ProgrammeFiles.load(folder)))
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

    private static List<String> messages(ProgrammeFiles files) {
        return files.problems().stream().map(Problem::toString).toList();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
