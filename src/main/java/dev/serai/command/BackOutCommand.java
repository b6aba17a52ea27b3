package dev.serai.command;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a whole file back. */
@Command(
        name = "back-out",
        description = {
            "Take a whole file back, as if it had never come; the same bytes may be dropped again then.",
            "Exit code 0; 1 if it cannot be taken back, which says why."
        })
final class BackOutCommand implements Callable<Integer> {

    private final Supplier<LedgerDesk> desk;
    private final Console console;

    @Parameters(paramLabel = "NUMBER", description = "The file, as 'files' numbers it.")
    private long file;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
    private String reason = "";

    BackOutCommand(Supplier<LedgerDesk> desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public Integer call() throws WrongUsage {
        if (reason.isBlank()) {
            throw new WrongUsage("--reason is empty; say why the file is taken back");
        }
        int undone = desk.get().backOut().run(file, reason.strip());
        console.out().println("File " + file + " is taken back; booked events undone: " + undone);
        return 0;
    }
}
