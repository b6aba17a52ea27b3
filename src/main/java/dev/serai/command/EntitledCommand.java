package dev.serai.command;

import dev.serai.quote.EntitlementReport;
import dev.serai.quote.PlayedScenario;
import java.nio.file.Path;
import java.util.List;

/** Prints who is entitled to a release. */
final class EntitledCommand {

    private final ScenarioPlay play;
    private final Console console;

    EntitledCommand(Settings settings, Console console) {
        this.play = new ScenarioPlay(settings, console);
        this.console = console;
    }

    int run(List<Path> files, String sku, String version) throws WrongUsage {
        EntitlementReport report = new EntitlementReport(sku, version);
        return play.ask(files, played -> print(report, played));
    }

    private int print(EntitlementReport report, List<PlayedScenario> played) {
        List<String> faults =
                played.stream().flatMap(each -> report.fault(each).stream()).toList();
        if (!faults.isEmpty()) {
            faults.forEach(console.err()::println);
            return ScenarioPlay.UNREADABLE;
        }
        console.out().println(report.text(played));
        return ScenarioPlay.FINE;
    }
}
