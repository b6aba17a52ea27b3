package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.mapping.MappingFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What exports of banks, vendors and old programs look like, with accounts and credits in them. */
class NastyCsvTest {

    private static final String GOOD = "credit | date=2026-03-01 | account=A1 | credits=";

    @Test
    void commentsAndBackslashesBeforeQuotes() throws IOException {
        String file = "# exported by hand\nDay;Account;Credits;Note\n2026-03-01;A1;5;the \\\"good\\\" one\n# more\n"
                + "2026-03-01;A1;6;\"the \\\"bad\\\" one\"\n2026-03-01;A1;7;\"over; two\nlines\"\n";
        assertThat(read("delimiter: \";\", comment: \"#\"", "", file))
                .containsExactly(
                        "3: " + GOOD + "5",
                        "5: REFUSED bad-quotes [] A quote in the row is not closed or is followed by text: 2026-03-01;A1;6;"
                                + "\"the \\\"bad\\\" one\"; expected quotes around whole cells and doubled inside them",
                        "6: " + GOOD + "7");
    }

    @Test
    void returnsAloneAndReturnsTwice() throws IOException {
        assertThat(read("", "", "Day,Account,Credits,Note\r2026-03-01,A1,5,\"a\rb\"\r2026-03-01,A1,6,\r"))
                .containsExactly("2: " + GOOD + "5", "4: " + GOOD + "6");
        assertThat(read("", "", "Day,Account,Credits,Note\r\r\n2026-03-01,A1,5,\r\r\n2026-03-01,A1,6,\r\r\n"))
                .containsExactly("3: " + GOOD + "5", "5: " + GOOD + "6");
    }

    @Test
    void aNoticeAndALineEndInTheHeader() throws IOException {
        String header =
                "\"Day\",\"Account\",\"Credits \n\",\"Note\",\"This export shows what is on the screen, not all.\"\n";
        assertThat(read("", "ignore: [Note, This export*]\n", header + "2026-03-01,A1,5,,\n"))
                .containsExactly("3: " + GOOD + "5");
        assertThat(read("", "", header + "2026-03-01,A1,5,,\n"))
                .singleElement()
                .asString()
                .startsWith("1: REFUSED unknown-column [This export shows what is on the screen, not all.]");
    }

    @Test
    void anOpeningQuoteThatIsLost() throws IOException {
        assertThat(read("", "", "Day,Account,Credits,Note\n2026-03-01\",\"A1\",\"5\",\"\"\n2026-03-01,A1,6,\n"))
                .containsExactly(
                        "2: REFUSED bad-date [Day] Column Day has '2026-03-01\"', expected a date written yyyy-MM-dd or"
                                + " dd.MM.yy or yyyy.MM.dd.",
                        "3: " + GOOD + "6");
    }

    @Test
    void datesAndNumbersOfManyCountries() throws IOException {
        assertThat(read(
                        "",
                        "numbers: {decimal: \",\", group: \".\", sign: [leading, trailing]}\nempty: [NULL]\n",
                        "Day,Account,Credits,Note\n01.03.26,A1,\"1.000,00\",NULL\n2026.03.01.,A1,+5,\n"
                                + "31.02.26,A1,5,\n2026-03-01,A1,1.00,\n"))
                .containsExactly(
                        "2: " + GOOD + "1000",
                        "3: " + GOOD + "5",
                        "4: REFUSED bad-date [Day] Column Day has '31.02.26', expected a date written yyyy-MM-dd or dd.MM.yy"
                                + " or yyyy.MM.dd.",
                        "5: REFUSED bad-number [Credits] Column Credits has '1.00', expected a number such as"
                                + " 1.234,56");
    }

    @Test
    void utf8WhereAnotherEncodingIsExpected() throws IOException {
        String file = "Day,Account,Credits,Note\n2026-03-01,A1,5,Köln\n2026-03-01,A1,6,Koeln\n";
        assertThat(read("charset: windows-1252", "", file, StandardCharsets.UTF_8))
                .containsExactly(
                        "2: REFUSED bad-encoding [Note] Column Note has 'KÃ¶ln', which is UTF-8, expected text encoded in"
                                + " windows-1252",
                        "3: " + GOOD + "6");
        assertThat(read("charset: windows-1252", "", file, Charset.forName("windows-1252")))
                .containsExactly("2: " + GOOD + "5", "3: " + GOOD + "6");
        assertThat(read("charset: windows-1252", "", "\ufeff" + file, StandardCharsets.UTF_8))
                .as("with a byte order mark")
                .containsExactly("2: " + GOOD + "5", "3: " + GOOD + "6");
    }

    @Test
    void aHeaderInUtf8WhereAnotherEncodingIsExpected() throws IOException {
        assertThat(read(
                        "charset: windows-1252",
                        "ignore: [Note, Größe]\n",
                        "Day,Account,Credits,Note,Größe\n2026-03-01,A1,5,,\n",
                        StandardCharsets.UTF_8))
                .containsExactly(
                        "1: REFUSED bad-encoding [GrÃ¶ÃŸe] Column GrÃ¶ÃŸe of the header is UTF-8, expected text"
                                + " encoded in windows-1252");
    }

    @Test
    void totalsBehindEachBlock() throws IOException {
        assertThat(read(
                        "footer: {when: {Day: Total}, sum: {of: Credits, in: Credits}}",
                        "",
                        "Day,Account,Credits,Note\n\n2026-03-01,A1,\t\t5,\nTotal,,\t5,\n\n2026-03-01,A1,6,\nTotal,,6,"))
                .containsExactly(
                        "1: REFUSED control-total [] Line 6 follows the footer on line 4, expected nothing behind"
                                + " it");
    }

    private static List<String> read(String csv, String more, String file) throws IOException {
        return read(csv, more, file, StandardCharsets.UTF_8);
    }

    private static List<String> read(String csv, String more, String file, Charset charset) throws IOException {
        String mapping = "feed: nasty\nrank: 40\nformat: csv\ncsv: {" + csv + "}\n"
                + "dates: [yyyy-MM-dd, dd.MM.yy, yyyy.MM.dd.]\n" + more
                + "events:\n  - event: credit\n    fields:\n      date: {from: Day}\n"
                + "      account: {from: Account}\n      credits: {from: Credits}\n"
                + (more.contains("ignore") ? "" : "ignore: [Note]\n");
        List<String> lines = new ArrayList<>();
        byte[] bytes = file.getBytes(charset);
        Preview.show(MappingFiles.parse("nasty", mapping), () -> new ByteArrayInputStream(bytes), lines::add);
        return lines;
    }
}
