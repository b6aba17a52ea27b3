package dev.serai.command;

import dev.serai.intake.DroppedCompanion;
import dev.serai.intake.Preview;
import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.MappingFiles;
import dev.serai.text.NearMatch;
import dev.serai.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Prints what a file would become under a feed's mapping; nothing is booked and no database is opened. */
final class MapCommand {

    private static final int FINE = 0;
    private static final int UNREADABLE = 2;
    private static final int QUARANTINED = 3;

    private final Settings settings;
    private final Console console;

    MapCommand(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    int run(String feed, Path file) {
        Optional<FeedMapping> mapping = mapping(feed);
        if (mapping.isEmpty()) {
            return UNREADABLE;
        }
        if (!Files.isRegularFile(file)) {
            console.err().println(file + ": there is no such file");
            return UNREADABLE;
        }
        try {
            return show(mapping.get(), file);
        } catch (IOException e) {
            console.err().println(file + ": the file cannot be read: " + e.getMessage());
            return UNREADABLE;
        }
    }

    private Optional<FeedMapping> mapping(String feed) {
        MappingFiles files = MappingFiles.load(settings.feeds());
        Optional<FeedMapping> mapping = Optional.ofNullable(files.mappings().get(feed));
        if (mapping.isEmpty() && !files.problems().isEmpty()) {
            files.problems().stream().map(Problem::toString).forEach(console.err()::println);
        }
        if (mapping.isEmpty()) {
            console.err()
                    .println("There is no mapping " + feed + " without problems in " + settings.feeds() + "; "
                            + NearMatch.hintOrAll(
                                    feed,
                                    files.mappings().keySet().stream().sorted().toList()));
        }
        return mapping;
    }

    private int show(FeedMapping mapping, Path file) throws IOException {
        Consumer<String> lines = line -> console.out().print(line + System.lineSeparator());
        Optional<Path> companion = companion(mapping, file);
        Preview.Counts counts = companion.isPresent()
                ? Preview.show(mapping, named(file), dropped(companion.get()), lines)
                : Preview.show(mapping, () -> Files.newInputStream(file), lines);
        console.out().println(text(counts));
        return counts.isRefused() || counts.quarantined() > 0 ? QUARANTINED : FINE;
    }

    /** The companion beside the file; without it the file is shown as it is. */
    private Optional<Path> companion(FeedMapping mapping, Path file) {
        Optional<Path> companion = mapping.watch()
                .companion()
                .map(each -> file.resolveSibling(each.nameFor(file.getFileName().toString())));
        companion.filter(Files::notExists).ifPresent(missing -> console.err()
                .println(missing + ": there is no such file; a hub waits for this companion, and its totals are"
                        + " not compared here"));
        return companion.filter(Files::isRegularFile);
    }

    private static Preview.Named named(Path file) {
        return new Preview.Named(file.getFileName().toString(), () -> Files.newInputStream(file));
    }

    private static DroppedCompanion dropped(Path file) {
        return new DroppedCompanion(file.getFileName().toString(), () -> Files.newInputStream(file));
    }

    private static String text(Preview.Counts counts) {
        return counts.isRefused()
                ? "The file would be refused as a whole, with all of its " + counts.records() + " rows"
                : counts.records() + " rows: " + (counts.records() - counts.quarantined()) + " would land as "
                        + counts.events() + " events, " + counts.quarantined() + " would be quarantined";
    }
}
