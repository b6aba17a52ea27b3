package dev.serai.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;

/**
 * Properties given on the command line as {@code --name=value}; commands that do not start the hub read them here.
 *
 * @param given value by name, without the dashes
 */
public record Settings(Map<String, String> given) {

    private static final String TODAY = "serai.today";
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

    public Settings {
        given = Map.copyOf(given);
    }

    /** Folder of the routes. */
    public Path routes() {
        return folder("serai.routes", "routes");
    }

    /** Folder of everything operators tune besides routes. */
    public Path mappings() {
        return folder("serai.mappings", "mappings");
    }

    /** Folder of the mappings of feeds. */
    public Path feeds() {
        return mappings().resolve("feeds");
    }

    /** Folder of the programmes. */
    public Path programmes() {
        return mappings().resolve("programmes");
    }

    /** The business date, where one was given. */
    public Optional<LocalDate> today() throws WrongUsage {
        Optional<String> text = Optional.ofNullable(given.get(TODAY));
        try {
            return text.map(day -> LocalDate.parse(day, ISO));
        } catch (DateTimeParseException e) {
            throw new WrongUsage("--" + TODAY + " has '" + text.orElse("") + "', expected a date written yyyy-MM-dd");
        }
    }

    private Path folder(String name, String whenAbsent) {
        return Path.of(given.getOrDefault(name, whenAbsent));
    }
}
