package dev.serai.mapping;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Several columns and constants as one text. A record that fills none of the columns has none; one that fills only some
 * of those that must be filled is faulty, because half a key is another key.
 *
 * @param parts columns and constants in their order
 * @param separator between two parts
 */
record Joined(List<FieldSource> parts, String separator) implements FieldSource {

    Joined {
        parts = List.copyOf(parts);
    }

    @Override
    public String text(Row row) throws Unmapped {
        if (parts.stream().noneMatch(part -> isFilledColumn(part, row))) {
            return "";
        }
        for (FieldSource part : parts) {
            if (!part.needed().isEmpty() && part.raw(row).isEmpty()) {
                throw new Unmapped(RowFault.inCell(part.label(), "", "missing-field", "a value beside " + label()));
            }
        }
        return joined(row);
    }

    @Override
    public String raw(Row row) {
        return parts.stream().anyMatch(part -> isFilledColumn(part, row)) ? joined(row) : "";
    }

    private String joined(Row row) {
        return parts.stream()
                .map(part -> part.raw(row))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(separator));
    }

    @Override
    public String label() {
        return parts.stream()
                .map(FieldSource::label)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    @Override
    public Set<String> needed() {
        return parts.stream().flatMap(part -> part.needed().stream()).collect(Collectors.toSet());
    }

    @Override
    public Set<String> optional() {
        return parts.stream().flatMap(part -> part.optional().stream()).collect(Collectors.toSet());
    }

    private static boolean isFilledColumn(FieldSource part, Row row) {
        return !part.label().isEmpty() && !part.raw(row).isEmpty();
    }
}
