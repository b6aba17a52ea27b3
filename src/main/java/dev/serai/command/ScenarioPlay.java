package dev.serai.command;

import dev.serai.programme.ProgrammeFiles;
import dev.serai.quote.PlayedScenario;
import dev.serai.quote.Quotes;
import dev.serai.quote.Scenario;
import dev.serai.quote.UnreadableScenario;
import dev.serai.yaml.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Plays the scenarios of files for the commands that ask something about their end. */
final class ScenarioPlay {

    static final int FINE = 0;
    static final int UNREADABLE = 2;

    /** What a command says about the scenarios. */
    @FunctionalInterface
    interface Question {

        /** The exit code. */
        int answer(List<PlayedScenario> played) throws WrongUsage;
    }

    private final Settings settings;
    private final Console console;

    ScenarioPlay(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** Puts the question, unless a file cannot be read: then the problems are printed. */
    int ask(List<Path> files, Question question) throws WrongUsage {
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = QuoteCommand.scenarios(files, settings.today(), problems);
        List<PlayedScenario> played = played(scenarios, problems);
        if (problems.isEmpty()) {
            return question.answer(played);
        }
        problems.forEach(problem -> console.err().println(problem));
        return UNREADABLE;
    }

    private List<PlayedScenario> played(List<Scenario> scenarios, List<Problem> problems) {
        ProgrammeFiles programmes = ProgrammeFiles.load(settings.programmes());
        problems.addAll(programmes.problems());
        List<PlayedScenario> played = new ArrayList<>();
        if (problems.isEmpty()) {
            Quotes quotes = new Quotes(programmes);
            for (Scenario scenario : scenarios) {
                try {
                    played.add(quotes.play(scenario));
                } catch (UnreadableScenario e) {
                    problems.addAll(e.problems());
                }
            }
        }
        return played;
    }
}
