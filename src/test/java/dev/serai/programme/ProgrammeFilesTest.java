package dev.serai.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.programme.ChargedMonths.Policy;
import dev.serai.programme.CreditRounding.Components;
import dev.serai.programme.CreditRounding.GapOrder;
import dev.serai.programme.CreditRounding.Scope;
import dev.serai.programme.PerpetualTerms.UpsellPath;
import dev.serai.programme.ServiceCreditTerms.DayCount;
import dev.serai.programme.ServiceCreditTerms.DefaultEnd;
import dev.serai.programme.ServiceCreditTerms.GapAnchor;
import dev.serai.programme.ServiceCreditTerms.GapPrice;
import dev.serai.programme.ServiceCreditTerms.PriceDecrease;
import dev.serai.programme.ServiceCreditTerms.RenewalPrice;
import dev.serai.yaml.Problem;
import dev.serai.yaml.YamlNode;
import dev.serai.yaml.YamlText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeFilesTest {

    private static final Path SHIPPED = Path.of("mappings/programmes");
    private static final LocalDate DAY = LocalDate.of(2014, 1, 1);
    private static final String HEAD = "programme: own\nvendor: v\nkind: ";
    private static final String SUBSCRIPTION = HEAD
            + "subscription\nterms:\n  - {from: 2001-01-01, editions: [a, b], years: [1, 2], volumeEditions: [a],"
            + " tiers: ALL_UNITS}\n";

    @TempDir
    private Path folder;

    @Test
    void readsTheShippedProgrammes() {
        ProgrammeFiles files = ProgrammeFiles.load(SHIPPED);

        assertThat(files.problems()).isEmpty();
        assertThat(files.programmes().ids())
                .containsExactlyInAnyOrder(
                        "aip-outright", "aip-subscription", "msp", "open-business", "open-volume", "select", "ssa");
        assertThat(files.programmes().inForce("aip-outright", DAY))
                .contains(new PerpetualTerms(
                        1,
                        Set.of(1, 2, 3, 4, 5),
                        Set.of(1, 2, 3),
                        Set.of("server", "desktop"),
                        new BigDecimal("0.25"),
                        List.of(
                                new UpsellPath("sbs", 1, Set.of("server")),
                                new UpsellPath("server", 1, Set.of("hyper-v")),
                                new UpsellPath("virtual-single", 2, Set.of("hyper-v", "virtual-unlimited"))),
                        TierCounting.ALL_UNITS));
        assertThat(files.programmes().inForce("aip-subscription", DAY))
                .contains(new SubscriptionTerms(Set.of(1, 2, 3), Set.of("server", "desktop"), TierCounting.ALL_UNITS));
        assertThat(files.programmes().inForce("msp", DAY))
                .contains(new RentalTerms(ChargedMonths.by(Policy.STARTED_SERVICE_MONTH), TierCounting.ALL_UNITS));
        assertThat(files.programmes().inForce("ssa", DAY)).contains(serviceCredits(2, 10));
    }

    @Test
    void takesTheHashOfTheFileAsVersion() throws IOException {
        write("own.yaml", SUBSCRIPTION);

        assertThat(ProgrammeFiles.load(folder).programmes().find("own"))
                .hasValueSatisfying(programme -> assertThat(programme.version())
                        .isEqualTo("eba3a6fc75edfe16d499c6f0e74cc2060eaacd153bfe278007b602772f1638cc"));
    }

    @Test
    void readsTermsByTheDayOnWhichTheyBegin() throws IOException {
        write(
                "own.yaml",
                SUBSCRIPTION
                        + "  - {from: 2015-01-01, editions: [a], years: [3, 1], volumeEditions: [a], tiers: GRADUATED}\n");
        Programmes programmes = ProgrammeFiles.load(folder).programmes();

        assertThat(programmes.inForce("own", LocalDate.of(2014, 12, 31)))
                .contains(new SubscriptionTerms(Set.of(1, 2), Set.of("a"), TierCounting.ALL_UNITS));
        assertThat(programmes.inForce("own", LocalDate.of(2015, 1, 1)))
                .contains(new SubscriptionTerms(Set.of(1, 3), Set.of("a"), TierCounting.GRADUATED));
        assertThat(programmes.inForce("own", LocalDate.of(2000, 12, 31))).isEmpty();
    }

    @Test
    void keepsYearsAndEditionsInOrderForMessages() throws IOException {
        write(
                "own.yaml",
                HEAD + "subscription\nterms:\n  - {from: 2001-01-01, editions: [c, b, a], years: [3, 1, 2],"
                        + " volumeEditions: [b, a, c], tiers: ALL_UNITS}\n");
        SubscriptionTerms terms = (SubscriptionTerms)
                ProgrammeFiles.load(folder).programmes().inForce("own", DAY).orElseThrow();

        assertThat(terms.years()).containsExactly(1, 2, 3);
        assertThat(terms.volumeEditions()).containsExactly("b", "a", "c");
    }

    @Test
    void namesUnknownAndMissingKeys() throws IOException {
        write(
                "own.yaml",
                "programme: other\nkind: subscription\nvendr: v\nterms:\n"
                        + "  - from: 2001-01-01\n    volumEditions: [a]\n    colour: red\n    editions: [a]\n");

        assertProblems(
                "own.yaml:3: unknown key 'vendr', did you mean 'vendor'? Keys here are programme, vendor, kind, terms",
                "own.yaml:1: key 'vendor' is missing, expected a text",
                "own.yaml:1: programme has the value 'other', expected the file's name without .yaml: own",
                "own.yaml:6: unknown key 'volumEditions', did you mean 'volumeEditions'? Keys here are from, editions,"
                        + " years, volumeEditions, tiers",
                "own.yaml:7: unknown key 'colour'. Keys here are from, editions, years, volumeEditions, tiers",
                "own.yaml:5: key 'years' is missing, expected a list, each item a whole number from 1 to 20",
                "own.yaml:5: key 'volumeEditions' is missing, expected a list, each item one of a",
                "own.yaml:5: key 'tiers' is missing, expected one of ALL_UNITS, GRADUATED");
    }

    @Test
    void namesValuesOfTheWrongType() throws IOException {
        write(
                "own.yaml",
                HEAD + "subscription\nterms:\n  - from: 1 May\n    editions: [Server, a, a]\n    years: [1, two]\n"
                        + "    volumeEditions: a\n    tiers: GRADED\n  - word\n");

        assertProblems(
                "own.yaml:5: from has the value '1 May', expected a date written yyyy-MM-dd",
                "own.yaml:6: editions has the value 'Server', expected an edition in lower case, such as virtual-single",
                "own.yaml:6: editions has the value 'a' twice; keep one",
                "own.yaml:7: years has the value 'two', expected a whole number from 1 to 20",
                "own.yaml:9: tiers has the value 'GRADED', expected one of ALL_UNITS, GRADUATED",
                "own.yaml:10: found the value 'word', expected the keys from, editions, years, volumeEditions, tiers");
    }

    @Test
    void namesTermsGivenTwice() throws IOException {
        write(
                "own.yaml",
                SUBSCRIPTION
                        + "  - {from: 2001-01-01, editions: [a], years: [1], volumeEditions: [a], tiers: ALL_UNITS}\n");

        assertProblems("own.yaml:6: terms from 2001-01-01 are given twice; keep one");
    }

    @Test
    void namesAKindThatIsNotKnown() throws IOException {
        write("own.yaml", HEAD + "lease\nterms: []\n");

        assertProblems(
                "own.yaml:3: kind has the value 'lease', expected one of perpetual, subscription, rental, service-credits,"
                        + " forecast, authorization");
    }

    @Test
    void namesTermsThatAreNotAList() throws IOException {
        write("own.yaml", HEAD + "rental\nterms: []\n");
        assertProblems("own.yaml:4: terms has an empty list, expected a list of terms, each with the keys from, months,"
                + " minDays, tiers");

        write("own.yaml", HEAD + "rental\nterms: {from: 2001-01-01}\n");
        assertProblems(
                "own.yaml:4: terms has a list of keys, expected a list of terms, each with the keys from, months,"
                        + " minDays, tiers");

        write("own.yaml", HEAD + "rental\n");
        assertProblems("own.yaml:1: key 'terms' is missing, expected a list of terms, each with the keys from, months,"
                + " minDays, tiers");
    }

    @Test
    void namesPerpetualTermsThatCannotBe() throws IOException {
        write("own.yaml", HEAD + """
                        perpetual
                        terms:
                          - from: 2001-01-01
                            editions: [sbs, server]
                            includedYears: 2
                            initialYears: [1, 2]
                            renewalYears: [0]
                            volumeEditions: [server]
                            tiers: ALL_UNITS
                            upsellDiscount: 1
                            upsellPaths:
                              - {from: sbs, need: 0, to: [server]}
                              - {from: sbs, need: 1, to: [sever]}
                              - {from: sbs, need: 1, to: [server]}
                              - {from: sbs, need: 2, to: [server]}
                        """);

        assertProblems(
                "own.yaml:7: includedYears has the value '2', expected a whole number from 0 to 1",
                "own.yaml:9: renewalYears has the value '0', expected a whole number from 1 to 20",
                "own.yaml:12: upsellDiscount has the value '1', expected a fraction from 0 to less than 1, such as 0.25",
                "own.yaml:14: need has the value '0', expected a whole number from 1 to 100",
                "own.yaml:15: to has the value 'sever', expected one of sbs, server",
                "own.yaml:17: the path from sbs to server is given twice; keep one");
    }

    @Test
    void namesMoreIncludedYearsThanALineWithoutYearsOrders() throws IOException {
        String outright = Files.readString(SHIPPED.resolve("aip-outright.yaml"));
        write("aip-outright.yaml", outright.replace("includedYears: 1", "includedYears: 2"));

        assertProblems("aip-outright.yaml:" + line(outright, "includedYears")
                + ": includedYears has the value '2', expected a whole number from 0 to 1");
    }

    @ParameterizedTest
    @CsvSource({
        "aip-outright, initialYears, '1, 2, 3, 4, 5', '2, 3'",
        "aip-outright, renewalYears, '1, 2, 3', '3'",
        "aip-subscription, years, '1, 2, 3', '2, 3, 5'"
    })
    void namesYearsWithoutTheOneThatALineMeansByDefault(String programme, String key, String shipped, String years)
            throws IOException {
        String terms = Files.readString(SHIPPED.resolve(programme + ".yaml"));
        write(programme + ".yaml", terms.replace(key + ": [" + shipped + "]", key + ": [" + years + "]"));

        assertProblems(programme + ".yaml:" + line(terms, key) + ": " + key + " has the values [" + years
                + "], expected 1 among them, because an order that names no years means 1");
    }

    @Test
    void namesAPathThatLeadsToItself() throws IOException {
        String outright = Files.readString(SHIPPED.resolve("aip-outright.yaml"));
        write("aip-outright.yaml", outright.replace("to: [hyper-v]}", "to: [hyper-v, server]}"));

        assertProblems("aip-outright.yaml:" + line(outright, "- {from: server, need")
                + ": the path from server leads to server itself; leave it out of to");
    }

    @Test
    void namesAPathFromAnEditionThatIsNotKnown() throws IOException {
        String outright = Files.readString(SHIPPED.resolve("aip-outright.yaml"));
        write("aip-outright.yaml", outright.replace("{from: sbs, need", "{from: sbs2, need"));

        assertProblems("aip-outright.yaml:" + line(outright, "- {from: sbs, need")
                + ": from has the value 'sbs2', expected one of sbs, server, desktop, hyper-v, virtual-single,"
                + " virtual-unlimited");
    }

    @ParameterizedTest
    @CsvSource({
        "months: STARTED_SERVICE_MONTH, STARTED_SERVICE_MONTH, 0, ALL_UNITS",
        "months: CALENDAR_MONTH, CALENDAR_MONTH, 0, ALL_UNITS",
        "months: DAILY_PRORATED, DAILY_PRORATED, 0, GRADUATED",
        "months: CALENDAR_MONTH_MIN_DAYS, CALENDAR_MONTH_MIN_DAYS, 14, ALL_UNITS",
        "'minDays: 27, months: CALENDAR_MONTH_MIN_DAYS', CALENDAR_MONTH_MIN_DAYS, 27, ALL_UNITS"
    })
    void readsMonthsAndTiersOfRentals(String keys, Policy policy, int minDays, TierCounting tiers) throws IOException {
        write("own.yaml", HEAD + "rental\nterms:\n  - {from: 2001-01-01, " + keys + ", tiers: " + tiers + "}\n");
        ProgrammeFiles files = ProgrammeFiles.load(folder);

        assertThat(files.problems()).isEmpty();
        assertThat(files.programmes().inForce("own", DAY))
                .contains(new RentalTerms(new ChargedMonths(policy, minDays), tiers));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "months: MONTHLY, tiers: ALL_UNITS | months has the value 'MONTHLY', expected one of STARTED_SERVICE_MONTH, CALENDAR_MONTH,"
                        + " DAILY_PRORATED, CALENDAR_MONTH_MIN_DAYS",
                "months: CALENDAR_MONTH, minDays: 10, tiers: ALL_UNITS | minDays stands without months CALENDAR_MONTH_MIN_DAYS; choose that,"
                        + " or leave minDays out",
                "months: CALENDAR_MONTH_MIN_DAYS, minDays: 28, tiers: ALL_UNITS | minDays has the value '28', expected a whole number from 1"
                        + " to 27",
                "months: CALENDAR_MONTH, tiers: SOME | tiers has the value 'SOME', expected one of ALL_UNITS, GRADUATED",
                "months: CALENDAR_MONTH | key 'tiers' is missing, expected one of ALL_UNITS, GRADUATED",
                "tiers: ALL_UNITS | key 'months' is missing, expected one of STARTED_SERVICE_MONTH, CALENDAR_MONTH,"
                        + " DAILY_PRORATED, CALENDAR_MONTH_MIN_DAYS"
            })
    void namesMonthsAndTiersThatCannotBe(String keys, String problem) throws IOException {
        write("own.yaml", HEAD + "rental\nterms:\n  - {from: 2001-01-01, " + keys + "}\n");

        assertProblems("own.yaml:5: " + problem);
    }

    @ParameterizedTest
    @CsvSource({
        "dayCount, ACT_365_FIXED, WHOLE_YEARS_PLUS_DAYS",
        "scope, LICENCE_POSITION, UNIT",
        "scope, LICENCE_POSITION, LICENCE_TYPE",
        "scope, LICENCE_POSITION, BOOKING",
        "components, SUM, SEPARATE",
        "gapFactor, 2, 1",
        "gapFactor, 2, 100",
        "gapOrder, DOUBLE_THEN_CEIL, CEIL_THEN_DOUBLE",
        "defaultMonths, 12, 36",
        "defaultEnd, START_BASED, END_BASED",
        "renewalPrice, AT_BOOKING, AT_COVERAGE",
        "gapPrice, AT_BOOKING, AT_GAP_DATES",
        "priceDecrease, RERATE_TOTAL, RERATE_REMAINING",
        "priceDecrease, RERATE_TOTAL, FLOOR_DIFFERENCE",
        "gapAnchorOnRelink, RELINK, FIRST_LINK"
    })
    void readsEveryReadingOfTheGuideline(String key, String usual, String other) throws IOException {
        String ssa = Files.readString(SHIPPED.resolve("ssa.yaml"));
        write("ssa.yaml", ssa.replace(key + ": " + usual, key + ": " + other));
        ProgrammeFiles files = ProgrammeFiles.load(folder);

        assertThat(files.problems()).isEmpty();
        String terms = files.programmes().inForce("ssa", DAY).orElseThrow().toString();
        assertThat(terms).contains(key + "=" + other).doesNotContain(key + "=" + usual + ",");
        assertThat(terms.replace(key + "=" + other, key + "=" + usual))
                .isEqualTo(serviceCredits(2, 10).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dayCount | ACT_365_FIXED | ACT_ACT | one of ACT_365_FIXED, WHOLE_YEARS_PLUS_DAYS",
                "scope | LICENCE_POSITION | PROJECT | one of LICENCE_POSITION, UNIT, LICENCE_TYPE, BOOKING",
                "components | SUM | sum | one of SUM, SEPARATE",
                "gapFactor | 2 | 1.5 | a whole number from 1 to 100",
                "gapFactor | 2 | 0 | a whole number from 1 to 100",
                "gapOrder | DOUBLE_THEN_CEIL | DOUBLE | one of DOUBLE_THEN_CEIL, CEIL_THEN_DOUBLE",
                "mode | CEILING | HALF_UP | CEILING",
                "defaultMonths | 12 | 0 | a whole number from 1 to 120",
                "defaultEnd | START_BASED | MONTH_END | one of START_BASED, END_BASED",
                "renewalPrice | AT_BOOKING | AT_START | one of AT_BOOKING, AT_COVERAGE",
                "gapPrice | AT_BOOKING | AT_END | one of AT_BOOKING, AT_GAP_DATES",
                "priceDecrease | RERATE_TOTAL | NONE | one of RERATE_TOTAL, RERATE_REMAINING, FLOOR_DIFFERENCE",
                "priceIncrease | PROTECTED_UNTIL_END | AT_ONCE | PROTECTED_UNTIL_END",
                "refund | NONE | PRO_RATA | NONE",
                "gapAnchorOnRelink | RELINK | LAST_LINK | one of RELINK, FIRST_LINK",
                "overhangingSsa | KEEP | CUT | KEEP"
            })
    void refusesWhatIsNoReadingOfTheGuideline(String key, String usual, String other, String allowed)
            throws IOException {
        String ssa = Files.readString(SHIPPED.resolve("ssa.yaml"));
        String changed = ssa.replace(key + ": " + usual, key + ": " + other);
        write("ssa.yaml", changed);

        assertProblems(
                "ssa.yaml:" + line(changed, key) + ": " + key + " has the value '" + other + "', expected " + allowed);
    }

    @ParameterizedTest
    @CsvSource({"60", "P0D", "P1000D", "P2M", "P-1D"})
    void refusesRemindersThatAreNoDays(String reminder) throws IOException {
        String ssa = Files.readString(SHIPPED.resolve("ssa.yaml"));
        write("ssa.yaml", ssa.replace("P60D", reminder));

        assertProblems("ssa.yaml:" + line(ssa, "reminders") + ": reminders has the value '" + reminder
                + "', expected a number of days from P1D to P999D");
    }

    @ParameterizedTest
    @CsvSource({
        "dayCount, 'one of ACT_365_FIXED, WHOLE_YEARS_PLUS_DAYS'",
        "priceIncrease, PROTECTED_UNTIL_END",
        "overhangingSsa, KEEP"
    })
    void namesAReadingThatIsMissing(String key, String allowed) throws IOException {
        String ssa = Files.readString(SHIPPED.resolve("ssa.yaml"));
        write("ssa.yaml", ssa.replaceAll("(?m)^    " + key + ":.*\n", ""));

        assertProblems("ssa.yaml:" + line(ssa, "- from") + ": key '" + key + "' is missing, expected " + allowed);
    }

    @Test
    void namesFilesThatAreNoProgramme() throws IOException {
        write("a.yaml", "");
        write("b.yaml", "programme: [\n");
        write("c.yml", SUBSCRIPTION);
        write("d.yaml", "--- 1\n--- 2\n");
        write("e.yaml", "- 1\n");

        assertProblems(
                "c.yml:1: programme files end in .yaml; rename it",
                "a.yaml:1: the file has 0 documents, expected one programme",
                "b.yaml:1: not YAML: while parsing a flow node",
                "d.yaml:1: the file has 2 documents, expected one programme",
                "e.yaml:1: found a list, expected the keys programme, vendor, kind, terms");
    }

    @Test
    void namesAFolderWithoutProgrammes() {
        assertThat(messages(ProgrammeFiles.load(folder)))
                .containsExactly(folder + ":1: the folder has no file *.yaml, expected one programme file or more");
        Path missing = folder.resolve("missing");
        assertThat(messages(ProgrammeFiles.load(missing)))
                .containsExactly(missing + ":1: there is no such folder, expected one programme file or more");
    }

    @Test
    void overridesSingleKeysForAQuote() throws Exception {
        ProgrammeFiles files =
                ProgrammeFiles.load(SHIPPED).with(policy("ssa: {leastVersion: 9, rounding: {gapFactor: 3}}"));

        assertThat(files.problems()).isEmpty();
        assertThat(files.programmes().inForce("ssa", DAY)).contains(serviceCredits(3, 9));
    }

    @Test
    void namesOverridesThatCannotHold() throws Exception {
        ProgrammeFiles files = ProgrammeFiles.load(SHIPPED)
                .with(
                        policy(
                                "sssa: {leastVersion: 9}\nmsp: {from: 2020-01-01}\nssa:\n  leastVersio: 9\n  rounding: {components: APART}"));

        assertThat(messages(files))
                .containsExactlyInAnyOrder(
                        "case.yaml:1: unknown programme 'sssa', did you mean 'ssa'? Programmes are aip-outright,"
                                + " aip-subscription, msp, open-business, open-volume, select, ssa",
                        "case.yaml:2: 'from' cannot be overridden; the other keys hold on every day",
                        "case.yaml:4: unknown key 'leastVersio', did you mean 'leastVersion'? Keys here are from,"
                                + " creditSku, leastVersion, dayCount, rounding, term, renewalPrice, gapPrice,"
                                + " priceDecrease, priceIncrease, returnToBalance, overhangingSsa, reminders",
                        "case.yaml:5: components has the value 'APART', expected one of SUM, SEPARATE");
    }

    private static ServiceCreditTerms serviceCredits(int gapFactor, int leastVersion) {
        return new ServiceCreditTerms(
                DayCount.ACT_365_FIXED,
                new CreditRounding(Scope.LICENCE_POSITION, Components.SUM, gapFactor, GapOrder.DOUBLE_THEN_CEIL),
                12,
                DefaultEnd.START_BASED,
                RenewalPrice.AT_BOOKING,
                GapPrice.AT_BOOKING,
                PriceDecrease.RERATE_TOTAL,
                GapAnchor.RELINK,
                leastVersion,
                List.of(60, 30, 14, 7, 1),
                "SSC");
    }

    private static Map<String, YamlNode.Fields> policy(String text) throws Exception {
        YamlNode.Fields document =
                (YamlNode.Fields) YamlText.documents("case.yaml", text).get(0);
        return document.entries().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry ->
                (YamlNode.Fields) entry.getValue().value()));
    }

    private void assertProblems(String... expected) {
        assertThat(messages(ProgrammeFiles.load(folder)))
                .containsExactly(Stream.of(expected)
                        .map(problem -> folder + "/" + problem)
                        .toArray(String[]::new));
    }

    private static int line(String text, String key) {
        List<String> lines = text.lines().toList();
        return 1
                + IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).strip().startsWith(key.startsWith("- ") ? key : key + ":"))
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
