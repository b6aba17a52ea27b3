package dev.serai.programme;

import dev.serai.programme.Programmes.Programme;
import dev.serai.text.NearMatch;
import dev.serai.yaml.Place;
import dev.serai.yaml.Problem;
import dev.serai.yaml.TextFile;
import dev.serai.yaml.UnreadableYaml;
import dev.serai.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The programmes of a folder, one YAML file each, or what is wrong with them. */
public final class ProgrammeFiles {

    private static final String ENDING = ".yaml";

    private final List<ProgrammeFile> files;
    private final List<Problem> problems;
    private final Programmes programmes;

    private ProgrammeFiles(List<ProgrammeFile> files, List<Problem> problems, Programmes programmes) {
        this.files = List.copyOf(files);
        this.problems = List.copyOf(problems);
        this.programmes = programmes;
    }

    /** Reads every file of {@code folder}. */
    public static ProgrammeFiles load(Path folder) {
        List<Problem> problems = new ArrayList<>();
        List<ProgrammeFile> files = paths(folder, problems).stream()
                .flatMap(path -> file(path, problems).stream())
                .toList();
        return of(files, Map.of(), problems);
    }

    /** Programmes from the texts of files that were kept, as {@link Programmes.Programme} has them. */
    public static ProgrammeFiles kept(List<Kept> texts) {
        List<Problem> problems = new ArrayList<>();
        List<ProgrammeFile> files = new ArrayList<>();
        for (Kept kept : texts) {
            try {
                file(kept.id(), new TextFile(kept.id() + ENDING, kept.text(), kept.version()), problems)
                        .ifPresent(files::add);
            } catch (UnreadableYaml e) {
                problems.add(e.problem());
            }
        }
        return of(files, Map.of(), problems);
    }

    /** The text of a programme's file that was kept, with its version. */
    public record Kept(String id, String version, String text) {}

    /** These programmes with other terms under the keys given, by programme; for a quote. */
    public ProgrammeFiles with(Map<String, YamlNode.Fields> overrides) {
        List<Problem> found = new ArrayList<>(problems);
        List<String> known = files.stream().map(ProgrammeFile::id).toList();
        overrides.forEach((programme, keys) -> {
            if (!known.contains(programme)) {
                found.add(unknown(keys.place(), programme, known));
            }
            Optional.ofNullable(keys.entries().get(ProgrammeFile.FROM))
                    .ifPresent(from -> found.add(new Problem(
                            from.place(), "'from' cannot be overridden; the other keys hold on every day")));
        });
        return of(files, overrides, found);
    }

    /** What is wrong; empty where the programmes can be used. */
    public List<Problem> problems() {
        return problems;
    }

    /** The programmes, those with a problem left out. */
    public Programmes programmes() {
        return programmes;
    }

    private static ProgrammeFiles of(
            List<ProgrammeFile> files, Map<String, YamlNode.Fields> overrides, List<Problem> problems) {
        OtherPrices others = new OtherPrices(files, overrides);
        List<Programme> programmes = new ArrayList<>();
        for (ProgrammeFile file : files) {
            Optional<Programme> read = file.read(Optional.ofNullable(overrides.get(file.id())), problems);
            List<Problem> found = others.problems(file);
            problems.addAll(found);
            read.filter(programme -> found.isEmpty()).ifPresent(programmes::add);
        }
        return new ProgrammeFiles(files, problems, new Programmes(programmes));
    }

    private static List<Path> paths(Path folder, List<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            problems.add(problem(folder, "there is no such folder, expected one programme file or more"));
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> paths =
                    found.filter(path -> isProgramme(path, problems)).sorted().toList();
            if (paths.isEmpty()) {
                problems.add(problem(folder, "the folder has no file *.yaml, expected one programme file or more"));
            }
            return paths;
        } catch (IOException e) {
            problems.add(
                    problem(folder, "the folder cannot be read (" + e.getClass().getSimpleName() + ")"));
            return List.of();
        }
    }

    private static boolean isProgramme(Path path, List<Problem> problems) {
        String name = name(path);
        if (name.endsWith(".yml")) {
            problems.add(problem(path, "programme files end in .yaml; rename it"));
        }
        return name.endsWith(ENDING) && !name.startsWith(".");
    }

    private static Optional<ProgrammeFile> file(Path path, List<Problem> problems) {
        try {
            String name = name(path);
            return file(name.substring(0, name.length() - ENDING.length()), TextFile.read(path), problems);
        } catch (UnreadableYaml e) {
            problems.add(e.problem());
        }
        return Optional.empty();
    }

    private static Optional<ProgrammeFile> file(String id, TextFile file, List<Problem> problems)
            throws UnreadableYaml {
        List<YamlNode> documents = file.documents();
        if (documents.size() == 1) {
            return Optional.of(new ProgrammeFile(id, file.sha256(), file.text(), documents.get(0)));
        }
        problems.add(
                new Problem(file.name(), 1, "the file has " + documents.size() + " documents, expected one programme"));
        return Optional.empty();
    }

    private static Problem unknown(Place place, String programme, List<String> known) {
        String hint = NearMatch.hint(", ", programme, known);
        return new Problem(
                place,
                "unknown programme '" + programme + "'" + (hint.isEmpty() ? "." : hint) + " Programmes are "
                        + String.join(", ", known));
    }

    private static String name(Path path) {
        return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
    }

    private static Problem problem(Path path, String message) {
        return new Problem(path.toString(), 1, message);
    }
}
