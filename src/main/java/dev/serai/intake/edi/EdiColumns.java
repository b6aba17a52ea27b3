package dev.serai.intake.edi;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How segments become columns. {@code LIN.3} is the third element of LIN, {@code LIN.3.2} its second component,
 * {@code DTM[137].1.2} that of the DTM whose code is 137, {@code NAD[BY]/CTA[PD].2} of a segment that belongs to a party.
 * The code itself is no column. Segments of one name are counted from the second on: {@code IMD[2].3}.
 */
final class EdiColumns {

    /** Segments that go by the code in their first element. */
    private static final Set<String> QUALIFIED = Set.of(
            "DTM", "NAD", "QTY", "RFF", "PRI", "MOA", "CNT", "LOC", "FTX", "TAX", "ALC", "CUX", "CTA", "MEA", "PCD",
            "REF", "N1", "PER", "CUR", "N9", "PID", "AMT", "SAC");
    /** Segments with pairs of a code and a text, from this element on. */
    private static final Map<String, Integer> PAIRS = Map.of("PO1", 6, "IT1", 6);
    /** Segments whose elements, from this one on, go by the code in their second component. */
    private static final Map<String, Integer> CODED = Map.of("PIA", 2, "COM", 1);
    /** Segments that belong to the party before them. */
    private static final Map<String, Set<String>> PARTIES = Map.of(
            "NAD", Set.of("LOC", "FII", "RFF", "DTM", "DOC", "CTA", "COM"),
            "N1", Set.of("N2", "N3", "N4", "NX2", "REF", "PER", "SI"));

    private final Set<String> qualified;
    private final String prefix;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private String party = "";
    private Set<String> ofParty = Set.of();

    private EdiColumns(Set<String> qualified, String prefix) {
        this.qualified = qualified;
        this.prefix = prefix;
    }

    /** The texts of segments, each column with this prefix; {@code more} are qualified besides the usual ones. */
    static Map<String, String> texts(List<EdiSegment> segments, Set<String> more, String prefix) {
        EdiColumns columns = new EdiColumns(more, prefix);
        segments.forEach(columns::add);
        return columns.texts;
    }

    private void add(EdiSegment segment) {
        if (!ofParty.contains(segment.tag())) {
            party = "";
        }
        boolean isQualified = isQualified(segment);
        String name = segment.tag() + (isQualified ? "[" + segment.text(1) + "]" : "");
        String step = counted((party.isEmpty() ? prefix : party + "/") + name);
        if (PARTIES.containsKey(segment.tag())) {
            party = step;
            ofParty = PARTIES.getOrDefault(segment.tag(), Set.of());
        }
        int pairs = PAIRS.getOrDefault(segment.tag(), Integer.MAX_VALUE);
        int coded = CODED.getOrDefault(segment.tag(), Integer.MAX_VALUE);
        for (int element = 1; element <= segment.elements().size(); element++) {
            if (element >= pairs && !segment.text(element).isEmpty()) {
                put(counted(step + "[" + segment.text(element) + "]"), segment.text(element + 1));
                element++;
            } else if (element >= coded && !segment.text(element, 2).isEmpty()) {
                coded(step, segment, element);
            } else {
                element(step + "." + element, segment.elements().get(element - 1), isQualified && element == 1 ? 1 : 0);
            }
        }
    }

    private boolean isQualified(EdiSegment segment) {
        return (QUALIFIED.contains(segment.tag()) || qualified.contains(segment.tag()))
                && !segment.text(1).isEmpty();
    }

    private void coded(String step, EdiSegment segment, int element) {
        String name = counted(step + "[" + segment.text(element, 2) + "]");
        List<String> components = segment.elements().get(element - 1).get(0);
        put(name, segment.text(element));
        for (int component = 3; component <= components.size(); component++) {
            put(name + "." + component, segment.text(element, component));
        }
    }

    private void element(String name, List<List<String>> occurrences, int skipped) {
        for (int occurrence = 1; occurrence <= occurrences.size(); occurrence++) {
            String counted = occurrence == 1 ? name : name + "[" + occurrence + "]";
            List<String> components = occurrences.get(occurrence - 1);
            for (int component = 1 + (occurrence == 1 ? skipped : 0); component <= components.size(); component++) {
                put(component == 1 ? counted : counted + "." + component, components.get(component - 1));
            }
        }
    }

    private void put(String column, String text) {
        if (!text.isBlank()) {
            texts.put(column, text.strip());
        }
    }

    private String counted(String name) {
        int count = counts.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + "[" + count + "]";
    }
}
