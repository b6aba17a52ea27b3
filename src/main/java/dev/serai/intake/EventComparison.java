package dev.serai.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.intake.StoredEvents.Landed;
import dev.serai.intake.StoredEvents.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Says where an event that landed differs from what its record comes to. */
final class EventComparison {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Function<Landed, String>> VALUES = Map.of(
            "line", landed -> "" + landed.line(),
            "unit", landed -> "" + landed.unit(),
            "feed rank", landed -> "" + landed.rank(),
            "date", landed -> "" + landed.date(),
            "reference", landed -> landed.reference().orElse(""),
            "text of the record", landed -> landed.raw().orElse(""));

    private final String file;

    EventComparison(String file) {
        this.file = file;
    }

    /** What differs; nothing where they are the same. */
    List<DerivedDifference> of(Stored stored, Landed derived) {
        if (stored.landed().equals(derived)) {
            return List.of();
        }
        List<DerivedDifference> found = new ArrayList<>();
        new TreeMap<>(VALUES)
                .forEach((name, value) ->
                        add(found, stored, derived, name, value.apply(stored.landed()), value.apply(derived)));
        if (!stored.landed().type().equals(derived.type())) {
            add(found, stored, derived, "type", stored.landed().type(), derived.type());
        } else {
            Map<String, String> kept = fields(stored.landed());
            Map<String, String> read = fields(derived);
            Set<String> names = new TreeSet<>(kept.keySet());
            names.addAll(read.keySet());
            names.forEach(name -> add(
                    found, stored, derived, "field " + name, kept.getOrDefault(name, ""), read.getOrDefault(name, "")));
        }
        return found;
    }

    /** An event that no record comes to. */
    DerivedDifference missing(Stored stored) {
        return new DerivedDifference(
                Optional.of(stored.id()),
                licence(stored.landed()),
                place(stored.landed().line()),
                stored.landed().type(),
                stored.landed().fields(),
                "no such event");
    }

    /** An event that a record comes to and the books do not hold. */
    DerivedDifference added(Landed derived) {
        return new DerivedDifference(
                Optional.empty(),
                licence(derived),
                place(derived.line()),
                derived.type(),
                "no such event",
                derived.fields());
    }

    private void add(
            List<DerivedDifference> found, Stored stored, Landed derived, String what, String kept, String read) {
        if (!Objects.equals(kept, read)) {
            found.add(new DerivedDifference(
                    Optional.of(stored.id()),
                    licence(derived),
                    place(derived.line()),
                    derived.type() + ", " + what,
                    kept,
                    read));
        }
    }

    private String place(long line) {
        return file + ":" + line;
    }

    private static Optional<String> licence(Landed landed) {
        return Optional.ofNullable(fields(landed).get("licence"));
    }

    private static Map<String, String> fields(Landed landed) {
        try {
            return JSON.readValue(landed.fields(), new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            return Map.of("(as a whole)", landed.fields());
        }
    }
}
