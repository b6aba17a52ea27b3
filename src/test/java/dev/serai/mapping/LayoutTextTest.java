package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.yaml.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the layout that a mapping describes. */
class LayoutTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "header: second|Entry 'header' is 'second', expected first or find or none",
                "header: none|A file without header needs either columns or kinds",
                "columns: [Day, Account]|Entry 'columns' needs header: none, as the header names the columns",
                "header: first, kinds: {column: 1, columns: {H: [Day]}}|Entry 'kinds' needs header: none, as the header names the columns",
                "header: none, columns: [Day, Account, Credits, day]|Column day stands twice",
                "header: none, columns: [Day, Acount, Credits]|Column Account of the mapping is not in the file; did you mean 'Acount'?",
                "header: none, columns: [Day, Account, Credits, X]|Column X of the file is not in the mapping; map it or add it to ignore; expected one of Account, Credits, Day",
                "fill: []|Entry 'fill' needs a list of texts",
                "delimiter: \"'\", quote: \"'\"|Delimiter, quote and comment need to be different characters",
                "comment: \",\"|Delimiter, quote and comment need to be different characters",
                "footer: {count: Credits}|Entry 'footer' needs when: a column that tells the footer from a record",
                "footer: {when: {Day: T}}|Entry 'footer' needs count or sum",
                "footer: {when: {Day: T}, sum: {of: Credits}}|Entry 'in' is missing in sum",
                "footer: {when: {Day: T}, sum: Credits}|Entry 'sum' needs {of: a column of the records, in: a column of the footer}",
                "footer: {when: {Day: T}, counts: Credits}|Unknown entry 'counts' in footer; did you mean 'count'?",
                "kinds: {column: 0, columns: {H: [Day]}}|Entry 'column' is '0', expected the number of a column, the first being 1",
                "kinds: {column: 1}|Entry 'kinds' needs columns: each kind with its columns",
                "kinds: {column: 2, columns: {H: [Day, K], L: [Account, Kind]}}|Column 2 tells the kind, it needs one name in the columns of every kind",
                "kinds: {column: 1, heads: [h], columns: {H: [K, Day]}}|There are no columns of the kind h; did you mean 'H'?",
                "kinds: {column: 1, skip: [H], columns: {H: [K, Day]}}|The kind H is left out, but it has columns; keep one of the two",
                "kinds: {column: 1, heads: [H], columns: {H: [K, Day], L: [K, Day]}}|Column Day of the head H stands in another kind as well; give one of them another name",
                "skip: {}|Entry 'skip' needs a column that tells a row that is left out from a record",
                "skip: Day|Entry 'skip' needs named values",
                "fill: [Day], skip: {Day: {filled: false}}|Column Day of 'skip' is filled from the row above; name another one",
                "skip: {Day: X}, kinds: {column: 1, columns: {H: [K]}}|Entry 'skip' has no meaning beside kinds; it stands in kinds and names some of them",
                "fill: [Day], kinds: {column: 1, columns: {H: [K]}}|Entry 'fill' has no meaning beside kinds; name the kinds that are heads"
            })
    void namesTheProblemAndItsLine(String csv, String problem) {
        assertThat(problems("csv: {" + csv + "}")).contains("acme.yaml:4: " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: '{x}.ctl', format: pairs, count: N|Entry 'name' is '{x}.ctl', expected a file name made of {name} or {stem}, such as '{stem}.ctl'",
                "name: '{stem}', format: pairs, count: N|Entry 'name' is '{stem}', expected a file name made of {name} or {stem}, such as '{stem}.ctl'",
                "name: '../{stem}.ctl', format: pairs, count: N|Entry 'name' is '../{stem}.ctl', expected a file name made of {name} or {stem}, such as '{stem}.ctl'",
                "name: '{stem}..ctl', format: pairs, count: N|Entry 'name' is '{stem}..ctl', expected a file name made of {name} or {stem}, such as '{stem}.ctl'",
                "name: '.{stem}.ctl', format: pairs, count: N|Entry 'name' is '.{stem}.ctl', expected a file name made of {name} or {stem}, such as '{stem}.ctl'",
                "format: pairs, count: N|Entry 'name' is missing in companion",
                "name: '{stem}.ctl', count: N|Entry 'format' is missing in companion",
                "name: '{stem}.ctl', format: xml, count: N|Entry 'format' is 'xml', expected pairs or csv",
                "name: '{stem}.ctl', format: pairs|Entry 'companion' needs count or sum",
                "name: '{stem}.ctl', format: pairs, columns: [N], count: N|Entry 'columns' of a companion needs format: csv",
                "name: '{stem}.ctl', format: csv, columns: [N, n], count: N|Column n stands twice",
                "name: '{stem}.ctl', format: pairs, sum: N|Entry 'sum' needs {of: a column of the records, in: a column of the companion}",
                "name: '{stem}.ctl', format: pairs, count: N, wait: 1d|Entry 'wait' is '1d', expected a time such as 30m or 2h",
                "name: '{stem}.ctl', format: pairs, counts: N|Unknown entry 'counts' in companion; did you mean 'count'?"
            })
    void namesTheProblemOfTheCompanion(String entry, String problem) {
        assertThat(problems("companion: {" + entry + "}")).contains("acme.yaml:4: " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dates: [dd/MM/yyyy, MM/dd/yyyy]|Two of the patterns in 'dates' read '04/03/2021' as two different days; a feed can have only one of them",
                "dates: [dd/MM/yyyy, x]|Entry 'dates' is 'x', expected a date pattern such as dd.MM.yyyy",
                "numbers: {sign: up}|Entry 'sign' is 'up', expected leading, trailing or parentheses",
                "empty: [[]]|Entry 'empty' needs a list of texts"
            })
    void namesTheProblemOfTheDialect(String entry, String problem) {
        assertThat(problems(entry)).containsExactly("acme.yaml:4: " + problem);
    }

    private static List<String> problems(String entry) {
        String text = """
                feed: acme
                rank: 40
                format: csv
                %s
                events:
                  - event: credit
                    fields:
                      date: {from: Day}
                      account: {from: Account}
                      credits: {from: Credits}
                """.formatted(entry);
        return MappingFile.read("acme.yaml", "acme", text).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
