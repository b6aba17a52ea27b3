package dev.serai.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Says how a header differs from the one before. */
final class HeaderChange {

    private static final Pattern COMMA = Pattern.compile(", ");

    private HeaderChange() {}

    static String message(String before, String now) {
        List<String> old = columns(before);
        List<String> fresh = columns(now);
        List<String> parts = new ArrayList<>();
        add(parts, "new: ", fresh, old);
        add(parts, "gone: ", old, fresh);
        if (parts.isEmpty()) {
            parts.add("the same columns in another order");
        }
        return "The header is not that of earlier files; " + String.join("; ", parts);
    }

    private static void add(List<String> parts, String title, List<String> some, List<String> others) {
        List<String> only = some.stream().filter(name -> !others.contains(name)).toList();
        if (!only.isEmpty()) {
            parts.add(title + String.join(", ", only));
        }
    }

    private static List<String> columns(String header) {
        return Arrays.asList(COMMA.split(header, -1));
    }
}
