package dev.serai.mapping;

import java.util.List;
import java.util.Optional;

/**
 * A feed's way to write numbers. A cell must fit entirely: in a feed with decimal commas {@code 1234.56} is refused and
 * never guessed. A blank as group sign stands for every kind of blank, the unbreakable ones included.
 *
 * @param decimal decimal sign
 * @param group sign between groups of three digits, where the feed has one
 * @param signs where plus and minus may stand
 */
record NumberDialect(char decimal, Optional<Character> group, List<SignStyle> signs) {

    static final NumberDialect PLAIN = of('.', Optional.empty());

    private static final int GROUP = 3;
    private static final String BLANKS = " \u00a0\u202f\u2009";

    NumberDialect {
        signs = List.copyOf(signs);
    }

    static NumberDialect of(char decimal, Optional<Character> group) {
        return new NumberDialect(decimal, group, List.of(SignStyle.LEADING));
    }

    /** The number with a decimal point and without groups. */
    String canonical(String cell) throws Dialect.Misfit {
        for (int i = 0; i < signs.size(); i++) {
            SignStyle sign = signs.get(i);
            if (sign.isIn(cell)) {
                String digits = plain(cell, sign.before(), cell.length() - sign.behind());
                return sign.isMinus(cell) ? "-" + digits : digits;
            }
        }
        return plain(cell, 0, cell.length());
    }

    /** A whole number; decimals that are all zero are left out. */
    String canonicalWhole(String cell) throws Dialect.Misfit {
        String number = canonical(cell);
        int point = number.indexOf('.');
        boolean isWhole = point >= 0;
        for (int i = point + 1; isWhole && i < number.length(); i++) {
            isWhole = number.charAt(i) == '0';
        }
        return isWhole ? number.substring(0, point) : number;
    }

    private String plain(String cell, int from, int to) throws Dialect.Misfit {
        int end = wholeEnd(cell, from, to);
        boolean hasFraction = end > from && end < to && cell.charAt(end) == decimal;
        int last = hasFraction ? end + 1 + digits(cell, end + 1, to) : end;
        if (end == from || last != to || (hasFraction && last == end + 1)) {
            throw new Dialect.Misfit("a number such as " + example());
        }
        String number = cell.substring(from, to);
        boolean isPlain = digits(cell, from, to) == to - from || (group.isEmpty() && decimal == '.');
        return isPlain ? number : pointed(number);
    }

    /** Where the digits before the decimal sign end, groups of three included; {@code from} where there are none. */
    private int wholeEnd(String cell, int from, int to) {
        int end = from + digits(cell, from, to);
        if (end == to || !isGroup(cell.charAt(end)) || end == from || end - from > GROUP) {
            return end;
        }
        while (end < to && isGroup(cell.charAt(end)) && digits(cell, end + 1, to) == GROUP) {
            end += GROUP + 1;
        }
        return end;
    }

    private String pointed(String number) {
        StringBuilder plain = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == decimal) {
                plain.append('.');
            } else if (isDigit(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private boolean isGroup(char c) {
        if (group.isEmpty()) {
            return false;
        }
        char sign = group.get();
        return c == sign || (BLANKS.indexOf(sign) >= 0 && BLANKS.indexOf(c) >= 0);
    }

    private static int digits(String cell, int from, int to) {
        int at = from;
        while (at < to && isDigit(cell.charAt(at))) {
            at++;
        }
        return at - from;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private String example() {
        String number = "1" + group.map(String::valueOf).orElse("") + "234" + decimal + "56";
        if (signs.contains(SignStyle.LEADING)) {
            return number;
        }
        return signs.contains(SignStyle.TRAILING) ? number + "-" : "(" + number + ")";
    }
}
