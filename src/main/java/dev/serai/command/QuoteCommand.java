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

    int run(List<Path> files, boolean isCheck) throws WrongUsage {
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = scenarios(files, settings.today(), problems);
        List<DecisionReport> reports = reports(scenarios, problems);
        if (!problems.isEmpty()) {
            problems.forEach(problem -> console.err().println(problem));
            return UNREADABLE;
        }
        if (isCheck) {
            return compare(scenarios, reports);
        }
        console.out().println(ReportJson.text(reports));
        return AS_EXPECTED;
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

    private List<DecisionReport> reports(List<Scenario> scenarios, List<Problem> problems) {
        ProgrammeFiles programmes = ProgrammeFiles.load(settings.programmes());
        problems.addAll(programmes.problems());
        if (!problems.isEmpty()) {
            return List.of();
        }
        Quotes quotes = new Quotes(programmes);
        List<DecisionReport> reports = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            try {
                reports.add(quotes.report(scenario));
            } catch (UnreadableScenario e) {
                problems.addAll(e.problems());
            }
        }
        return reports;
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
