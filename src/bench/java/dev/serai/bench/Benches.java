package dev.serai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benches of this package and prints one table; the argument is a part of their names. */
public final class Benches {

    private static final Path TABLE = Path.of("target", "bench.txt");

    private Benches() {}

    /** Runs what {@code args} names, or everything. */
    public static void main(String[] args) throws RunnerException, IOException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(
                        Pattern.quote(Benches.class.getPackageName()) + ".*" + (args.length == 0 ? "" : args[0]) + ".*")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseParallelGC");
        if (!SelectReview.isPriced()) {
            System.out.println("SelectReview is left out: the programme select takes no orders.");
            options.exclude(SelectReview.class.getSimpleName());
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        String table = Table.of(results);
        System.out.println(table);
        Files.createDirectories(TABLE.toAbsolutePath().getParent());
        Files.writeString(TABLE, table + System.lineSeparator());
    }
}
