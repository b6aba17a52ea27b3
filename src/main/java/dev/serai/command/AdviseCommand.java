package dev.serai.command;

import dev.serai.quote.AdviceReport;
import dev.serai.quote.AskedHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what should be known that nobody asked for. */
@Command(
        name = "advise",
        description = {
            "Print what should be known at the end of each scenario, as JSON, an array if several, or today by the hub's"
                    + " books about one account where no file is given: break-even, what waiting costs, next tiers, levels,"
                    + " obligations and end dates.",
            "Exit code 0; 2 if a file cannot be read or there is no such account."
        })
final class AdviseCommand implements Callable<Integer> {

    private final Questioned questioned;
    private final Console console;

    @Option(names = "--account", paramLabel = "ACCOUNT", description = "Only what concerns this account.")
    private Optional<String> account = Optional.empty();

    @SuppressWarnings("FieldCanBeFinal") // picocli writes it
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Scenario files; none for the hub's books.")
    private List<Path> files = new ArrayList<>();

    AdviseCommand(Questioned questioned, Console console) {
        this.questioned = questioned;
        this.console = console;
    }

    @Override
    public Integer call() throws WrongUsage {
        return questioned.ask(
                new Asking(files, account, List.of("advise")),
                asked -> Questioned.print(
                        console, Questioned.faults(asked, AskedHistory::fault), () -> AdviceReport.text(asked)));
    }
}
