package dev.serai.document.facturx;

import java.util.ArrayList;
import java.util.List;

/** Line numbers in words: {@code Line 3}, {@code Lines 1 to 57, 60}. */
final class Ranges {

    private Ranges() {}

    /** The words for numbers that rise; there is at least one. */
    static String text(List<Integer> numbers) {
        List<String> parts = new ArrayList<>();
        int first = numbers.get(0);
        int last = first;
        for (int number : numbers.subList(1, numbers.size())) {
            if (number != last + 1) {
                parts.add(part(first, last));
                first = number;
            }
            last = number;
        }
        parts.add(part(first, last));
        return (numbers.size() == 1 ? "Line " : "Lines ") + String.join(", ", parts);
    }

    private static String part(int first, int last) {
        return first == last ? Integer.toString(first) : first + " to " + last;
    }
}
