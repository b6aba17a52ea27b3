package dev.serai.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.programme.ProgrammeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what is printed now with a file; run with {@code -Dgolden.write=true} to write the files anew and read the difference. */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/quote");

    private Golden() {}

    static void assertSame(String file, String printed) {
        try {
            Path golden = FOLDER.resolve(file);
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(golden, printed);
            }
            assertThat(printed).isEqualTo(Files.readString(golden));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first scenario of a file beside the golden ones, played under the shipped programmes. */
    static AskedHistory played(String file) throws UnreadableScenario {
        Quotes quotes = new Quotes(ProgrammeFiles.load(Path.of("mappings/programmes")));
        return quotes.play(ScenarioFile.read(FOLDER.resolve(file)).get(0));
    }
}
