package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.text.Sha256;
import dev.serai.yaml.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingFileTest {

    private static final String GOOD = """
            feed: acme
            rank: 40
            format: csv
            csv: {delimiter: ";", quote: "'", comment: "#", charset: windows-1252}
            dates: dd.MM.yyyy
            numbers: {decimal: ",", group: " "}
            events:
              - event: credit
                when: {Kind: [C, D], Note: {filled: true}}
                fields:
                  date: {from: Day}
                  account: {from: Customer, map: {"1": A1, NO: A2}}
                  credits: {from: Credits, optional: true}
                  reference: {value: R}
            ignore: [Name]
            """;

    @TempDir
    Path folder;

    @Test
    void readsAWholeMapping() {
        FeedMapping mapping = MappingFiles.parse("acme", GOOD);
        assertThat(mapping.name()).isEqualTo("acme");
        assertThat(mapping.rank()).isEqualTo(40);
        assertThat(mapping.format())
                .isEqualTo(new FileFormat.Csv(
                        ';', '\'', java.util.Optional.of('#'), java.nio.charset.Charset.forName("windows-1252")));
        assertThat(mapping.version()).hasSize(64).isEqualTo(Sha256.of(GOOD));
        Columns columns = Columns.of(List.of("Kind", "Note", "Day", "Customer", "Credits", "Name"));
        assertThat(mapping.rules().check(columns)).isEmpty();
        assertThat(mapping.rules().map(new Row(2, columns, List.of("D", "x", "01.03.2026", "NO", "1\u00a0500", ""))))
                .hasToString("Events[events=[MappedEvent[event=Credit[date=2026-03-01, account=A2, credits=1500,"
                        + " programme=Optional.empty], reference=Optional[R]]]]");
    }

    @Test
    void readsJsonPaths() {
        FeedMapping mapping = MappingFiles.parse(
                "acme", "feed: acme\nrank: 40\nformat: json\njson: {records: a.b, lines: items}\nevents: canonical\n");
        assertThat(mapping.format()).isEqualTo(new FileFormat.Json(List.of("a", "b"), java.util.Optional.of("items")));
    }

    @Test
    void readsXmlPaths() {
        FeedMapping mapping = MappingFiles.parse(
                "acme",
                "feed: acme\nrank: 40\nformat: xml\nxml: {record: /o:Orders/Line, namespaces: {o: urn:a, '': urn:b},"
                        + " keys: {Extra: '@name'}, secrets: Word}\nevents: canonical\n");
        assertThat(mapping.format())
                .isEqualTo(new FileFormat.Xml(
                        List.of("o:Orders", "Line"),
                        Map.of("urn:a", "o", "urn:b", ""),
                        Map.of("Extra", "@name"),
                        Set.of("Word")));
    }

    @Test
    void readsEdi() {
        FeedMapping mapping = MappingFiles.parse(
                "acme",
                "feed: acme\nrank: 40\nformat: edi\nedi: {record: LIN, messages: [ORDERS, ORDCHG], skipped: CONTRL,"
                        + " qualified: [IMD], charset: UTF-8}\nevents: canonical\n");
        assertThat(mapping.format())
                .isEqualTo(new FileFormat.Edi(
                        "LIN",
                        Set.of("ORDERS", "ORDCHG"),
                        Set.of("CONTRL"),
                        Set.of("IMD"),
                        java.util.Optional.of(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesWhatXmlAndEdiDoNotKnow() {
        String csv = GOOD.substring(GOOD.indexOf("format"), GOOD.indexOf("dates"));
        assertProblem(csv, "format: xml\n", "1: Entry 'record' is missing in xml");
        assertProblem(
                csv,
                "format: xml\nxml: {record: Order}\n",
                "4: Entry 'record' is 'Order', expected the elements from the root to a record, such as /Order/OrderLine");
        assertProblem(
                csv,
                "format: xml\nxml:\n  record: /Order\n  namespaces:\n    a: urn:x\n    b: urn:x\n",
                "8: Namespace 'urn:x' has two prefixes");
        assertProblem(
                csv,
                "format: xml\nxml: {record: /a, keis: {}}\n",
                "4: Unknown entry 'keis' in xml; did you mean 'keys'?");
        assertProblem(
                csv,
                "format: edi\nedi: {record: LIN}\n",
                "4: Entry 'messages' is missing in edi, expected types such as ORDERS or 850");
        assertProblem(csv, "format: edi\nedi: {messages: X}\n", "4: Entry 'record' is missing in edi");
        assertProblem(
                csv,
                "format: edi\nedi: {messages: X, record: line}\n",
                "4: Entry 'record' is 'line', expected a segment such as LIN or PO1");
        assertProblem(
                csv,
                "format: edi\nedi: {messages: X, record: LIN, qualified: [imd]}\n",
                "4: Entry 'qualified' is 'imd', expected a segment such as LIN or PO1");
    }

    @Test
    void anIgnoredNameWithAStarStandsForAllThatBeginSo() {
        FeedMapping mapping = MappingFiles.parse("acme", GOOD.replace("[Name]", "[Name, 'X/*', D*]"));
        Columns columns =
                Columns.of(List.of("Kind", "Note", "Day", "Customer", "Credits", "x/1", "X/Y", "Dog", "Names"));
        assertThat(mapping.rules().check(columns)).extracting(RowFault::column).containsExactly("Names");
        FeedMapping canonical =
                MappingFiles.parse("acme", "feed: acme\nrank: 40\nformat: csv\nevents: canonical\nignore: [x*]\n");
        Columns more = Columns.of(List.of("event", "date", "account", "credits", "xyz"));
        assertThat(canonical.rules().check(more)).isEmpty();
        assertThat(canonical.rules().map(new Row(2, more, List.of("credit", "2026-03-01", "A1", "5", "?"))))
                .isInstanceOf(MappedRow.Events.class);
    }

    @Test
    void aLongListOfColumnsIsNotToldInFull() {
        String more = java.util.stream.IntStream.range(0, 25)
                .mapToObj(i -> "Something" + i)
                .collect(java.util.stream.Collectors.joining(", ", ", ", "]"));
        FeedMapping mapping = MappingFiles.parse("acme", GOOD.replace("[Name]", "[Name" + more));
        assertThat(mapping.rules()
                        .check(Columns.of(List.of("Kind", "Note", "Day", "Customer", "Credits", "Nahme", "Other"))))
                .extracting(RowFault::message)
                .containsExactly(
                        "Column Nahme of the file is not in the mapping; map it or add it to ignore; did you mean 'Name'?",
                        "Column Other of the file is not in the mapping; map it or add it to ignore");
    }

    @Test
    void theBuiltInFeedNeedsNoFile() {
        MappingFiles files = MappingFiles.load(folder);
        assertThat(files.problems()).isEmpty();
        assertThat(files.mappings()).containsOnlyKeys("events");
        assertThat(files.mappings().values())
                .extracting(FeedMapping::version)
                .containsExactly(MappingFiles.canonical().version());
    }

    @Test
    void namesFileAndLineOfEveryProblem() throws IOException {
        Path file = Files.writeString(
                folder.resolve("acme.yaml"),
                GOOD.replace("feed: acme", "feed: acne")
                        .replace("rank: 40", "rank: 15")
                        .replace("dd.MM.yyyy", "dd.QQ.yyyy")
                        .replace("from: Day", "form: Day")
                        .replace("reference:", "referenz:"));
        MappingFiles files = MappingFiles.load(folder);
        assertThat(files.mappings()).containsOnlyKeys("events");
        assertThat(files.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        file + ":1: Entry 'feed' is 'acne', expected the file's name 'acme'",
                        file + ":2: Entry 'rank' is '15', expected 10 (master data), 20 (prices and values),"
                                + " 30 (agreements and forecasts) or 40 (the rest)",
                        file + ":5: Entry 'dates' is 'dd.QQ.yyyy', expected a date pattern such as dd.MM.yyyy",
                        file + ":11: Unknown entry 'form' in the field 'date'; did you mean 'from'?",
                        file + ":11: Field 'date' needs one of from, value, join, compute, found none",
                        file
                                + ":14: Unknown entry 'referenz' in the fields of event credit; did you mean 'reference'?");
    }

    @Test
    void refusesWhatTheLanguageDoesNotKnow() {
        assertProblem("rank: 40", "rang: 40", "1: Entry 'rank' is missing in the mapping");
        assertProblem("format: csv", "format: cvs", "3: Entry 'format' is 'cvs'; did you mean 'csv'?");
        assertProblem(
                "csv: {delimiter",
                "json: {lines: x}\ncsv: {delimiter",
                "4: Entry 'json' has no meaning beside format: csv");
        assertProblem("\";\"", "\";;\"", "4: Entry 'delimiter' is ';;', expected one character in quotes");
        assertProblem(
                "windows-1252",
                "windows-125",
                "4: Entry 'charset' is 'windows-125', expected an encoding such as UTF-8 or windows-1252");
        assertProblem("group: \" \"", "group: \",\"", "6: Entry 'group' is the decimal sign ',', expected another");
        assertProblem("event: credit", "event: credits", "8: Unknown event 'credits'; did you mean 'credit'?");
        assertProblem("filled: true", "filled: yes", "9: Entry 'filled' is 'yes', expected true or false");
        assertProblem("      date: {from: Day}\n", "", "8: Event credit needs the field 'date', which is not mapped");
        assertProblem("date: {from: Day}", "date: Day", "11: Field 'date' needs {from: a column} or {value: a text}");
        assertProblem(
                "date: {from: Day}",
                "date: {value: 01.03.2026}",
                "11: Field date has '01.03.2026', expected a date written yyyy-MM-dd");
        assertProblem("optional: true", "optional: maybe", "13: Entry 'optional' is 'maybe', expected true or false");
        assertProblem("map: {\"1\": A1, NO: A2}", "map: {}", "12: The map of field 'account' is empty");
        assertProblem(
                "{value: R}",
                "{value: R, optional: true}",
                "14: Entry 'optional' of field 'reference' has no meaning beside value");
        assertProblem("[Name]", "[Day]", "15: Column Day is both mapped and ignored");
        assertProblem("[Name]", "{a: b}", "15: Entry 'ignore' needs a list of texts");
        assertProblem("rank: 40", "rank: [40]", "2: Entry 'rank' needs a single value");
        assertProblem("rank: 40", "rank: *a", "2: Aliases (*name) are not supported, write the value out");
    }

    @Test
    void readsWhatIsToldOrRefusedBeforeAnythingIsBooked() {
        FeedWatch usual = MappingFiles.parse("acme", GOOD).watch();
        assertThat(usual.rejectAbove()).isEmpty();
        assertThat(usual.isTooMany(10, 10)).isFalse();
        assertThat(usual.drift()).isEqualTo(FeedWatch.Drift.REPORT);
        assertThat(usual.expected()).isEmpty();

        FeedWatch watch = MappingFiles.parse(
                        "acme",
                        GOOD + "reject: {above: 2.5%}\ndrift: refuse\nexpect: {by: \"07:30\", on: [SUN, WED]}\n")
                .watch();
        assertThat(watch.isTooMany(25, 1_000)).isFalse();
        assertThat(watch.isTooMany(26, 1_000)).isTrue();
        assertThat(watch.isTooMany(0, 0)).isFalse();
        assertThat(watch.drift()).isEqualTo(FeedWatch.Drift.REFUSE);
        assertThat(watch.expected())
                .contains(new Delivery(LocalTime.parse("07:30"), Set.of(DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY)));
        assertThat(MappingFiles.parse("acme", GOOD + "expect: {by: \"07:30\"}\n")
                        .watch()
                        .expected()
                        .map(Delivery::on))
                .contains(Set.of(
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY));
    }

    @Test
    void refusesAWatchThatNobodyCouldKeep() {
        String more = "ignore: [Name]\n";
        assertProblem(
                more, "reject: {above: 20}\n", "15: Entry 'above' is '20', expected a share of rows such as 20 %");
        assertProblem(
                more,
                "reject: {above: 101 %}\n",
                "15: Entry 'above' is '101 %', expected a share of rows such as 20 %");
        assertProblem(more, "reject: {}\n", "15: Entry 'above' is missing in reject");
        assertProblem(more, "drift: ignore\n", "15: Entry 'drift' is 'ignore', expected report or refuse");
        assertProblem(more, "expect: {on: [MON]}\n", "15: Entry 'by' is missing in expect");
        assertProblem(more, "expect: {by: 7.30}\n", "15: Entry 'by' is '7.30', expected a time of day such as 07:30");
        assertProblem(
                more,
                "expect: {by: \"07:30\", on: Monday}\n",
                "15: Entry 'on' names 'Monday', expected MON, TUE, WED, THU, FRI, SAT or SUN");
        assertProblem(
                more, "expect: {by: \"07:30\", on: []}\n", "15: Entry 'on' is empty, expected days such as [MON, FRI]");
    }

    @Test
    void refusesWhatIsNoMapping() {
        assertThat(problems("")).contains("acme.yaml:1: The file is empty, expected a feed mapping");
        assertThat(problems("- a\n"))
                .containsExactly("acme.yaml:1: The file has no named entries, expected one of feed, rank, format, csv,"
                        + " json, xml, edi, dates, numbers, empty, events, ignore, reject, drift, expect, companion");
        assertThat(problems("feed: a\nfeed: b\n"))
                .containsExactly("acme.yaml:2: Not readable as YAML: Duplicate field 'feed'");
        assertThat(problems(GOOD + "---\nfeed: b\n"))
                .containsExactly("acme.yaml:17: The file holds a second document, expected one feed mapping");
        assertThat(problems(GOOD.substring(0, GOOD.indexOf("events:")) + "events: all\n"))
                .containsExactly("acme.yaml:7: Entry 'events' needs a list of events, or the word canonical");
        assertThat(problems(GOOD.substring(0, GOOD.indexOf("events:")) + "events: [credit]\n"))
                .containsExactly("acme.yaml:7: An item of 'events' needs the entries event and fields");
    }

    @Test
    void refusesAFileThatIsNotUtf8AndAFolderThatIsNotThere() throws IOException {
        Path file = Files.write(folder.resolve("acme.yaml"), "feed: ä".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(MappingFile.load(file).problems())
                .containsExactly(new Problem(file.toString(), 1, "The file is not UTF-8"));
        Path missing = folder.resolve("none");
        assertThat(MappingFiles.load(missing).problems())
                .containsExactly(new Problem(missing.toString(), 1, "There is no such folder of mapping files"));
    }

    @Test
    void saysThatAKeptMappingCannotBeReadAnyMore() {
        assertThatThrownBy(() -> MappingFiles.parse("acme", "feed: b"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Mapping no longer readable: [acme.yaml:1: ");
    }

    private static void assertProblem(String from, String to, String problem) {
        assertThat(GOOD).contains(from);
        assertThat(problems(GOOD.replace(from, to))).contains("acme.yaml:" + problem);
    }

    private static List<String> problems(String text) {
        return MappingFile.read("acme.yaml", "acme", text).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
