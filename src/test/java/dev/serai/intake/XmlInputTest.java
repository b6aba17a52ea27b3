package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.testing.TestDatabase;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sender of XML reads in the receipt, and how elements become columns. */
class XmlInputTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final String MAPPING = """
            feed: credits
            rank: 40
            format: xml
            xml: {record: /Credits/Day/Credit}
            events:
              - event: credit
                fields:
                  date: {from: /Credits/Day/@date}
                  account: {from: Account/ID}
                  credits: {from: "@points"}
            ignore: [Note, /Credits/Sender]
            """;
    private static final String START = "<Credits>\n<Day date='2026-03-02'>\n";
    private static final String A1 = "<Credit points='5'><Account><ID>A1</ID></Account></Credit>\n";
    private static final String A2 = A1.replace("A1", "A2");
    private static final String END = "</Day>\n</Credits>\n";

    @TempDir
    Path home;

    @Test
    void repeatsWhatStandsAboveTheRecords() {
        Intake intake = receive(START + A1 + "</Day><Day date='2026-03-03'>\n" + A2 + END);
        assertThat(intake.quarantined()).isEmpty();
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(3L));
        assertThat(intake.landedLines(DAY.plusDays(1), 10)).containsExactly(List.of(5L));
    }

    @Test
    void aRecordBeginsWhereItsTagBegins() {
        Intake intake = receive(
                START + "<!-- the\nfirst -->\n<Credit\n  points='5'\n  >\n<Account>\n<ID>A1</ID></Account></Credit>\n"
                        + A2 + END);
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(5L), List.of(10L));
    }

    @Test
    void aRootThatIsTheRecord() {
        Intake intake = receive(
                MAPPING.replace("/Credits/Day/Credit", "/Credit")
                        .replace("/Credits/Day/@date", "'@date'")
                        .replace(", /Credits/Sender", ""),
                "<?xml version='1.0'?>\n<Credit points='5' date='2026-03-02'><Account><ID>A1</ID></Account></Credit>"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(intake.quarantined()).isEmpty();
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(2L));
    }

    @Test
    void anElementThatTheMappingDoesNotKnow() {
        Intake intake = receive(START + A1 + A2.replace("ID>", "Id>").replace("<Account>", "<Account x='1'>") + END);
        assertThat(intake.quarantined())
                .containsExactly(
                        "4 [Account/@x] unknown-column: Column Account/@x of the file is not in the mapping; map it or"
                                + " add it to ignore; did you mean 'Account/ID'?");
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(3L));
    }

    @Test
    void anElementThatIsMissing() {
        Intake intake = receive(START + A1 + "<Credit points='x'><Account/></Credit>" + END);
        assertThat(intake.quarantined())
                .containsExactly(
                        "4 [@points] bad-number: Column @points has 'x', expected a number such as 1234.56",
                        "4 [Account/ID] missing-field: Column Account/ID is empty, expected a value");
    }

    @Test
    void aFileThatIsNotXml() {
        assertRefused("event,date\n", "not-xml: The file is not XML, expected an element");
        assertRefused(" \n ", "empty-file: The file is empty, expected XML");
        assertRefused(
                "<Credits>\n<Day></Credits>",
                "bad-xml: The XML is broken and is not read further: The element type \"Day\" must be terminated by the"
                        + " matching end-tag \"</Day>\". (line 2, column 8)");
    }

    @Test
    void aFileWithoutRecords() {
        String fault = "no-records: The file has no element at /Credits/Day/Credit, expected the records there";
        assertRefused("<Debits><Day><Credit/></Day></Debits>", fault);
        assertRefused("<Credits><Sender>X</Sender></Credits>", fault);
    }

    @Test
    void anElementAroundTheRecordsThatHasNone() {
        Intake intake = receive("<Credits>\n<Day date='2026-03-01'>\n</Day>\n<Day date='2026-03-02'>" + A1 + END);
        assertThat(intake.quarantined())
                .containsExactly("2 [] no-records: Element /Credits/Day has no Credit, expected at least one record");
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(4L));
    }

    @Test
    void goodRecordsBeforeABreakLand() {
        Intake intake = receive(START + A1 + A2 + "<Credit points='5'>\n<Account></Credit>");
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(3L), List.of(4L));
        assertThat(intake.quarantined())
                .containsExactly("6 [] bad-xml: The XML is broken and is not read further: The element type \"Account\""
                        + " must be terminated by the matching end-tag \"</Account>\". (line 6, column 12)");
        intake.bookAll(Intake.TODAY);
        intake.closing.closeFiles(Intake.TODAY);
        assertThat(intake.report.files(0, Long.MAX_VALUE).get(0).counts()).isEqualTo(new LineCounts(3, 2, 0, 1));
    }

    @Test
    void anOrderThatBreaksOffLandsNoLine() {
        String mapping = """
                feed: credits
                rank: 40
                format: xml
                xml: {record: /Orders/Order/Line}
                events:
                  - event: order
                    fields:
                      date: {value: 2026-03-02}
                      account: {value: A1}
                      order: {from: /Orders/Order/ID}
                      line: {from: "@no"}
                      programme: {value: aip-outright}
                      sku: {value: X}
                      offering: {value: licence}
                      quantity: {value: 1}
                """;
        String order = "<Order><ID>P1</ID>\n<Line no='1'/>\n<Line no='2'/></Order>\n";
        Intake intake = receive(
                mapping,
                ("<Orders>" + order + order.replace("P1", "P2").replace("</Order>", ""))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(2L, 3L));
        assertThat(intake.quarantined()).hasSize(3).allSatisfy(fault -> assertThat(fault)
                .containsPattern("order-incomplete: Line \\d of order P2 of account A1|bad-xml"));
    }

    @Test
    void aDocumentTypeIsRefused() {
        String after = "; a document type is read from cXML alone, and without declarations of its own";
        assertRefused(
                "<!DOCTYPE Credits [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n" + START + A1 + END,
                "doctype: The file has '<!DOCTYPE Credits [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>' on line 1"
                        + after);
        assertRefused(
                "<!DOCTYPE Credits SYSTEM 'http://127.0.0.1:1/x.dtd'>\n" + START + A1 + END,
                "doctype: The file has '<!DOCTYPE Credits SYSTEM 'http://127.0.0.1:1/x.dtd'>' on line 1" + after);
        assertRefused(
                "<?xml version='1.0'?>\n<!-- > -->\n<!DOCTYPE cXML SYSTEM 'cXML.dtd' [\n<!ENTITY a 'aaaa'>]>\n<cXML/>",
                "doctype: The file has '<!DOCTYPE cXML SYSTEM 'cXML.dtd' [' on line 3" + after);
        assertRefused(
                "<!--" + " ".repeat(70_000) + "-->\n<!DOCTYPE cXML SYSTEM 'cXML.dtd'><cXML/>",
                "doctype: The file has '<!DOCTYPE' on line 1" + after);
    }

    @Test
    void theDocumentTypeOfCxmlIsLeftOut() {
        Intake intake = receive("<?xml version='1.0'?>\n<!DOCTYPE cXML SYSTEM\n \"http://127.0.0.1:1/cXML.dtd\" >\n"
                + START + A1 + END);
        assertThat(intake.quarantined()).isEmpty();
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(6L));
    }

    @Test
    void anEntityIsNeverResolved() {
        Intake intake = receive(START + A1 + A2.replace("A2", "&xxe;") + END);
        assertThat(intake.quarantined())
                .containsExactly("4 [] bad-xml: The XML is broken and is not read further: The entity \"xxe\" was"
                        + " referenced, but not declared. (line 4, column 38)");
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(3L));
    }

    @Test
    void boundsOfDepthAndSize() {
        String larger = "out-of-bounds: The XML is larger than what is read, and is not read further: ";
        assertBroken("<d>".repeat(200), larger + "Elements are nested more than 100 deep (line 4)");
        assertBroken(
                "<Credit points='" + "9".repeat(10_100_000),
                larger + "A tag, text or comment has more than 10000000 characters (line 4)");
        assertBroken(
                "<Credit><Note>" + "x ".repeat(6_000_000),
                larger + "A record, or what stands before it, has more than 10000000 characters (line 4)");
        assertBroken(
                "<Credit>" + "<n/>".repeat(10) + "<n a='1'/>".repeat(500_001),
                larger + "A record, or what stands before it, has more than 500000 texts (line 4)");
        assertBroken(
                "<" + "n".repeat(2_000) + "/>",
                larger
                        + "JAXP00010005: The length of entity \"[xml]\" is \"2,000\" that exceeds the \"1,000\" limit set"
                        + " by \"FEATURE_SECURE_PROCESSING\". (line 4)");
    }

    @Test
    void repeatedElementsGoByTheirKeyOrAreCounted() {
        String mapping = MAPPING.replace(
                        "Credit}", "Credit, keys: {Extra: '@name', ID: '@scheme'}, secrets: [Word, '@word']}")
                .replace("Account/ID", "'Account/ID[ours]'")
                .replace("[Note", "[Word, '@word', Note, 'Note[2]', 'Extra*'");
        Intake intake = receive(
                mapping,
                (START
                                + "<Credit points='5' word='w0rd'><Account><ID scheme='theirs'>X</ID><ID scheme='ours'>A1</ID></Account>"
                                + "<Note>1</Note><Note>2</Note><Extra name='a'>1</Extra><Extra name='a'>2</Extra>"
                                + "<Extra>3</Extra><Word>secret</Word></Credit>" + END)
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(intake.quarantined())
                .containsExactly(
                        "3 [Account/ID[theirs]] unknown-column: Column Account/ID[theirs] of the file is not in the mapping;"
                                + " map it or add it to ignore; expected one of /Credits/Day/@date, /Credits/Sender, @points,"
                                + " @word, Account/ID[ours], Extra*, Note, Note[2], Word");
        assertThat(intake.rows().toString())
                .contains("\"Note[2]\":\"2\"", "\"Extra[a][2]\":\"2\"", "\"Extra\":\"3\"", "\"Word\":\"***\"")
                .contains("\"@word\":\"***\"")
                .doesNotContain("secret", "w0rd");
    }

    @Test
    void namespacesGoByTheMappingsPrefixes() {
        String mapping = MAPPING.replace("Credit}", "Credit, namespaces: {'': urn:a, o: urn:b}}")
                .replace("Account/ID", "o:Account/ID")
                .replace("[Note", "['{urn:c}Note'");
        String file = "<p:Credits xmlns:p='urn:a' xmlns:q='urn:b' xmlns='urn:c'\n"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:a a.xsd'>\n"
                + "<p:Day date='2026-03-02'><p:Credit points='5'><q:Account><p:ID>A1</p:ID></q:Account><Note>x</Note></p:Credit>"
                + "<p:Credit xml:lang='en' q:x='1' points='5'><p:Account><p:ID>A1</p:ID></p:Account></p:Credit></p:Day></p:Credits>";
        Intake intake = receive(mapping, file.getBytes(StandardCharsets.UTF_8));
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(3L));
        assertThat(intake.quarantined())
                .extracting(fault -> fault.substring(0, fault.indexOf(':', fault.indexOf("] "))))
                .containsExactly(
                        "3 [@o:x] unknown-column", "3 [@xml:lang] unknown-column", "3 [Account/ID] unknown-column");
    }

    @Test
    void bytesThatAreNotText() {
        Intake intake =
                receive(MAPPING, (START + A1.replace("A1", "Ä1") + A1 + END).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(intake.quarantined())
                .containsExactly(
                        "3 [Account/ID] bad-encoding: Column Account/ID has '\ufffd1', expected text encoded in UTF-8");
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(4L));
    }

    @Test
    void theEncodingThatTheFileDeclares() {
        String text = "<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n" + START + A1.replace("A1", "Ä1") + END;
        Intake intake = receive(MAPPING, text.getBytes(Charset.forName("windows-1252")));
        assertThat(intake.quarantined()).isEmpty();
        assertThat(intake.rows().toString()).contains("Ä1");
        assertRefused(
                "<?xml version='1.0' encoding='klingon'?>" + START,
                "bad-encoding: The file says it is encoded in 'klingon', which is not known");
        Intake marked = receive(MAPPING, ("\ufeff" + START + A1 + END).getBytes(StandardCharsets.UTF_16LE));
        assertThat(marked.landedLines(DAY, 10)).containsExactly(List.of(3L));
    }

    private void assertBroken(String record, String fault) {
        Intake intake = receive(START + A1 + record);
        assertThat(intake.landedLines(DAY, 10)).containsExactly(List.of(3L));
        assertThat(intake.quarantined()).containsExactly("4 [] " + fault);
    }

    private void assertRefused(String text, String fault) {
        Intake intake = receive(text);
        assertThat(intake.quarantined()).containsExactly("1 [] " + fault);
        assertThat(intake.closing.closeFiles(Intake.TODAY)).isEqualTo(1);
        assertThat(intake.report.files(0, Long.MAX_VALUE).get(0).counts()).isEqualTo(new LineCounts(0, 0, 0, 0));
    }

    private Intake receive(String text) {
        return receive(MAPPING, text.getBytes(StandardCharsets.UTF_8));
    }

    private Intake receive(String mapping, byte[] bytes) {
        Intake intake = new Intake(TestDatabase.HSQLDB.fresh(), home);
        intake.map("credits", mapping);
        intake.receive("credits", "credits.xml", bytes);
        return intake;
    }
}
