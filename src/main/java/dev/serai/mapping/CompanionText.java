package dev.serai.mapping;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the entry {@code companion}. */
final class CompanionText {

    private static final List<String> NAMES =
            List.of("name", "format", "separator", "columns", "file", "count", "sum", "wait");
    private static final String HERE = "in companion";
    private static final Pattern NAME = Pattern.compile("([^/\\\\{}]*)\\{(name|stem)}([^/\\\\{}]*)");
    private static final Pattern WAIT = Pattern.compile("([1-9][0-9]{0,3})([mh])");
    private static final Duration USUAL = Duration.ofHours(1);

    private final Problems problems;
    private final Dialect dialect;

    CompanionText(Problems problems, Dialect dialect) {
        this.problems = problems;
        this.dialect = dialect;
    }

    Optional<Companion> read(Node.Fields entry) {
        problems.unknownNames(entry, NAMES, HERE);
        Optional<Matcher> name = problems.required(entry, "name", HERE).flatMap(this::name);
        Companion.Form form = form(entry);
        Optional<String> file = problems.name(entry, "file");
        Totals totals = new TotalsText(problems, dialect, "companion").read(entry);
        Duration patience = problems.scalar(entry, "wait").map(this::patience).orElse(USUAL);
        return name.map(each -> new Companion(
                each.group(1), each.group(2).equals("stem"), each.group(3), form, file, totals, patience));
    }

    private Optional<Matcher> name(Node.Scalar name) {
        Matcher parts = NAME.matcher(name.text());
        boolean isName = parts.matches()
                && !(parts.group(1) + parts.group(3)).isBlank()
                && !name.text().startsWith(".")
                && !name.text().contains("..");
        if (!isName) {
            problems.add(
                    name.line(),
                    "Entry 'name' is '" + name.text() + "', expected a file name made of {name} or {stem}, such as"
                            + " '{stem}.ctl'");
        }
        return isName ? Optional.of(parts) : Optional.empty();
    }

    private Companion.Form form(Node.Fields entry) {
        boolean isRows = problems.required(entry, "format", HERE)
                .flatMap(format -> problems.word(entry, "format", List.of("pairs", "csv")))
                .filter("csv"::equals)
                .isPresent();
        Optional<Character> separator = problems.character(entry, "separator");
        if (isRows) {
            return new Companion.Form.Rows(
                    separator.orElse(','), problems.distinct(problems.texts(entry, "columns"), entry.line("columns")));
        }
        if (entry.values().containsKey("columns")) {
            problems.add(entry.line("columns"), "Entry 'columns' of a companion needs format: csv");
        }
        return new Companion.Form.Pairs(separator.orElse('='));
    }

    private Duration patience(Node.Scalar wait) {
        Matcher time = WAIT.matcher(wait.text());
        if (!time.matches()) {
            problems.add(wait.line(), "Entry 'wait' is '" + wait.text() + "', expected a time such as 30m or 2h");
            return USUAL;
        }
        int count = Integer.parseInt(time.group(1));
        return time.group(2).equals("h") ? Duration.ofHours(count) : Duration.ofMinutes(count);
    }
}
