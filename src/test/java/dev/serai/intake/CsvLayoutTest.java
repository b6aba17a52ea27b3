package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.MappingFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of files whose layout is more than a header and records. */
class CsvLayoutTest {

    private static final String CREDIT = """
            events:
              - event: credit
                fields:
                  date: {from: Day}
                  account: {from: Account}
                  credits: {from: Credits}
            """;
    private static final String ORDER = """
            events:
              - event: order
                fields:
                  date: {from: Date}
                  order: {from: Order}
                  line: {from: Line}
                  account: {from: Account}
                  endCustomer: {from: Customer, optional: true}
                  programme: {value: aip-outright}
                  sku: {from: Article}
                  offering: {value: licence}
                  quantity: {from: Quantity}
            """;
    private static final String A1 = "credit | date=2026-03-01 | account=A1 | credits=5";

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkOfAnyKind(String charset) {
        byte[] bytes = "\ufeffDay,Account,Credits\n2026-03-01,Müller,5\n".getBytes(Charset.forName(charset));
        assertThat(read(mapping("charset: windows-1252", CREDIT), bytes))
                .containsExactly("2: " + A1.replace("A1", "Müller"));
    }

    @Test
    void rowsBeforeTheHeader() {
        FeedMapping mapping = mapping("header: find", CREDIT);
        assertThat(read(mapping, "Report \"of\" March\nMade, by, X\n\nDay,Account,Credits\n2026-03-01,A1,5\n"))
                .containsExactly("5: " + A1);
        assertThat(read(mapping, "Day,Account,Credits\n2026-03-01,A1,5\n")).containsExactly("2: " + A1);
        assertThat(read(mapping, "Report\nDay,Acount,Credits\n2026-03-01,A1,5\n"))
                .containsExactly(
                        "1: REFUSED missing-column [Account] Column Account of the mapping is not in the file; did you mean"
                                + " 'Acount'?",
                        "1: REFUSED unknown-column [Acount] Column Acount of the file is not in the mapping; map it or add"
                                + " it to ignore; did you mean 'Account'?");
        assertThat(read(mapping, "Report\nno,table\n"))
                .containsExactly(
                        "1: REFUSED no-header [] None of the first 2 rows has a column of the mapping, expected a"
                                + " header");
        assertThat(read(mapping, ""))
                .containsExactly("1: REFUSED empty-file [] The file is empty, expected a header line and records");
    }

    @Test
    void theHeaderIsNotLookedForInTheWholeFile() {
        assertThat(read(mapping("header: find", CREDIT), "x\n".repeat(50) + "Day,Account,Credits\n2026-03-01,A1,5\n"))
                .containsExactly(
                        "1: REFUSED no-header [] None of the first 50 rows has a column of the mapping, expected a"
                                + " header");
    }

    @Test
    void aFileWithoutHeader() {
        FeedMapping mapping = mapping("header: none, columns: [Day, Account, Credits]", CREDIT);
        assertThat(read(mapping, "2026-03-01,A1,5\n2026-03-01,A1\n"))
                .containsExactly(
                        "1: " + A1, "2: REFUSED ragged-row [] The row has 2 cells, expected 3 as in the mapping");
    }

    @Test
    void wordsThatMeanAnEmptyCell() {
        FeedMapping mapping = mapping("", CREDIT + "empty: [NULL, \"-\"]\n");
        assertThat(read(mapping, "Day,Account,Credits\n2026-03-01,NULL,5\n2026-03-01,A1, - \n"))
                .containsExactly(
                        "2: REFUSED missing-field [Account] Column Account is empty, expected a value",
                        "3: REFUSED missing-field [Credits] Column Credits is empty, expected a value");
    }

    @Test
    void cellsOfTheOrderOnItsFirstRowAlone() {
        FeedMapping mapping = mapping("fill: [Order, Date, Account, Customer]", ORDER + "empty: [NULL]\n");
        String header = "Order,Date,Account,Customer,Line,Article,Quantity\n";
        assertThat(
                        read(
                                mapping,
                                header
                                        + "O1,2026-03-01,A1,E1,1,X,1\n,,,,2,Y,1\nNULL,,A1,E2,3,Z,1\nO2,2026-03-02,A2,,1,X,1\n,,,,2,Y,1\n"))
                .containsExactly(
                        order(2, "2026-03-01", "O1", 1, "A1", "X", " | endCustomer=E1"),
                        order(3, "2026-03-01", "O1", 2, "A1", "Y", " | endCustomer=E1"),
                        order(4, "2026-03-01", "O1", 3, "A1", "Z", " | endCustomer=E2"),
                        order(5, "2026-03-02", "O2", 1, "A2", "X", ""),
                        order(6, "2026-03-02", "O2", 2, "A2", "Y", ""));
    }

