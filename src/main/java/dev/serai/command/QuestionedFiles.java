package dev.serai.command;

import dev.serai.programme.ProgrammeFiles;
import dev.serai.quote.AskedHistory;
import dev.serai.quote.EntitlementReport;
import dev.serai.quote.Quotes;
import dev.serai.quote.Scenario;
import dev.serai.quote.UnreadableScenario;
import dev.serai.yaml.Problem;
import java.util.ArrayList;
import java.util.List;

/** Puts questions to scenario files, which it plays; without a file it hands them on to the hub's books. */
final class QuestionedFiles implements Questioned {

    private final BooksAccess books;
    private final Arguments arguments;
    private final Console console;

    QuestionedFiles(BooksAccess books, Arguments arguments, Console console) {
        this.books = books;
        this.arguments = arguments;
        this.console = console;
    }

    @Override
    public int ask(Asking asking, Question question) throws WrongUsage {
        if (asking.ofOneAccount().files().isEmpty()) {
            return books.run(asking.command(), arguments.properties());
        }
        return play(asking, question);
    }

    @Override
    public int entitled(Asking asking, EntitlementReport report) throws WrongUsage {
        if (asking.files().isEmpty()) {
            return books.run(asking.command(), arguments.properties());
        }
        return play(
                asking,
                asked -> Questioned.print(console, Questioned.faults(asked, report::fault), () -> report.text(asked)));
    }

    /** Puts the question, unless a file cannot be read: then the problems are printed. */
    private int play(Asking asking, Question question) throws WrongUsage {
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios =
                QuoteCommand.scenarios(asking.files(), arguments.settings().today(), problems);
        List<AskedHistory> played = played(scenarios, problems);
        if (problems.isEmpty()) {
            return question.answer(played.stream()
                    .map(each -> asking.account().map(each::of).orElse(each))
                    .toList());
        }
        problems.forEach(problem -> console.err().println(problem));
        return UNANSWERED;
    }

    private List<AskedHistory> played(List<Scenario> scenarios, List<Problem> problems) {
        ProgrammeFiles programmes = ProgrammeFiles.load(arguments.settings().programmes());
        problems.addAll(programmes.problems());
        List<AskedHistory> played = new ArrayList<>();
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
