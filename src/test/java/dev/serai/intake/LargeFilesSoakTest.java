package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files far larger than the memory, each read by a process of its own. */
@Tag("soak")
class LargeFilesSoakTest {

    @ParameterizedTest
    @CsvSource({"csv, 2000", "json, 500", "json-lines, 500", "xml, 500", "gzip, 500"})
    void isReadWithAQuarterOfAGigabyte(String kind, int megabytes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFileRead.class.getName(),
                        kind,
                        String.valueOf(megabytes))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(output).matches("(?s).*records=(\\d{5,}) events=\\1 faults=0\\s*");
        assertThat(process.exitValue()).isZero();
    }
}