    @Test
    void aRowBelowADamagedOneBelongsToNobody() {
        FeedMapping mapping = mapping("fill: [Order, Date, Account, Customer]", ORDER);
        String header = "Order,Date,Account,Customer,Line,Article,Quantity\n";
        String damaged = header + ",,,,1,X,1\nO1,2026-03-01,A1,,1,X,1\nO2,2026-03-02,A2,1,Y,1\n,,,,2,Y,1\n,,,,3,Y,1\n"
                + "O3,2026-03-02,A3,,1,X,1\n";
        String below =
                " REFUSED row-above [Order] Column Order is empty, and the row on line 4 above cannot be taken; mend"
                        + " that row and send these rows again";
        assertThat(read(mapping, damaged))
                .containsExactly(
                        "2: REFUSED row-above [Order] Column Order is empty, and no row above fills it",
                        order(3, "2026-03-01", "O1", 1, "A1", "X", ""),
                        "4: REFUSED ragged-row [] The row has 6 cells, expected 7 as in the header",
                        "5:" + below,
                        "6:" + below,
                        order(7, "2026-03-02", "O3", 1, "A3", "X", ""));
    }

    @Test
    void aFooterThatIsRight() {
        FeedMapping mapping = footer();
        assertThat(read(mapping, "Day;Account;Credits\n2026-03-01;A1;5\n01.03.2026;A1;1.000\nTotal;2;1.005,00\n"))
                .containsExactly("2: " + A1, "3: " + A1.replace("=5", "=1000"));
        assertThat(read(mapping, "Day;Account;Credits\nTotal;0;0\n")).isEmpty();
    }

    @Test
    void aFooterThatDiffersRefusesTheFile() {
        FeedMapping mapping = footer();
        String rows = "Day;Account;Credits\n2026-03-01;A1;5\n2026-03-01;A1;6\n";
        assertThat(read(mapping, rows + "Total;3;11\n"))
                .containsExactly(
                        "1: REFUSED control-total [Account] Column Account of the footer on line 4 has '3', but 2"
                                + " records come before it");
        assertThat(read(mapping, rows + "Total;2;11,50\n"))
                .containsExactly(
                        "1: REFUSED control-total [Credits] Column Credits of the footer on line 4 has '11,50', but"
                                + " column Credits of the records before it sums up to 11");
        assertThat(read(mapping, rows))
                .containsExactly(
                        "1: REFUSED control-total [] The file has no footer with its control totals; it may have"
                                + " been cut off, ask the sender for the whole file");
        assertThat(read(mapping, rows + "Total;2;11\n2026-03-01;A1;6\n"))
                .containsExactly(
                        "1: REFUSED control-total [] Line 5 follows the footer on line 4, expected nothing behind"
                                + " it");
        assertThat(read(mapping, rows + "2026-03-01;A1;x\nTotal;3;11\n"))
                .containsExactly(
                        "1: REFUSED control-total [Credits] Column Credits on line 4 has 'x', which is no number:"
                                + " the total in column Credits of the footer cannot be checked");
        assertThat(read(mapping, rows + "Total;;\n")).hasSize(2);
    }

    @Test
    void leavesOutRowsThatAreNoRecords() {
        FeedMapping mapping = mapping(
                "delimiter: ;, skip: {Day: {filled: false}, Credits: {filled: false}},"
                        + " footer: {when: {Day: Total}, count: Account, sum: {of: Credits, in: Credits}}",
                CREDIT);
        String rows = "Day;Account;Credits\n;note;\n2026-03-01;A1;5\n;note;\n;note\n;A1;6\n";
        List<String> read = List.of(
                "3: " + A1,
                "5: REFUSED ragged-row [] The row has 2 cells, expected 3 as in the header",
                "6: REFUSED missing-field [Day] Column Day is empty, expected a value");
        assertThat(read(mapping, rows + ";note;\nTotal;2;11\n")).containsExactlyElementsOf(read);
        assertThat(read(mapping, rows + "Total;4;11\n")).hasSize(1);
    }

    @Test
    void fillsFromARowThatIsNoRecord() {
        FeedMapping mapping = mapping("delimiter: ;, fill: [Day, Account], skip: {Credits: {filled: false}}", CREDIT);
        assertThat(read(mapping, "Day;Account;Credits\n2026-02-01;A9;\n2026-03-01;A1;\n;;5\n"))
                .containsExactly("4: " + A1);
    }

