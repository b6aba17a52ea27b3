package dev.serai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextRulesTest {

    private static final Path PROJECT = Path.of("");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path SEEDED = Path.of("src/test/resources/architecture");
    private static final Set<String> NOT_OURS = Set.of(".git", ".idea", "target", "work");

    @Test
    void everyTypeThatOthersSeeIsDocumented() throws IOException {
        assertThat(broken(files(SOURCES).filter(file -> file.toString().endsWith(".java")), TextRules::undocumented))
                .isEmpty();
    }

    @Test
    void nothingIsLeftUnfinished() throws IOException {
        assertThat(broken(files(PROJECT), TextRules::unfinished)).isEmpty();
    }

    @Test
    void noFileNamesAPlaceOnOneMachine() throws IOException {
        assertThat(broken(files(PROJECT), TextRules::machinePaths)).isEmpty();
    }

    @Test
    void theFilesOfTheProjectAreLookedAt() throws IOException {
        assertThat(files(PROJECT))
                .contains(Path.of("pom.xml"), SOURCES.resolve("dev/serai/Serai.java"))
                .anyMatch(file -> file.startsWith("routes"))
                .anyMatch(file -> file.startsWith("mappings"))
                .noneMatch(file -> file.startsWith("target"));
    }

    @Test
    void aSeededTypeWithoutJavadocIsFound() throws IOException {
        assertThat(TextRules.undocumented(seeded("Undocumented.java.txt")))
                .containsExactly("6: FirstInside", "18: Remarked", "21: Kind", "26: Bare");
    }

    @Test
    void aSeededMarkOfUnfinishedWorkIsFound() throws IOException {
        assertThat(TextRules.unfinished(seeded("unfinished.txt")))
                .extracting(line -> line.charAt(0))
                .containsExactly('2', '3');
    }

    @Test
    void aSeededPlaceOnOneMachineIsFound() throws IOException {
        assertThat(TextRules.machinePaths(seeded("machine-paths.txt")))
                .extracting(line -> line.charAt(0))
                .containsExactly('2', '3', '4');
    }

    private static String seeded(String name) throws IOException {
        return Files.readString(SEEDED.resolve(name));
    }

    private static List<String> broken(Stream<Path> files, Function<String, List<String>> rule) {
        return files.flatMap(
                        file -> text(file).map(rule).orElse(List.of()).stream().map(line -> file + ":" + line))
                .toList();
    }

    /** The files in a folder without what is built, and without the seeded violations. */
    private static Stream<Path> files(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> tops = Files.list(folder)) {
            for (Path top :
                    tops.filter(path -> !NOT_OURS.contains(path.toString())).toList()) {
                try (Stream<Path> below = Files.walk(top)) {
                    below.filter(Files::isRegularFile)
                            .filter(path -> !path.startsWith(SEEDED))
                            .forEach(found::add);
                }
            }
        }
        return found.stream();
    }

    /** A file's text; empty for a file that is not text. */
    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
