package dev.serai.mapping;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The small file that comes with each data file and tells what must be in it.
 *
 * @param before what its name has before that of the data file
 * @param isStem whether the data file's name stands in it without its last extension
 * @param behind what its name has behind that of the data file
 * @param form how it is written
 * @param file the column that names the data file, if there is one
 * @param totals what it tells
 * @param patience how long the one may wait for the other until somebody is told
 */
public record Companion(
        String before,
        boolean isStem,
        String behind,
        Form form,
        Optional<String> file,
        Totals totals,
        Duration patience) {

    /** How companions are written. */
    public sealed interface Form {

        /** Between a name and its value, or between two cells. */
        char separator();

        /** Each line has a name and its value. */
        record Pairs(char separator) implements Form {}

        /**
         * Rows of cells.
         *
         * @param columns their names; empty where the first row has them
         */
        record Rows(char separator, List<String> columns) implements Form {
            public Rows {
                columns = List.copyOf(columns);
            }
        }
    }

    /** The name that the companion of a data file has; capitals do not matter. */
    public String nameFor(String dataFile) {
        int dot = dataFile.lastIndexOf('.');
        return before + (isStem && dot > 0 ? dataFile.substring(0, dot) : dataFile) + behind;
    }

    /** The data file of a companion of this name; empty where the name does not tell its extension. */
    public Optional<String> dataFileOf(String companion) {
        return isStem
                ? Optional.empty()
                : Optional.of(companion.substring(before.length(), companion.length() - behind.length()));
    }

    /** Whether a file is a companion by its name, and therefore no data file. */
    public boolean isNamedSo(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.length() > before.length() + behind.length()
                && lower.startsWith(before.toLowerCase(Locale.ROOT))
                && lower.endsWith(behind.toLowerCase(Locale.ROOT));
    }
}
