package dev.serai.mapping;

import dev.serai.yaml.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What reading one mapping file gave.
 *
 * @param mapping the mapping; empty if there is a problem
 * @param problems every problem in the order of the lines
 */
public record MappingFile(Optional<FeedMapping> mapping, List<Problem> problems) {

    /** Reads a file; the feed's name is the file's without {@code .yaml}, lookup tables are in the folder beside its own. */
    public static MappingFile load(Path file) {
        Path tables = Objects.requireNonNullElse(file.getParent(), Path.of("")).resolveSibling("lookups");
        List<Problem> problems = new ArrayList<>();
        return MappingFiles.textOf(file, problems)
                .map(text -> read(file.toString(), MappingFiles.feedOf(file), text, new LookupFiles.Folder(tables)))
                .orElseGet(() -> new MappingFile(Optional.empty(), List.copyOf(problems)));
    }

    static MappingFile read(String file, String feed, String text) {
        return read(file, feed, text, new LookupFiles.Kept(Map.of()));
    }

    static MappingFile read(String file, String feed, String text, LookupFiles lookups) {
        Problems problems = new Problems(file);
        Optional<FeedMapping> mapping = MappingText.read(feed, text, lookups, problems);
        return new MappingFile(mapping.filter(each -> problems.isEmpty()), problems.inOrder());
    }
}
