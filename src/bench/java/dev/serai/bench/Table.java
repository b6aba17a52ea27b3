package dev.serai.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** Results as a table: bench, parameters, score with its error, and what one booking or line costs. */
final class Table {

    private static final String ROW = "%-26s %-46s %14s %12s  %s%n";

    private Table() {}

    static String of(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder(String.format(ROW, "bench", "with", "score", "+-", "unit"));
        results.forEach(result -> rows(result).forEach(table::append));
        return table.toString().stripTrailing();
    }

    private static List<String> rows(RunResult result) {
        BenchmarkParams params = result.getParams();
        String[] names = params.getBenchmark().split("\\.", -1);
        String name = names[names.length - 2] + "." + names[names.length - 1];
        String with = params.getParamsKeys().stream()
                .map(key -> key + "=" + params.getParam(key))
                .collect(Collectors.joining(" "));
        Result<?> score = result.getPrimaryResult();
        List<String> rows = new ArrayList<>();
        rows.add(row(name, with, score.getScore(), shown(score.getScoreError()), score.getScoreUnit()));
        result.getSecondaryResults()
                .forEach((counted, each) -> rows.add(row(
                        name,
                        with,
                        score.getScore() * 1_000 * each.getSampleCount() / each.getScore(),
                        "",
                        "us for each of " + Math.round(each.getScore() / each.getSampleCount()) + " " + counted)));
        return rows;
    }

    private static String row(String name, String with, double score, String error, String unit) {
        return String.format(ROW, name, with, shown(score), error, unit);
    }

    private static String shown(double number) {
        return Double.isNaN(number) ? "" : String.format(Locale.ROOT, number < 100 ? "%,.2f" : "%,.0f", number);
    }
}
