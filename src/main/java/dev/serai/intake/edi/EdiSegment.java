package dev.serai.intake.edi;

import java.util.List;

/**
 * A segment of an interchange.
 *
 * @param tag its name, such as LIN
 * @param line physical line on which it starts
 * @param position its number in the file, from 1
 * @param elements for each element its occurrences, and of each the components
 */
record EdiSegment(String tag, long line, int position, List<List<List<String>>> elements) {

    /** Where it stands, for people. */
    String place() {
        return "Segment " + position + " (" + tag + ") on line " + line;
    }

    /** The first component of an element, both counted from 1; empty where there is none. */
    String text(int element) {
        return text(element, 1);
    }

    /** A component of an element, both counted from 1; empty where there is none. */
    String text(int element, int component) {
        if (element > elements.size() || elements.get(element - 1).isEmpty()) {
            return "";
        }
        List<String> components = elements.get(element - 1).get(0);
        return component > components.size()
                ? ""
                : components.get(component - 1).strip();
    }
}
