package dev.serai.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.mapping.FileFormat;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvTextsTest {

    private static final FileFormat.Csv COMMA = new FileFormat.Csv(',', '"', Optional.of('#'), StandardCharsets.UTF_8);

    @Test
    void countsEveryKindOfLineEnd() throws IOException {
        assertThat(read("a\nb\r\nc\rd")).containsExactly(text(1, "a"), text(2, "b"), text(3, "c"), text(4, "d"));
    }

    @Test
    void leavesOutBlankAndCommentLinesButCountsThem() throws IOException {
        assertThat(read("# first\n\n  \n,,\na,#b\n#c\nd\n")).containsExactly(text(5, "a,#b"), text(7, "d"));
    }

    @Test
    void keepsALineEndInsideQuotes() throws IOException {
        assertThat(read("a,\"b\n\n#c\"\nd,\"say \"\"no\"\"\"\ne\n"))
                .containsExactly(text(1, "a,\"b\n\n#c\""), text(4, "d,\"say \"\"no\"\"\""), text(5, "e"));
    }

    @Test
    void takesAQuoteInsideAPlainCellAsItIs() throws IOException {
        assertThat(read("5\" pipe,x\nb\n")).containsExactly(text(1, "5\" pipe,x"), text(2, "b"));
    }

    @Test
    void aForgottenQuoteCostsOneRecord() throws IOException {
        assertThat(read("a,\"b\nc,d\ne,\"f\"\ng\n"))
                .containsExactly(new CsvText(1, "a,\"b", false), text(2, "c,d"), text(3, "e,\"f\""), text(4, "g"));
    }

    @Test
    void givesUpAQuoteThatSpansThousandsOfLines() throws IOException {
        List<CsvText> texts = read("a,\"b\n" + "x\n".repeat(3_000) + "c\"\n");
        assertThat(texts).hasSize(3_002);
        assertThat(texts.get(0)).isEqualTo(new CsvText(1, "a,\"b", false));
        assertThat(texts.get(3_001).line()).isEqualTo(3_002);
    }

    @Test
    void cutsALineThatNeverEnds() throws IOException {
        List<CsvText> texts = read("x".repeat(3_000_000) + "\nb\n");
        assertThat(texts.get(0).raw()).hasSize(1_000_000);
        assertThat(texts.get(1)).isEqualTo(text(2, "b"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsEveryRecordThatWasWritten(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder file = new StringBuilder();
        List<CsvText> expected = new ArrayList<>();
        long line = 1;
        for (int i = 0; i < 50; i++) {
            String cell = cell(random);
            String raw = "r" + i + ",\"" + cell.replace("\"", "\"\"") + "\"";
            expected.add(text(line, raw));
            line += 1 + cell.chars().filter(c -> c == '\n').count();
            file.append(raw).append(random.nextBoolean() ? "\n" : "\r\n");
            if (random.nextInt(5) == 0) {
                file.append("\n");
                line++;
            }
        }
        assertThat(read(file.toString())).isEqualTo(expected);
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    private static String cell(Random random) {
        String letters = "ab,\"\n #";
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            cell.append(letters.charAt(random.nextInt(letters.length())));
        }
        return cell.toString();
    }

    private static CsvText text(long line, String raw) {
        return new CsvText(line, raw, true);
    }

    private static List<CsvText> read(String file) throws IOException {
        CsvTexts texts = new CsvTexts(new StringReader(file), COMMA);
        List<CsvText> found = new ArrayList<>();
        for (Optional<CsvText> next = texts.next(); next.isPresent(); next = texts.next()) {
            found.add(next.get());
        }
        return found;
    }
}
