package dev.serai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benches of this package and prints what came out; the argument is a part of their names. */
public final class Benches {

    private static final Path TABLE = Path.of("target", "bench.txt");

    private Benches() {}

    /** Runs what {@code args} names, or everything. */
    public static void main(String[] args) throws RunnerException, IOException, SQLException, InterruptedException {
        String part = args.length == 0 ? "." : args[0];
        List<String> rows = new ArrayList<>(small(part));
        if (Pattern.compile(part).matcher(FileToBooks.NAME).find()) {
            rows.addAll(FileToBooks.rows());
        }
        if (Pattern.compile(part).matcher(FillingBooks.NAME).find()) {
            rows.addAll(FillingBooks.rows());
        }
        if (Pattern.compile(part).matcher(Issuing.NAME).find()) {
            rows.addAll(Issuing.rows());
        }
        if (Pattern.compile(part).matcher(Closing.NAME).find()) {
            rows.addAll(Closing.rows());
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("No bench has a name with " + part);
        }
        rows.forEach(System.out::println);
        Files.createDirectories(TABLE.toAbsolutePath().getParent());
        Files.write(TABLE, rows);
    }

    /** Those that measure a few calls again and again. */
    private static List<String> small(String part) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(Pattern.quote(Benches.class.getPackageName()) + ".*(" + part + ").*")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseParallelGC")
                .build();
        try {
            return List.of(Table.of(new Runner(options).run()));
        } catch (NoBenchmarksException e) {
            return List.of();
        }
    }
}
