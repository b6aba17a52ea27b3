package dev.serai.command;

import dev.serai.quote.EvaluationReport;
import dev.serai.quote.PlayedScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Prints the analysis of licences bought under authorizations, and writes it to files. */
final class EvaluateCommand {

    private final ScenarioPlay play;
    private final Console console;

    EvaluateCommand(Settings settings, Console console) {
        this.play = new ScenarioPlay(settings, console);
        this.console = console;
    }

    int run(List<Path> files, Optional<String> authorization, Optional<Path> saved, Optional<Path> page)
            throws WrongUsage {
        EvaluationReport report = new EvaluationReport(authorization);
        return play.ask(files, played -> print(report, played, saved, page));
    }

    private int print(EvaluationReport report, List<PlayedScenario> played, Optional<Path> saved, Optional<Path> page)
            throws WrongUsage {
        List<String> faults =
                played.stream().flatMap(each -> report.fault(each).stream()).toList();
        if (!faults.isEmpty()) {
            faults.forEach(console.err()::println);
            return ScenarioPlay.UNREADABLE;
        }
        String text = report.text(played);
        if (saved.isPresent()) {
            write(saved.get(), text + "\n");
        }
        if (page.isPresent()) {
            write(page.get(), report.page(played));
        }
        console.out().println(text);
        return ScenarioPlay.FINE;
    }

    private static void write(Path file, String text) throws WrongUsage {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new WrongUsage(file + " cannot be written; name a file in a folder that exists and may be written");
        }
    }
}
