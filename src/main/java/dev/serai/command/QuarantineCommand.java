package dev.serai.command;

import dev.serai.intake.Correction;
import dev.serai.intake.ItemState;
import dev.serai.intake.Quarantine;
import dev.serai.intake.QuarantineItem;
import dev.serai.text.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What operators do with quarantined lines. */
@Command(
        name = "quarantine",
        description = "Look at quarantined lines, correct them, have them read again, or leave them.")
final class QuarantineCommand {

    private static final Set<ItemState> WAITING = Set.of(ItemState.OPEN, ItemState.MENDED);

    private final Supplier<LedgerDesk> desk;
    private final Console console;

    QuarantineCommand(Supplier<LedgerDesk> desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Command(description = {"List the items that wait, oldest first.", "Exit code 0."})
    int list(
            @Option(names = "--state", paramLabel = "STATE", description = "Only open, mended, replayed or discarded.")
                    Optional<ItemState> state,
            @Option(names = "--file", paramLabel = "NUMBER", description = "Only of this file.") Optional<Long> file,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "200", description = "At most so many.")
                    int limit) {
        Set<ItemState> states = state.map(Set::of).orElse(WAITING);
        List<QuarantineItem> items = quarantine().list(states, file, limit);
        long count = quarantine().count(states, file);
        console.out().println(items.isEmpty() ? "Nothing is in quarantine" : table(items, count));
        return 0;
    }

    private static String table(List<QuarantineItem> items, long count) {
        String title =
                count > items.size() ? "Quarantine (the first " + items.size() + " of " + count + ")" : "Quarantine";
        return new Table(
                        title,
                        List.of("item", "file", "name", "line", "column", "code", "state", "why"),
                        items.stream()
                                .map(item -> List.of(
                                        "" + item.id(),
                                        "" + item.file(),
                                        item.name(),
                                        "" + item.line(),
                                        item.column(),
                                        item.code(),
                                        item.state().code(),
                                        item.message()))
                                .toList())
                .text();
    }

    @Command(
            description = {
                "Print one item with the text of its line and its corrections.",
                "Exit code 0; 1 if there is none."
            })
    int show(@Parameters(paramLabel = "ID", description = "The item.") long id) {
        Quarantine.Story story = quarantine().show(id);
        QuarantineItem item = story.item();
        PrintWriter out = console.out();
        out.println("Item " + item.id() + ": " + item.code()
                + (item.column().isEmpty() ? "" : " in column " + item.column()) + ", line " + item.line() + " of "
                + item.name() + " (file " + item.file() + ", feed " + item.feed() + ")");
        out.println("State: " + item.state().code()
                + story.discarded().map(why -> " at " + why).orElse(""));
        out.println("Why: " + item.message());
        out.println("Text: " + item.raw());
        for (Correction correction : story.corrections()) {
            out.println("Corrected at " + correction.created() + ": "
                    + (correction.isWhole() ? "" : correction.column() + " = ") + correction.text());
        }
        return 0;
    }

    @Command(
            description = {
                "Correct the line of an item, as the file would write it; the original stays beside it.",
                "Exit code 0; 3 if the line still has a fault; 1 if the item cannot be corrected."
            })
    int mend(
            @Parameters(paramLabel = "ID", description = "The item.") long id,
            @Option(
                            names = "--set",
                            paramLabel = "COLUMN=VALUE",
                            description = "What a column should hold; repeatable.")
                    Map<String, String> cells,
            @Option(names = "--raw", paramLabel = "TEXT", description = "The text of the whole line.")
                    Optional<String> raw)
            throws WrongUsage {
        Map<String, String> changes = new LinkedHashMap<>();
        raw.ifPresent(text -> changes.put("", text));
        Optional.ofNullable(cells).ifPresent(changes::putAll);
        if (changes.isEmpty() || (cells != null && cells.containsKey(""))) {
            throw new WrongUsage("Say what is to be corrected with --set COLUMN=VALUE or --raw TEXT");
        }
        Quarantine.Outlook outlook = quarantine().mend(id, changes);
        if (outlook.faults().isEmpty()) {
            console.out().println("Item " + id + " is mended; the line now reads: " + outlook.events());
            console.out().println("Have it booked with: quarantine replay " + id);
            return 0;
        }
        console.out().println("The correction of item " + id + " is kept, but the line still has a fault:");
        outlook.faults().forEach(console.out()::println);
        return BooksCommands.exitCode(outlook.faults().size());
    }

    @Command(
            description = {
                "Read lines again, with their corrections and under the mapping in force. All waiting lines of an order",
                "are read again together.",
                "Exit code 0; 3 if one is in quarantine again; 1 if an item cannot be read again."
            })
    int replay(
            @Parameters(arity = "0..*", paramLabel = "ID", description = "Items.") List<Long> ids,
            @Option(names = "--file", paramLabel = "NUMBER", description = "Everything of this file that waits.")
                    Optional<Long> file)
            throws WrongUsage {
        List<Long> items = Optional.ofNullable(ids).orElse(List.of());
        if (items.isEmpty() == file.isEmpty()) {
            throw new WrongUsage("Say which items are to be read again, or --file NUMBER");
        }
        List<Quarantine.Replayed> done = new ArrayList<>();
        file.ifPresent(number -> done.add(quarantine().replayFile(number)));
        if (!items.isEmpty()) {
            done.addAll(quarantine().replay(items));
        }
        for (Quarantine.Replayed each : done) {
            console.out()
                    .println("File " + each.file() + " (" + each.name() + "): " + each.records() + " lines read again, "
                            + each.quarantined() + " of them in quarantine again");
        }
        console.out().println("What has landed is booked in the next round of the hub");
        return BooksCommands.exitCode(
                done.stream().mapToLong(Quarantine.Replayed::quarantined).sum());
    }

    @Command(
            description = {
                "Leave an item for good, and with it every waiting line of its order; the reason is kept.",
                "Exit code 0; 1 if the item does not wait."
            })
    int discard(
            @Parameters(paramLabel = "ID", description = "The item.") long id,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason)
            throws WrongUsage {
        if (reason.isBlank()) {
            throw new WrongUsage("--reason is empty; say why the item is left");
        }
        console.out().println("Discarded items: " + quarantine().discard(id, reason.strip()));
        return 0;
    }

    private Quarantine quarantine() {
        return desk.get().quarantine();
    }
}
