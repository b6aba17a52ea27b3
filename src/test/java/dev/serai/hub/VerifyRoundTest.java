package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Books that are derived again from what arrived. */
class VerifyRoundTest {

    private static final Path SAMPLES = Path.of("inbound-samples");

    @TempDir
    private Path home;

    /** Two months of the demo, billed. */
    private static RoundHub demo(RoundHub hub) {
        for (Path feed : demos()) {
            hub.receive(name(feed.getParent()), input(feed).getFileName().toString(), bytes(input(feed)));
        }
        return hub.round("2026-03-31", "2026-03-31").round("2026-05-31", "2026-05-31");
    }

    private static List<Path> demos() {
        try (Stream<Path> feeds = Files.list(SAMPLES)) {
            return feeds.map(feed -> feed.resolve("demo"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path input(Path demo) {
        try (Stream<Path> files = Files.list(demo)) {
            return files.filter(file -> name(file).startsWith("input.")).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingWhereNothingWasChanged(TestDatabase database) {
        try (RoundHub hub = demo(new RoundHub(database.fresh(), home))) {
            var report = hub.verify();
            System.out.println(report);
            assertThat(report.differences()).isEmpty();
        }
    }
}
