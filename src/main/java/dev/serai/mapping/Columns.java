package dev.serai.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The columns of a file in their order. A column is found by its name without regard to case and to blanks around or
 * repeated inside it.
 */
public final class Columns {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final int ABSENT = -1;

    private final List<String> names;
    private final Map<String, Integer> positions;
    /** Names as mappings spell them: the folding of a name is found out once and not for every row. */
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    private Columns(List<String> names, Map<String, Integer> positions) {
        this.names = names;
        this.positions = positions;
    }

    /** Columns with these names; of two that are the same the first is found. */
    public static Columns of(List<String> names) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            positions.putIfAbsent(names.get(i), i);
            positions.putIfAbsent(folded(names.get(i)), i);
        }
        return new Columns(List.copyOf(names), positions);
    }

    /** The names as the file spells them. */
    public List<String> names() {
        return names;
    }

    /** Whether the file has this column. */
    public boolean contains(String name) {
        return positions.containsKey(name) || positions.containsKey(folded(name));
    }

    /** The form in which two spellings of one column are the same. */
    public static String folded(String name) {
        return BLANKS.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** Place of a column from 0; -1 where the file lacks it. */
    public int indexOf(String name) {
        Integer known = asked.get(name);
        return known != null ? known : asked.computeIfAbsent(name, this::find);
    }

    private int find(String name) {
        Integer exact = positions.get(name);
        return exact != null ? exact : positions.getOrDefault(folded(name), ABSENT);
    }
}
