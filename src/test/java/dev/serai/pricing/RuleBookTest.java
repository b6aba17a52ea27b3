package dev.serai.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path FILE = Path.of("src/main/resources/dev/serai/pricing/rules.properties");
    private static final Pattern RULE_IN_CODE = Pattern.compile("\"((?:NP|NM|MS|MO|IS|K|A)-[0-9]+)\"");
    private static final Pattern ONE_SENTENCE = Pattern.compile("[A-Z][^.!?;:]*[^.!?;:, ]");

    @Test
    void knowsEveryRuleThatTheCodeNames() throws IOException {
        assertThat(namedInCode())
                .contains("NP-09", "IS-13", "K-17", "A-13")
                .hasSizeGreaterThan(50)
                .isSubsetOf(RuleBook.ids());
    }

    @Test
    void knowsEveryRuleOfEveryProgramme() {
        List<String> all = Stream.of(
                        ids("NP", 16),
                        ids("NM", 14),
                        ids("MS", 24),
                        ids("MO", 29),
                        ids("IS", 32),
                        ids("K", 65),
                        ids("A", 56))
                .flatMap(each -> each)
                .toList();
        assertThat(RuleBook.ids()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void saysEachRuleInOneSentenceWithoutAFullStop() {
        assertThat(RuleBook.ids()).allSatisfy(id -> assertThat(RuleBook.says(id))
                .as(id)
                .matches(ONE_SENTENCE)
                .contains(" ")
                .hasSizeLessThan(140));
    }

    @Test
    void saysNothingTwice() throws IOException {
        assertThat(RuleBook.ids()).extracting(RuleBook::says).doesNotHaveDuplicates();
        List<String> lines = Files.readAllLines(FILE).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertThat(lines).doesNotHaveDuplicates().hasSize(RuleBook.ids().size());
    }

    @Test
    void refusesARuleThatIsNotThere() {
        assertThatThrownBy(() -> RuleBook.says("K-99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No rule K-99 in rules.properties");
    }

    private static Stream<String> ids(String group, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> "%s-%02d".formatted(group, number));
    }

    private static Set<String> namedInCode() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(RuleBookTest::named)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> named(Path file) {
        try {
            return RULE_IN_CODE.matcher(Files.readString(file)).results().map(match -> match.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
