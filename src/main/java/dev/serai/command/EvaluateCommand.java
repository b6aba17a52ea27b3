package dev.serai.command;

import dev.serai.quote.AskedHistory;
import dev.serai.quote.EvaluationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the analysis of licences bought under authorizations, and writes it to files. */
@Command(
        name = "evaluate",
        description = {
            "Print which licences bought under Open authorizations are current and how each can be covered by",
            "Software Assurance, as JSON, an array if several scenarios, or by the hub's books about one account where no"
                    + " file is given. In English only.",
            "Exit code 0; 2 if a file cannot be read or there is no such authorization or account."
        })
final class EvaluateCommand implements Callable<Integer> {

    private final Questioned questioned;
    private final Console console;

    @Option(names = "--authorization", paramLabel = "NUMBER", description = "Only this authorization.")
    private Optional<String> authorization = Optional.empty();

    @Option(names = "--account", paramLabel = "ACCOUNT", description = "Only what this account ordered.")
    private Optional<String> account = Optional.empty();

    @Option(names = "--save", paramLabel = "FILE.json", description = "Write the analysis to this file as well.")
    private Optional<Path> saved = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE.html", description = "Write it as a page to read and print.")
    private Optional<Path> page = Optional.empty();

    @SuppressWarnings("FieldCanBeFinal") // picocli writes it
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Scenario files; none for the hub's books.")
    private List<Path> files = new ArrayList<>();

    EvaluateCommand(Questioned questioned, Console console) {
        this.questioned = questioned;
        this.console = console;
    }

    @Override
    public Integer call() throws WrongUsage {
        EvaluationReport report = new EvaluationReport(authorization);
        return questioned.ask(new Asking(files, account, question()), asked -> print(report, asked));
    }

    /** Files are named from the root on, for the process that has the books open may work elsewhere. */
    private List<String> question() {
        List<String> question = new ArrayList<>(List.of("evaluate"));
        authorization.ifPresent(number -> question.addAll(List.of("--authorization", number)));
        saved.ifPresent(
                file -> question.addAll(List.of("--save", file.toAbsolutePath().toString())));
        page.ifPresent(
                file -> question.addAll(List.of("--html", file.toAbsolutePath().toString())));
        return question;
    }

    private int print(EvaluationReport report, List<AskedHistory> asked) throws WrongUsage {
        List<String> faults = Questioned.faults(asked, report::fault);
        if (faults.isEmpty()) {
            if (saved.isPresent()) {
                write(saved.get(), report.text(asked) + "\n");
            }
            if (page.isPresent()) {
                write(page.get(), report.page(asked));
            }
        }
        return Questioned.print(console, faults, () -> report.text(asked));
    }

    private static void write(Path file, String text) throws WrongUsage {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new WrongUsage(file + " cannot be written; name a file in a folder that exists and may be written");
        }
    }
}