    @Test
    void recordsOfSeveralKinds() {
        assertThat(read(kinds(), "A;x\nH;O1;2026-03-01;A1\nL;1;X;1\nL;2;Y;1\nH;O2;2026-03-02;A2\nL;1;X;1\nT;3\n"))
                .containsExactly(
                        order(3, "2026-03-01", "O1", 1, "A1", "X", ""),
                        order(4, "2026-03-01", "O1", 2, "A1", "Y", ""),
                        order(6, "2026-03-02", "O2", 1, "A2", "X", ""));
    }

    @Test
    void recordsOfSeveralKindsThatDoNotFitTogether() {
        assertThat(read(
                        kinds(),
                        "L;1;X;1\nH;O1;2026-03-01;A1\nH;O2;2026-03-02\nL;1;X;1\nX;1\nH;O3;2026-03-01;A1\nT;3\n"))
                .containsExactly(
                        "1: REFUSED row-above [] The record cannot be taken, as no record of the kind H comes before it",
                        "2: REFUSED no-lines [] The record of the kind H is a head, but no record follows that belongs to"
                                + " it",
                        "3: REFUSED ragged-row [] The row has 3 cells, expected 4 as in the mapping",
                        "4: REFUSED row-above [] The record cannot be taken, as its head on line 3 cannot be read; mend"
                                + " that row and send these rows again",
                        "5: REFUSED unknown-kind [Kind] Column Kind has 'X', which is no kind of record; expected one of H,"
                                + " L, T",
                        "6: REFUSED no-lines [] The record of the kind H is a head, but no record follows that belongs to"
                                + " it");
    }

    @Test
    void theFooterOfAFileOfSeveralKinds() {
        assertThat(read(kinds(), "H;O1;2026-03-01;A1\nL;1;X;1\nT;2\n"))
                .containsExactly("1: REFUSED control-total [Count] Column Count of the footer on line 3 has '2', but 1"
                        + " records come before it");
    }

    @Test
    void headsInsideOfHeads() {
        FeedMapping mapping = mapping(
                "delimiter: ;, kinds: {column: 2, heads: [F, H], columns: {F: [Sender, Kind, Date],"
                        + " H: [Order, Kind, Account], L: [Line, Kind, Article, Quantity]}}",
                ORDER.replace("                  endCustomer: {from: Customer, optional: true}\n", "")
                        + "ignore: [Sender]\n");
        assertThat(read(
                        mapping,
                        "x;F;2026-03-01\nO1;H;A1\n1;L;X;1\nO2;H;A1\n1;L;X;1\ny;F;2026-03-02\nO3;H;A1\n1;L;X;1\n"))
                .containsExactly(
                        order(3, "2026-03-01", "O1", 1, "A1", "X", ""),
                        order(5, "2026-03-01", "O2", 1, "A1", "X", ""),
                        order(8, "2026-03-02", "O3", 1, "A1", "X", ""));
    }

    private static FeedMapping footer() {
        return mapping(
                "delimiter: ;, footer: {when: {Day: Total}, count: Account, sum: {of: Credits, in: Credits}}",
                CREDIT + "dates: [yyyy-MM-dd, dd.MM.yyyy]\nnumbers: {decimal: \",\", group: \".\"}\n");
    }

    private static FeedMapping kinds() {
        return mapping(
                "delimiter: ;, kinds: {column: 1, heads: [H], skip: [A], columns: {H: [Kind, Order, Date, Account],"
                        + " L: [Kind, Line, Article, Quantity], T: [Kind, Count]}},"
                        + " footer: {when: {Kind: T}, count: Count}",
                ORDER.replace("                  endCustomer: {from: Customer, optional: true}\n", ""));
    }

    private static FeedMapping mapping(String csv, String rest) {
        return MappingFiles.parse(
                "acme",
                "feed: acme\nrank: 40\nformat: csv\ncsv: {" + csv.replace(": ;,", ": \";\",") + "}\n"
                        + rest.stripIndent());
    }

    private static String order(
            int line, String date, String order, int number, String account, String sku, String more) {
        return line + ": order | date=" + date + " | order=" + order + " | line=" + number + " | account=" + account
                + " | programme=aip-outright | sku=" + sku + " | offering=licence | quantity=1"
                + more + " | payment=upfront";
    }

    private static List<String> read(FeedMapping mapping, String text) {
        return read(mapping, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(FeedMapping mapping, byte[] bytes) {
        List<String> lines = new ArrayList<>();
        try {
            Preview.show(mapping, () -> new ByteArrayInputStream(bytes), lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
