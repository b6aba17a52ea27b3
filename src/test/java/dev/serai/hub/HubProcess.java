package dev.serai.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged jar as a process of its own, as an operator starts it, or the same unpacked, which starts faster. */
final class HubProcess implements AutoCloseable {

    private static final Path PACKED = Path.of("target", "serai.jar");
    private static final Path UNPACKED = Path.of("target", "unpacked", "serai.jar");
    private static final long MINUTES = 10;

    private final Process process;
    private final Path out;
    private final Path err;

    private HubProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts {@code java -jar serai.jar ARGS} with the home and free ports, unpacked. */
    static HubProcess start(Path home, String... args) {
        return start(UNPACKED, home, args);
    }

    /** The same with the one file that is handed over. */
    static HubProcess startPacked(Path home, String... args) {
        return start(PACKED, home, args);
    }

    private static HubProcess start(Path jar, Path home, String... args) {
        try {
            Files.createDirectories(home);
            Path out = Files.createTempFile(home, "stdout", ".txt");
            Path err = Files.createTempFile(home, "stderr", ".txt");
            List<String> command = new ArrayList<>(List.of(
                    java(),
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    jar.toAbsolutePath().toString()));
            command.addAll(List.of(args));
            command.add("--serai.home=" + home);
            if (command.stream().noneMatch(arg -> arg.startsWith("--serai.sftp.port="))) {
                command.add("--serai.sftp.port=0");
            }
            command.add("--serai.smtp.port=0");
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            return new HubProcess(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + jar, e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Waits for the end; the exit code. */
    int exitCode() {
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The process did not end within " + MINUTES + " minutes:\n" + stderr());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks the process to stop, as a service manager does. */
    void terminate() {
        process.destroy();
    }

    /** Ends the process as a power cut would. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    String stdout() {
        return read(out);
    }

    String stderr() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
