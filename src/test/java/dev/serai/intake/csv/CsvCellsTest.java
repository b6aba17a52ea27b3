package dev.serai.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells are cut as an established parser cuts them. */
class CsvCellsTest {

    private final CsvCells cutter = new CsvCells(',', '"');

    @Test
    void cutsQuotedAndPlainCells() {
        assertThat(cells("a,\"b,\"\"c\"\"\",,\"\"", true)).containsExactly("a", "b,\"c\"", "", "");
        assertThat(cells("", true)).containsExactly("");
        assertThat(cells("5\" pipe,x", true)).containsExactly("5\" pipe", "x");
        assertThat(cells("\"\"\"\",\"\n\"", true)).containsExactly("\"", "\n");
    }

    @Test
    void cutsARecordWithWrongQuotesAtEveryDelimiter() {
        assertThat(cells("a,\"b,c", false)).containsExactly("a", "\"b", "c");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithAnEstablishedParser(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String raw = raw(random);
            List<String> expected = CsvReader.builder()
                    .commentStrategy(CommentStrategy.NONE)
                    .skipEmptyLines(false)
                    .ofSingleCsvRecord(raw)
                    .getFields();
            assertThat(cells(raw, true)).as(raw).isEqualTo(expected);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private static String raw(Random random) {
        StringBuilder raw = new StringBuilder("x");
        for (int cells = random.nextInt(6); cells > 0; cells--) {
            String cell = text(random);
            boolean isQuoted = random.nextBoolean() || cell.matches("(?s).*[\",\n].*");
            raw.append(',').append(isQuoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
        }
        return raw.toString();
    }

    private static String text(Random random) {
        String letters = "ab,\" \n";
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            cell.append(letters.charAt(random.nextInt(letters.length())));
        }
        return cell.toString();
    }

    private List<String> cells(String raw, boolean isWhole) {
        return cutter.of(new CsvText(1, raw, isWhole));
    }
}
