package dev.serai.mapping;

import dev.serai.yaml.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The feeds' mapping files: every readable one by its feed, and every problem of the others.
 *
 * @param mappings by name, the built-in mapping {@code events} of the canonical feed among them
 * @param problems what is wrong; a file with a problem has no mapping
 */
public record MappingFiles(Map<String, FeedMapping> mappings, List<Problem> problems) {

    private static final String SUFFIX = ".yaml";
    private static final String EVENTS = "events";
    private static final String EVENTS_TEXT = """
            feed: events
            rank: 40
            format: csv
            csv: {comment: "#"}
            events: canonical
            """;

    /** Reads every {@code *.yaml} of a folder, which is {@code mappings/feeds}; other files are left alone. */
    public static MappingFiles load(Path folder) {
        Map<String, FeedMapping> mappings = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        mappings.put(EVENTS, canonical());
        for (Path file : files(folder, problems)) {
            MappingFile read = MappingFile.load(file);
            read.mapping().ifPresent(mapping -> mappings.put(mapping.name(), mapping));
            problems.addAll(read.problems());
        }
        return new MappingFiles(Map.copyOf(mappings), List.copyOf(problems));
    }

    /** The mapping of the canonical feed, which needs no file. */
    public static FeedMapping canonical() {
        return parse(EVENTS, EVENTS_TEXT);
    }

    /** A mapping from a text that was read without problems before, with the lookup tables that it had then. */
    public static FeedMapping parse(String feed, String text) {
        KeptMapping kept = KeptMapping.read(text);
        MappingFile file = MappingFile.read(feed + SUFFIX, feed, kept.file(), new LookupFiles.Kept(kept.lookups()));
        return file.mapping()
                .orElseThrow(() -> new IllegalStateException("Mapping no longer readable: " + file.problems()));
    }

    private static List<Path> files(Path folder, List<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            problems.add(new Problem(folder.toString(), 1, "There is no such folder of mapping files"));
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    static String feedOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    static Optional<String> textOf(Path file, List<Problem> problems) {
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            problems.add(new Problem(file.toString(), 1, "The file is not UTF-8"));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
