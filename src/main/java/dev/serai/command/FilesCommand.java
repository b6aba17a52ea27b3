package dev.serai.command;

import dev.serai.intake.FileLedger;
import dev.serai.text.NearMatch;
import dev.serai.text.Table;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists inbound files with what became of them. */
@Command(
        name = "files",
        description = {
            "List inbound files, newest last: number, state, where their lines went, and why a file was refused.",
            "Exit code 0."
        })
final class FilesCommand implements Callable<Integer> {

    private final Supplier<LedgerDesk> desk;
    private final Console console;

    @Option(names = "--state", paramLabel = "STATE", description = "landing, landed, closed, refused or backed-out.")
    private Optional<String> state = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most so many, the newest.")
    private int limit;

    FilesCommand(Supplier<LedgerDesk> desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public Integer call() throws WrongUsage {
        if (state.isPresent() && !FileLedger.STATES.contains(state.get())) {
            throw new WrongUsage(
                    "--state has '" + state.get() + "'; " + NearMatch.hintOrAll(state.get(), FileLedger.STATES));
        }
        List<FileLedger.Entry> entries = desk.get().files().list(state, limit);
        console.out()
                .println(
                        entries.isEmpty()
                                ? "No files"
                                : new Table(
                                                "Files",
                                                List.of(
                                                        "number",
                                                        "feed",
                                                        "file",
                                                        "state",
                                                        "lines",
                                                        "booked",
                                                        "duplicate",
                                                        "quarantined",
                                                        "reason"),
                                                entries.stream()
                                                        .map(FilesCommand::row)
                                                        .toList())
                                        .text());
        return 0;
    }

    private static List<String> row(FileLedger.Entry entry) {
        return List.of(
                "" + entry.number(),
                entry.feed(),
                entry.name(),
                entry.state(),
                "" + entry.counts().lines(),
                "" + entry.counts().booked(),
                "" + entry.counts().duplicate(),
                "" + entry.counts().quarantined(),
                entry.reason());
    }
}
