package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies of {@code mappings/} and {@code routes/} that a test may spoil. */
final class OperatorFiles {

    private OperatorFiles() {}

    /** A copy of a shipped folder, under its own name in {@code dir}. */
    static Path copied(String folder, Path dir) throws IOException {
        Path from = Path.of(folder);
        Path to = dir.resolve(folder);
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> copy(file, to.resolve(from.relativize(file).toString())));
        }
        return to;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that must be there. */
    static void edit(Path file, String text, String replacement) throws IOException {
        String before = Files.readString(file);
        assertThat(before).contains(text);
        Files.writeString(file, before.replace(text, replacement));
    }
}
