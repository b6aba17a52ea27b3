package dev.serai.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.programme.ProgrammeFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

    private static final Path SMALL = Path.of("src/test/resources/quote/small.yaml");
    private static final Path GOLDEN = Path.of("src/test/resources/quote/small.json");

    @Test
    void printsTheReportOfASmallScenario() throws Exception {
        DecisionReport report = report();
        assertThat(ReportJson.text(List.of(report)) + "\n").isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void printsSeveralReportsAsAnArray() throws Exception {
        String one = ReportJson.text(List.of(report()));
        String two = ReportJson.text(List.of(report(), report()));
        assertThat(two).startsWith("[").endsWith("]");
        assertThat(two.replaceAll("\\s", "")).isEqualTo(("[" + one + "," + one + "]").replaceAll("\\s", ""));
    }

    private static DecisionReport report() throws UnreadableScenario {
        Scenario scenario = ScenarioFile.read(SMALL).get(0);
        return new Quotes(ProgrammeFiles.load(Path.of("mappings/programmes"))).report(scenario);
    }
}
