package dev.serai.command;

import dev.serai.programme.ProgrammeFiles;
import dev.serai.quote.Comparison;
import dev.serai.quote.DecisionReport;
import dev.serai.quote.Quotes;
import dev.serai.quote.ReportJson;
import dev.serai.quote.Scenario;
import dev.serai.quote.ScenarioFile;
import dev.serai.quote.UnreadableScenario;
import dev.serai.yaml.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Prints what scenarios come to, or compares it with what they expect. */
final class QuoteCommand {

    static final int AS_EXPECTED = 0;
    static final int DIFFERENT = 1;
    static final int UNREADABLE = 2;

    private final Settings settings;
    private final Console console;

    QuoteCommand(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    int run(List<Path> files, QuoteForm form) throws WrongUsage {
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = scenarios(files, settings.today(), problems);
        return switch (form) {
            case REPORT -> answered(scenarios, problems, Quotes::report, reports -> printed(ReportJson.text(reports)));
            case CHECK -> answered(scenarios, problems, Quotes::report, reports -> compare(scenarios, reports));
            case EXPLANATION ->
                answered(scenarios, problems, Quotes::explanation, texts -> printed(String.join("\n\n", texts)));
        };
    }

    /** Prints the outcome of every scenario, or every problem and nothing else. */
    private <T> int answered(
            List<Scenario> scenarios, List<Problem> problems, Answer<T> answer, ToIntFunction<List<T>> output) {
        List<T> answers = answers(scenarios, problems, answer);
        if (!problems.isEmpty()) {
            problems.forEach(problem -> console.err().println(problem));
            return UNREADABLE;
        }
        return output.applyAsInt(answers);
    }

    private int printed(String text) {
        console.out().println(text);
        return AS_EXPECTED;
    }

    /** What a quote says about a scenario. */
    private interface Answer<T> {
        T to(Quotes quotes, Scenario scenario) throws UnreadableScenario;
    }

    static List<Scenario> scenarios(List<Path> files, Optional<LocalDate> today, List<Problem> problems) {
        List<Scenario> scenarios = new ArrayList<>();
        for (Path file : files) {
            try {
                scenarios.addAll(ScenarioFile.read(file, today));
            } catch (UnreadableScenario e) {
                problems.addAll(e.problems());
            }
        }
        return scenarios;
    }

    private <T> List<T> answers(List<Scenario> scenarios, List<Problem> problems, Answer<T> answer) {
        ProgrammeFiles programmes = ProgrammeFiles.load(settings.programmes());
        problems.addAll(programmes.problems());
        if (!problems.isEmpty()) {
            return List.of();
        }
        Quotes quotes = new Quotes(programmes);
        List<T> answers = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            try {
                answers.add(answer.to(quotes, scenario));
            } catch (UnreadableScenario e) {
                problems.addAll(e.problems());
            }
        }
        return answers;
    }

    private int compare(List<Scenario> scenarios, List<DecisionReport> reports) {
        int code = AS_EXPECTED;
        for (int i = 0; i < scenarios.size(); i++) {
            Scenario scenario = scenarios.get(i);
            List<String> differences = Comparison.differences(scenario, reports.get(i));
            if (differences.isEmpty()) {
                console.out().println("ok  " + scenario.title());
            } else {
                console.out().println("FAILED  " + scenario.title());
                differences.forEach(difference -> console.out().println("    " + difference));
                code = DIFFERENT;
            }
        }
        return code;
    }
}
