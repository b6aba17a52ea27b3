package dev.serai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that ask something about the end of scenarios. */
class QuestionCommandsTest {

    private static final String SSA = "src/test/resources/quote/entitled/ssa.yaml";
    private static final String OPEN = "src/test/resources/quote/evaluate/open.yaml";
    private static final String TERMS = "src/test/resources/quote/advise/terms.yaml";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> handedOn = new ArrayList<>();

    @Test
    void entitledPrintsWhoIsEntitled() throws IOException {
        assertThat(run("entitled", "--sku", "PORT", "--version", "12", SSA)).isZero();
        assertThat(out.toString().lines().toList()).isEqualTo(golden("entitled/ssa.json"));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void entitledEndsWithTwoWhereThereIsNoSuchRelease() {
        assertThat(run("entitled", "--sku", "PORT", "--version", "13", SSA)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).endsWith("its releases are PORT 12 of 2014-06-01" + System.lineSeparator());
    }

    @Test
    void evaluatePrintsSavesAndWritesThePage() throws IOException {
        Path saved = folder.resolve("e.json");
        Path page = folder.resolve("e.html");
        assertThat(run("evaluate", OPEN, "--save", saved.toString(), "--html", page.toString()))
                .isZero();
        assertThat(out.toString().lines().toList()).isEqualTo(golden("evaluate/open.json"));
        assertThat(Files.readAllLines(saved)).isEqualTo(golden("evaluate/open.json"));
        assertThat(Files.readAllLines(page)).isEqualTo(golden("evaluate/open.html"));
    }

    @Test
    void evaluateEndsWithTwoWhereAFileCannotBeWritten() {
        Path file = folder.resolve("missing").resolve("e.json");
        assertThat(run("evaluate", OPEN, "--save", file.toString())).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .containsExactly(file + " cannot be written; name a file in a folder that exists and may be written");
    }

    @Test
    void evaluateEndsWithTwoWhereThereIsNoSuchAuthorization() {
        assertThat(run("evaluate", OPEN, "--authorization", "AUTH9")).isEqualTo(2);
        assertThat(err.toString()).contains("its authorizations are AUTH1, AUTH2");
    }

    @Test
    void advisePrintsAnObjectOrAnArray() throws IOException {
        assertThat(run("advise", TERMS)).isZero();
        assertThat(out.toString().lines().toList()).isEqualTo(golden("advise/terms.json"));
        assertThat(run("advise", TERMS, SSA)).isZero();
        assertThat(out.toString()).endsWith("]" + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource({
        "entitled --sku PORT --version 12",
        "evaluate",
        "advise",
    })
    void aFileThatCannotBeReadEndsWithTwo(String command) {
        Path missing = folder.resolve("missing.yaml");
        assertThat(run((command + " " + missing).split(" ", -1))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).containsExactly(missing + ":1: there is no such file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entitled --version 12 x.yaml | Missing required option: '--sku=SKU'",
                "evaluate --save x.json | evaluate has neither a scenario file nor an account; give FILE, or"
                        + " --account=ACCOUNT for what the hub's books say",
                "advise | advise has neither a scenario file nor an account; give FILE, or --account=ACCOUNT for what"
                        + " the hub's books say"
            })
    void wrongUsageEndsWithTwo(String line, String message) {
        assertThat(run(line.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString().lines()).first().isEqualTo(message);
    }

    @Test
    void questionsWithoutAFileAreForTheBooks() {
        assertThat(run("entitled", "--sku=PORT", "--version", "12", "--serai.home=x"))
                .isEqualTo(9);
        assertThat(run("entitled", "--sku", "PORT", "--version", "12", "--account", "A1"))
                .isEqualTo(9);
        assertThat(run("evaluate", "--account", "A1", "--html", "e.html", "--authorization=N1"))
                .isEqualTo(9);
        assertThat(run("advise", "--account=A1")).isEqualTo(9);
        assertThat(handedOn)
                .containsExactly(
                        "[entitled, --sku, PORT, --version, 12] [--serai.home=x]",
                        "[entitled, --sku, PORT, --version, 12, --account, A1] []",
                        "[evaluate, --authorization, N1, --html, "
                                + Path.of("e.html").toAbsolutePath() + ", --account, A1] []",
                        "[advise, --account, A1] []");
    }

    @Test
    void anAccountNarrowsWhatIsSaidOfAScenario() throws IOException {
        assertThat(run("entitled", "--sku", "PORT", "--version", "12", "--account", "A1", SSA))
                .isZero();
        assertThat(out.toString()).contains("\"account\": \"A1\"");
        assertThat(run("advise", "--account", "A9", TERMS)).isEqualTo(2);
        assertThat(err.toString()).contains(": there is no account A9 on ");
    }

    private static List<String> golden(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/quote").resolve(file));
    }

    private int run(String... args) {
        HubWithoutStart hub = new HubWithoutStart();
        Parts parts = new Parts(
                hub,
                (command, properties) -> {
                    handedOn.add(command + " " + properties);
                    return 9;
                },
                List.of());
        return Commands.run(parts, new Console(new PrintWriter(out), new PrintWriter(err)), args);
    }

    /** No question starts the hub. */
    private static final class HubWithoutStart implements HubStart {

        @Override
        public int run(Mode mode, List<String> properties) {
            throw new IllegalStateException("The hub was started as " + mode);
        }
    }
}
