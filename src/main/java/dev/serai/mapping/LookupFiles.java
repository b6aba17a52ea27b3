package dev.serai.mapping;

import dev.serai.yaml.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the texts of lookup tables are: in a folder, or kept with a mapping. */
interface LookupFiles {

    /** The text of a table; empty where there is none. A file that cannot be read is a problem. */
    Optional<String> text(String name, Problems problems);

    /** How messages name the table's file. */
    String file(String name);

    /** The files {@code <name>.csv} of a folder. */
    record Folder(Path folder) implements LookupFiles {

        @Override
        public Optional<String> text(String name, Problems problems) {
            Path file = folder.resolve(name + ".csv");
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            List<Problem> found = new ArrayList<>();
            Optional<String> text = MappingFiles.textOf(file, found);
            found.forEach(problems::add);
            return Optional.of(text.orElse(""));
        }

        @Override
        public String file(String name) {
            return folder.resolve(name + ".csv").toString();
        }

        /** The names of its tables. */
        List<String> names() {
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".csv"))
                        .map(name -> name.substring(0, name.length() - ".csv".length()))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot list " + folder, e);
            }
        }
    }

    /** Texts by the table's name. */
    record Kept(Map<String, String> texts) implements LookupFiles {

        @Override
        public Optional<String> text(String name, Problems problems) {
            return Optional.ofNullable(texts.get(name));
        }

        @Override
        public String file(String name) {
            return "lookups/" + name + ".csv";
        }
    }
}
