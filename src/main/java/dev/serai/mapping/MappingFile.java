package dev.serai.mapping;

import dev.serai.yaml.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What reading one mapping file gave.
 *
 * @param mapping the mapping; empty if there is a problem
 * @param problems every problem in the order of the lines
 */
public record MappingFile(Optional<FeedMapping> mapping, List<Problem> problems) {

    /** Reads a file; the feed's name is the file's without {@code .yaml}. */
    public static MappingFile load(Path file) {
        List<Problem> problems = new ArrayList<>();
        return MappingFiles.textOf(file, problems)
                .map(text -> read(file.toString(), MappingFiles.feedOf(file), text))
                .orElseGet(() -> new MappingFile(Optional.empty(), List.copyOf(problems)));
    }

    static MappingFile read(String file, String feed, String text) {
        Problems problems = new Problems(file);
        Optional<FeedMapping> mapping = MappingText.read(feed, text, problems);
        return new MappingFile(mapping, problems.inOrder());
    }
}
