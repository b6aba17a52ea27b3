package dev.serai.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    /** HSQLDB counts from 0 otherwise, and a mail that is named by the number of its notice has two names. */
    @Test
    void everyNumberThatTheDatabaseGivesBeginsWithOne() throws IOException {
        try (Stream<Path> scripts = Files.list(MIGRATIONS)) {
            List<String> identities = scripts.flatMap(MigrationsTest::lines)
                    .filter(line -> line.contains("as identity"))
                    .toList();
            assertThat(identities).hasSizeGreaterThan(5).allMatch(line -> line.contains("identity (start with 1)"));
        }
    }

    private static Stream<String> lines(Path script) {
        try {
            return Files.readAllLines(script).stream();
        } catch (IOException e) {
            throw new AssertionError("Cannot read " + script, e);
        }
    }
}
