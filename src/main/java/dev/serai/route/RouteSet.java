package dev.serai.route;

import dev.serai.yaml.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** All route files as they stood at one moment, templates first, and what kept a file from being read. */
record RouteSet(List<RouteFile> files, List<Problem> unreadable) {

    static final RouteSet EMPTY = new RouteSet(List.of(), List.of());
    private static final String SUFFIX = ".camel.yaml";

    RouteSet {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    /** Reads every {@code *.yaml} below the folder; one that is not called {@code *.camel.yaml} is a problem. */
    static RouteSet read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new RouteSet(
                    List.of(),
                    List.of(new Problem(
                            folder.toString(), 1, "folder not found: expected the routes here, or set serai.routes")));
        }
        List<RouteFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : paths(folder)) {
            readOne(folder, path, files, problems);
        }
        return new RouteSet(files, problems);
    }

    Stream<RouteFile> stream() {
        return files.stream();
    }

    private static void readOne(Path folder, Path path, List<RouteFile> files, List<Problem> problems) {
        String name = "routes/" + folder.relativize(path).toString().replace('\\', '/');
        if (!name.endsWith(SUFFIX)) {
            problems.add(new Problem(name, 1, "the hub would not read this file: call it <name>" + SUFFIX));
            return;
        }
        try {
            String text = Files.readString(path);
            Optional<YamlSpot> root = YamlSpot.parse(text);
            if (root.isPresent()) {
                files.add(new RouteFile(name, text, root.get()));
            } else {
                problems.add(new Problem(
                        name,
                        1,
                        "the file is empty: write a route, a templatedRoute or a routeTemplate, or delete it"));
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(new Problem(name, line, "this is not YAML: " + e.getProblem()));
        } catch (IOException | YAMLException e) {
            problems.add(new Problem(name, 1, "the file cannot be read: " + e.getMessage()));
        }
    }

    private static List<Path> paths(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().matches(".*\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read folder " + folder + ": " + e.getMessage(), e);
        }
    }
}
