package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.command.Console;
import dev.serai.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on the books of a PostgreSQL database that several hubs share. */
class HubCommandsTest {

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void changeNothingWhileAnotherHubWorksOnTheBooks() throws Exception {
        DataSource source = TestDatabase.POSTGRESQL.fresh();
        List<String> backOut = List.of("back-out", "1", "--reason", "x");
        try (BooksClaim other = new BooksClaim(source)) {
            assertThat(other.claim()).isTrue();
            assertThat(run(source, backOut)).isEqualTo(1);
            assertThat(err)
                    .hasToString("Another hub works on these books, so this command would change them under its hands;"
                            + " nothing is changed. Give the command on the home of that hub, which carries it out, or stop"
                            + " that hub first"
                            + System.lineSeparator());
            assertThat(out.toString()).isEmpty();

            assertThat(run(source, List.of("files"))).isZero();
            assertThat(out).hasToString("No files" + System.lineSeparator());
        }
        assertThat(run(source, backOut)).isEqualTo(1);
        assertThat(err.toString()).endsWith("There is no file 1; 'files' lists them" + System.lineSeparator());
        try (BooksClaim next = new BooksClaim(source)) {
            assertThat(next.claim()).as("the command has given the claim back").isTrue();
        }
    }

    private int run(DataSource source, List<String> command) throws Exception {
        try (Connection connection = source.getConnection()) {
            Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true));
            return new HubCommands(console)
                    .run(
                            command,
                            List.of(
                                    "--serai.home=" + home,
                                    "--spring.datasource.url="
                                            + connection.getMetaData().getURL(),
                                    "--spring.datasource.username=postgres",
                                    "--spring.datasource.password=postgres"));
        }
    }
}
