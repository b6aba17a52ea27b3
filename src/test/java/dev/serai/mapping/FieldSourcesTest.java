package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.EventFields;
import dev.serai.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields that are looked up, joined, padded and computed. */
class FieldSourcesTest {

    private static final String HEAD = """
            feed: acme
            rank: 40
            format: csv
            dates: dd.MM.yyyy
            numbers: {decimal: ",", group: "."}
            events:
              - event: vendor-charge
                fields:
                  date: {value: 2026-03-01}
                  vendor: {value: v}
                  reference: {value: r}
                  account: {value: A1}
                  currency: {value: EUR}
            """;
    private static final String SKU = "      sku: ";
    private static final String AMOUNT = "      amount: ";
    private static final String QUANTITY = "      quantity: ";

    @TempDir
    Path folder;

    private Path lookups;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(folder.resolve("feeds"));
        lookups = Files.createDirectories(folder.resolve("lookups"));
    }

    @Test
    void looksAWordUp() throws IOException {
        table("articles", "# ours\nold,new\nX1,AIP-1\n\"X,2\",AIP-2\n");
        assertThat(sku("{from: A, lookup: articles}", "X1", "")).isEqualTo("AIP-1");
        assertThat(sku("{from: A, lookup: articles}", "X,2", "")).isEqualTo("AIP-2");
        assertThat(sku("{from: A, lookup: articles}", "X3", ""))
                .isEqualTo("unknown-key [A] Column A has 'X3', expected a key of lookups/articles.csv");
        assertThat(sku("{from: A, lookup: articles}", "X,3", ""))
                .isEqualTo("unknown-key [A] Column A has 'X,3', expected a key of lookups/articles.csv; did you mean"
                        + " 'X,2'?");
        assertThat(sku("{from: A, lookup: articles}", "", ""))
                .isEqualTo("missing-field [A] Column A is empty, expected a value");
    }

    @Test
    void looksUpInALongTableWithMoreColumns() throws IOException {
        StringBuilder text = new StringBuilder("name,new,old\n");
        for (int i = 0; i < 5_000; i++) {
            text.append("n,N").append(i).append(",ARTICLE-").append(i).append('\n');
        }
        table("articles", text.toString());
        String lookup = "{from: A, lookup: {name: articles, key: old, value: new}}";
        assertThat(sku(lookup, "ARTICLE-4711", "")).isEqualTo("N4711");
        assertThat(sku(lookup, "ARTICLE-4711a", ""))
                .isEqualTo(
                        "unknown-key [A] Column A has 'ARTICLE-4711a', expected a key of lookups/articles.csv; did you"
                                + " mean 'ARTICLE-4711'?");
    }

    @Test
    void saysWhatIsWrongWithATable() throws IOException {
        Path wide = table("wide", "a,b,c\n1,2,3\n");
        Path bad = table("bad", "key,word\nA,1\nA,2\n,3\nB,4,5\nC," + "x".repeat(201) + "\n");
        Path empty = table("empty", "");
        assertProblem(
                SKU + "{from: A, lookup: wade}",
                14,
                "There is no " + lookups.resolve("wade.csv") + "; did you mean 'wide'?");
        assertProblem(
                SKU + "{from: A, lookup: ../wide}",
                14,
                "Entry 'lookup' is '../wide', expected the name of a file in mappings/lookups without .csv");
        assertProblem(
                SKU + "{from: A, lookup: wide}",
                14,
                wide + " has the columns a, b, c; name two of them with {name: ..., key: ..., value: ...}");
        assertProblem(
                SKU + "{from: A, lookup: {name: wide, key: aa, value: c}}",
                14,
                "There is no column aa in " + wide + "; expected one of a, b, c");
        assertProblem(SKU + "{from: A, lookup: {name: wide, key: a}}", 14, "Entry 'value' is missing in lookup");
        assertThat(problems(SKU + "{from: A, lookup: bad}"))
                .contains(
                        bad + ":3: The key 'A' stands twice",
                        bad + ":4: The key is empty",
                        bad + ":5: The row has 3 cells, expected 2",
                        bad + ":6: Field sku has '" + "x".repeat(201) + "', expected a text of at most 200 characters");
        assertThat(problems(SKU + "{from: A, lookup: empty}"))
                .contains(empty + ":1: The table is empty, expected a header and rows");
        Path open = table("open", "old,new\nX,\"Y\nZ,1\n");
        assertThat(problems(SKU + "{from: A, lookup: open}"))
                .singleElement()
                .asString()
                .startsWith(open + ":2: The table is not readable as CSV: ");
        Files.write(lookups.resolve("latin.csv"), new byte[] {'a', ',', 'b', '\n', (byte) 0xe4, ',', 'x'});
        assertThat(problems(SKU + "{from: A, lookup: latin}"))
                .contains(lookups.resolve("latin.csv") + ":1: The file is not UTF-8");
    }

    @Test
    void goesOnWithTheTableThatItBeganWith() throws IOException {
        Path table = table("articles", "old,new\nX,one \"1\"\n");
        FeedMapping before = mapping(SKU + "{from: A, lookup: articles}");
        Files.writeString(table, "old,new\nX,two\n");
        FeedMapping after = mapping(SKU + "{from: A, lookup: articles}");
        assertThat(after.version()).isNotEqualTo(before.version());
        FeedMapping kept = MappingFiles.parse("acme", before.text());
        assertThat(kept.version()).isEqualTo(before.version());
        assertThat(kept.text()).isEqualTo(before.text());
        assertThat(made(kept, "sku", "X", "")).isEqualTo("one \"1\"");
        assertThat(made(after, "sku", "X", "")).isEqualTo("two");
    }

    @Test
    void joinsColumnsAndConstants() throws IOException {
        String join = "{join: [A, {value: Z}, {from: B, optional: true}], separator: \"-\"}";
        assertThat(sku(join, "1", "2")).isEqualTo("1-Z-2");
        assertThat(sku(join, "1", "")).isEqualTo("1-Z");
        assertThat(sku(join, "", "")).isEqualTo("missing-field [A, B] Column A, B is empty, expected a value");
        assertThat(sku("{join: [A, B]}", "1", "2")).isEqualTo("12");
        assertThat(sku("{join: [A, B]}", "1", ""))
                .isEqualTo("missing-field [B] Column B is empty, expected a value beside A, B");
        assertThat(rules(SKU + join).check(Columns.of(List.of("A")))).isEmpty();
        assertThat(rules(SKU + join).check(Columns.of(List.of("B"))))
                .extracting(RowFault::code)
                .containsExactly("missing-column");
    }

    @Test
    void padsATextToItsWidth() throws IOException {
        assertThat(sku("{from: A, pad: {width: 5, with: \"0\"}}", "12", "")).isEqualTo("00012");
        assertThat(sku("{from: A, pad: {width: 5, with: x, side: right}}", "12", ""))
                .isEqualTo("12xxx");
        assertThat(sku("{from: A, pad: {width: 2, with: \"0\"}}", "12", "")).isEqualTo("12");
        assertThat(sku("{from: A, pad: {width: 2, with: \"0\"}}", "123", ""))
                .isEqualTo("bad-value [A] Column A has '123', expected at most 2 characters");
        table("articles", "old,new\n0012,AIP\n");
        assertThat(sku("{from: A, pad: {width: 4, with: \"0\"}, lookup: articles}", "12", ""))
                .isEqualTo("AIP");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A & '-' & $uppercase(B)|x|y|x-Y",
                "$replace(A, /^0+/, '') & $substring(B, 9)|0012|b|12",
                "A = 'x' ? B : 'other'|x|y|y",
                "A & B & 0.1|||0.1",
                "$length(A & B)|abc|d|4",
                "$not_there(A & B)|x|y|compute-failed [A, B] From A, B (x, y) nothing can be computed: Attempted to invoke a non-function",
                "$number(A) & B|x|y|compute-failed [A, B] From A, B (x, y) nothing can be computed: not a number: For input string: \"x\"",
                "[A, B]|x|y|compute-failed [A, B] From A, B (x, y) nothing can be computed: the result is neither a text nor a number",
                "A = B|x|y|compute-failed [A, B] From A, B (x, y) nothing can be computed: the result is neither a text nor a number",
                "$error(A & B)|no|!|compute-failed [A, B] From A, B (no, !) nothing can be computed: no!",
                "A.getClass() & B|x|y|compute-failed [A, B] From A, B (x, y) nothing can be computed: Attempted to invoke a non-function",
                "A.class & B.x|x|y|missing-field [A, B] Field sku is missing, expected a value",
            })
    void computesATextAndReachesNothingElse(String expression, String a, String b, String expected) throws IOException {
        assertThat(sku(
                        "{compute: {of: [A, B], expression: \"" + expression.replace("\"", "\\\"") + "\"}}",
                        a == null ? "" : a,
                        b == null ? "" : b))
                .isEqualTo(expected);
    }

    @Test
    void computesNumbersAndDatesFromTheFeedsOwnForm() throws IOException {
        String product = "{compute: {numbers: [A, B], expression: A * B}}";
        assertThat(amount(product, "1.234,5", "3")).isEqualTo("3703.5");
        assertThat(amount(product, "0,1", "3")).isEqualTo("0.3");
        assertThat(amount(product, "12345678,91", "10")).isEqualTo("123456789.1");
        assertThat(amount(product, "0", "3")).isEqualTo("0");
        assertThat(amount(product, "-100", "20")).isEqualTo("-2000");
        assertThat(amount(product, "1.5", "3"))
                .isEqualTo("bad-number [A] Column A has '1.5', expected a number such as 1.234,56");
        assertThat(amount("{compute: {of: [A], numbers: [B], expression: \"A & B\"}}", "1", "2"))
                .isEqualTo(
                        "compute-failed [A, B] From A, B (1, 2) nothing can be computed: the result is the text '12',"
                                + " expected a number; name the columns that are numbers under numbers");
        assertThat(sku("{compute: {of: [A], dates: [B], expression: \"A & B\"}}", "x", "31.03.2026"))
                .isEqualTo("x2026-03-31");
        assertThat(quantity("{compute: {numbers: [A, B], expression: A / B}}", "1", "3"))
                .isEqualTo(
                        "bad-number [A, B] Field quantity has '0.333333333333333', expected a whole number of at least 1"
                                + " and at most 999999999");
        assertThat(sku("{compute: {of: [A, B], expression: \"A & B\"}, map: {xy: one}}", "x", "y"))
                .isEqualTo("one");
        assertThat(sku("{compute: {of: [A, B], expression: \"A & B\"}, map: {xy: one}}", "x", "x"))
                .isEqualTo("bad-value [A, B] Column A, B has 'x, x', expected one of xy");
    }

    @Test
    void boundsTimeAndDepth() throws IOException {
        assertThat(sku(
                        "{compute: {of: [A, B], expression: \"($f := function($x) {$f($x + 1)}; $f(A & B))\"}}",
                        "1",
                        ""))
                .contains("compute-failed");
        assertThat(sku("{compute: {of: [A, B], expression: \"($f := function($x) {$f($x)}; $f(A & B))\"}}", "1", ""))
                .contains("Expression evaluation timeout");
        assertThat(sku(
                        "{compute: {of: [A, B], expression: \"($f := function($x) {1 & $f($x)}; $f(A & B))\"}}",
                        "1",
                        ""))
                .contains("compute-failed")
                .contains("Stack overflow error");
    }

    /** The library keeps what an expression binds where the next one finds it, unless each runs in a scope of its own. */
    @Test
    void keepsNothingFromOneRowOrExpressionToTheNext() throws IOException {
        String both = SKU + "{compute: {of: [A, B], expression: \"($x := A & B; $x)\"}}\n"
                + "      order: {compute: {of: [A, B], expression: \"A & B & $x\"}}";
        FeedMapping mapping = mapping(both);
        assertThat(made(mapping, "order", "1", "")).isEqualTo("1");
        assertThat(made(mapping, "order", "2", "")).isEqualTo("2");
        assertThat(made(mapping, "sku", "3", "")).isEqualTo("3");
    }

    @Test
    void saysWhatIsWrongWithASource() {
        assertProblem(
                SKU + "{from: A, value: B}",
                14,
                "Field 'sku' needs one of from, value, join, compute, found from, value");
        assertProblem(SKU + "{from: ' '}", 14, "Entry 'from' is empty");
        assertProblem(
                SKU + "{from: A, separator: '-'}", 14, "Entry 'separator' of field 'sku' has no meaning beside from");
        assertProblem(
                SKU + "{value: A, pad: {width: 1, with: x}}",
                14,
                "Entry 'pad' of field 'sku' has no meaning beside value");
        assertProblem(
                SKU + "{join: [A], optional: true}", 14, "Entry 'optional' of field 'sku' has no meaning beside join");
        assertProblem(SKU + "{join: []}", 14, "Entry 'join' needs a list");
        assertProblem(SKU + "{join: [{value: x}]}", 14, "The join of field 'sku' needs a column");
        assertProblem(
                SKU + "{join: [[A]]}", 14, "A part of the join needs a column, {from: a column} or {value: a text}");
        assertProblem(
                SKU + "{join: [{from: A, values: x}]}",
                14,
                "Unknown entry 'values' in a part of the join; expected one of from, optional");
        assertProblem(
                SKU + "{from: A, pad: {width: 0, with: x}}",
                14,
                "Entry 'width' is '0', expected a number from 1 to 200");
        assertProblem(SKU + "{from: A, pad: {width: 5}}", 14, "Entry 'with' is missing in pad");
        assertProblem(
                SKU + "{from: A, pad: {width: 5, with: x, side: up}}",
                14,
                "Entry 'side' is 'up', expected left or right");
        assertProblem(
                SKU + "{from: A, map: {x: y}, lookup: z}", 14, "Field 'sku' needs either map or lookup, not both");
        assertProblem(SKU + "{compute: {of: [A]}}", 14, "Entry 'expression' is missing in compute");
        assertProblem(
                SKU + "{compute: {expression: A}}",
                14,
                "The compute of field 'sku' names no column under of, numbers or dates");
        assertProblem(
                SKU + "{compute: {of: [A], numbers: [A], expression: A}}", 14, "Column A stands twice in compute");
        assertProblem(
                SKU + "{compute: {of: [A, Amount], expression: A & Amout}}",
                14,
                "Column Amount is not in the expression of field 'sku'");
        assertProblem(
                SKU + "\n        compute:\n          of: [A]\n          expression: $uppercase(A",
                17,
                "The expression of field 'sku' is wrong: Expected \")\" before end of expression (character 12)");
        assertProblem(
                SKU + "{compute: {of: [A], expression: A & $now()}}",
                14,
                "The expression of field 'sku' is wrong: the function $now is not allowed, as a file must land the same way whenever it is read");
        assertProblem(
                SKU + "{compute: {of: [A], expression: A ~> /a/}}",
                14,
                "The expression of field 'sku' is wrong: it is not an expression of JSONata");
    }

    @Test
    void wordsOfAMapNameTheNearest() throws IOException {
        assertThat(sku("{from: A, map: {License: L, Maintenance: M}}", "Licence", ""))
                .isEqualTo("bad-value [A] Column A has 'Licence', expected one of License, Maintenance; did you mean"
                        + " 'License'?");
    }

    private Path table(String name, String text) throws IOException {
        return Files.writeString(lookups.resolve(name + ".csv"), text);
    }

    private String sku(String source, String a, String b) throws IOException {
        return made(mapping(SKU + source), "sku", a, b);
    }

    private String amount(String source, String a, String b) throws IOException {
        return made(mapping(SKU + "{value: x}\n" + AMOUNT + source), "amount", a, b);
    }

    private String quantity(String source, String a, String b) throws IOException {
        return made(mapping(SKU + "{value: x}\n" + QUANTITY + source), "quantity", a, b);
    }

    /** The field of the event, or the fault. */
    private static String made(FeedMapping mapping, String field, String a, String b) {
        MappedRow row = mapping.rules().map(new Row(2, Columns.of(List.of("A", "B")), List.of(a, b)));
        if (row instanceof MappedRow.Events events) {
            Map<String, String> fields =
                    EventFields.format(events.events().get(0).event());
            return fields.getOrDefault(field, "");
        }
        RowFault fault = ((MappedRow.Rejected) row).faults().get(0);
        return fault.code() + " [" + fault.column() + "] " + fault.message();
    }

    private EventRules rules(String fields) throws IOException {
        return mapping(fields).rules();
    }

    private FeedMapping mapping(String fields) throws IOException {
        MappingFile file = file(fields);
        assertThat(file.problems()).isEmpty();
        return file.mapping().orElseThrow();
    }

    private MappingFile file(String fields) throws IOException {
        StringBuilder all = new StringBuilder(HEAD).append(fields).append('\n');
        if (!fields.contains(AMOUNT)) {
            all.append(AMOUNT).append("{value: 1}\n");
        }
        if (!fields.contains(QUANTITY)) {
            all.append(QUANTITY).append("{value: 1}\n");
        }
        Path path = Files.writeString(folder.resolve("feeds/acme.yaml"), all);
        return MappingFile.load(path);
    }

    private List<String> problems(String fields) throws IOException {
        return file(fields).problems().stream().map(Problem::toString).toList();
    }

    private void assertProblem(String fields, int line, String message) {
        try {
            assertThat(problems(fields)).contains(folder.resolve("feeds/acme.yaml") + ":" + line + ": " + message);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
