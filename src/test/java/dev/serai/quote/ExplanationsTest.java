package dev.serai.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.serai.programme.ProgrammeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The explanation of every scenario file in {@code src/test/resources/explained} stands in a page of the site. With
 * {@code -Dserai.golden=write} the pages are written anew, and the test fails so that nobody forgets to look.
 */
class ExplanationsTest {

    private static final Path SCENARIOS = Path.of("src/test/resources/explained");
    private static final Path PAGES = Path.of("src/site/markdown/explained");
    private static final Quotes QUOTES = new Quotes(ProgrammeFiles.load(Path.of("mappings/programmes")));
    private static final String FENCE = "```";

    static List<String> names() throws IOException {
        return names(SCENARIOS, ".yaml");
    }

    @ParameterizedTest
    @MethodSource("names")
    void standsInItsPage(String name) throws Exception {
        Path page = PAGES.resolve(name + ".md");
        String text = explanation(scenarios(name));
        if ("write".equals(System.getProperty("serai.golden"))) {
            Files.writeString(page, intro(name, page) + FENCE + "text\n" + text + "\n" + FENCE + "\n");
            fail("Wrote " + page + "; look at the difference and run again without -Dserai.golden");
        }
        assertThat(Files.readString(page))
                .startsWith("# ")
                .endsWith("\n\n" + FENCE + "text\n" + text + "\n" + FENCE + "\n");
    }

    @ParameterizedTest
    @MethodSource("names")
    void comesOutAsItsScenarioExpects(String name) throws Exception {
        for (Scenario scenario : scenarios(name)) {
            assertThat(scenario.expect()).isNotEmpty();
            assertThat(Comparison.differences(scenario, QUOTES.report(scenario)))
                    .isEmpty();
        }
    }

    @Test
    void everyPageHasItsScenario() throws IOException {
        assertThat(names(PAGES, ".md")).containsExactlyElementsOf(names()).contains("aip-outright", "msp", "ssa");
    }

    private static List<Scenario> scenarios(String name) throws UnreadableScenario {
        return ScenarioFile.read(SCENARIOS.resolve(name + ".yaml"));
    }

    private static String explanation(List<Scenario> scenarios) throws UnreadableScenario {
        List<String> texts = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            texts.add(QUOTES.explanation(scenario));
        }
        return String.join("\n\n", texts);
    }

    /** What stands above the text: that of the page, which people write, or the least for a new one. */
    private static String intro(String name, Path page) throws IOException {
        if (Files.notExists(page)) {
            return "# " + name + ", explained\n\n";
        }
        String now = Files.readString(page);
        return now.substring(0, now.indexOf(FENCE));
    }

    private static List<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }
}
