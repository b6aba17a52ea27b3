package dev.serai.mapping;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A feed's way to write numbers. A cell must fit entirely: in a feed with decimal commas {@code 1234.56} is refused and
 * never guessed. A blank as group sign stands for every kind of blank, the unbreakable ones included.
 *
 * @param decimal decimal sign
 * @param group sign between groups of three digits, where the feed has one
 * @param pattern what a number looks like
 */
record NumberDialect(char decimal, Optional<Character> group, Pattern pattern) {

    static final NumberDialect PLAIN = of('.', Optional.empty());

    private static final String BLANKS = "[ \\u00a0\\u202f\\u2009]";
    private static final Pattern ZEROS = Pattern.compile("\\.0+$");

    static NumberDialect of(char decimal, Optional<Character> group) {
        String sign = group.map(NumberDialect::groupPattern).orElse("");
        String whole = group.isPresent() ? "(?:[0-9]{1,3}(?:" + sign + "[0-9]{3})+|[0-9]+)" : "[0-9]+";
        String fraction = "(?:" + Pattern.quote(String.valueOf(decimal)) + "[0-9]+)?";
        return new NumberDialect(decimal, group, Pattern.compile("[+-]?" + whole + fraction));
    }

    /** The number with a decimal point and without groups. */
    String canonical(String cell) throws Dialect.Misfit {
        if (!pattern.matcher(cell).matches()) {
            throw new Dialect.Misfit("a number such as " + example());
        }
        StringBuilder plain = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == decimal) {
                plain.append('.');
            } else if ((c >= '0' && c <= '9') || c == '-') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** A whole number; decimals that are all zero are left out. */
    String canonicalWhole(String cell) throws Dialect.Misfit {
        return ZEROS.matcher(canonical(cell)).replaceFirst("");
    }

    private String example() {
        return "1" + group.map(String::valueOf).orElse("") + "234" + decimal + "56";
    }

    private static String groupPattern(char group) {
        return Character.isWhitespace(group) || group == '\u00a0' ? BLANKS : Pattern.quote(String.valueOf(group));
    }
}
