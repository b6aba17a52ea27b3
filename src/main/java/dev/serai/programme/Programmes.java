package dev.serai.programme;

import dev.serai.text.Sha256;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The vendor programmes the hub knows, each with its dated terms; immutable, so a booking sees one version. */
public final class Programmes {

    private final SortedMap<String, Programme> programmes;
    private final String version;

    /** The given programmes by their ids. */
    public Programmes(List<Programme> programmes) {
        SortedMap<String, Programme> byId = new TreeMap<>();
        programmes.forEach(programme -> byId.put(programme.id(), programme));
        this.programmes = Collections.unmodifiableSortedMap(byId);
        this.version = Sha256.of(byId.values().stream()
                .map(programme -> programme.id() + "=" + programme.version() + "\n")
                .collect(Collectors.joining()));
    }

    /**
     * One programme.
     *
     * @param id as orders and prices name it, for example {@code aip-outright}
     * @param vendor the vendor as products name it
     * @param version hash of the file the terms were read from, lower-case hex
     * @param text the file
     * @param terms terms by the first day on which they hold
     */
    public record Programme(
            String id, String vendor, String version, String text, NavigableMap<LocalDate, Terms> terms) {}

    /** The terms of a programme in force on {@code day}; empty where the programme is unknown or had not begun. */
    public Optional<Terms> inForce(String programme, LocalDate day) {
        return find(programme)
                .flatMap(found -> Optional.ofNullable(found.terms().floorEntry(day)))
                .map(Map.Entry::getValue);
    }

    /**
     * The programme of a vendor that has terms of one kind on {@code day}; where a vendor has several, the first by its id.
     */
    public Optional<String> ofVendor(String vendor, Class<? extends Terms> kind, LocalDate day) {
        return allOfVendor(vendor, kind, day).stream().findFirst();
    }

    /** The programmes of a vendor that have terms of one kind on {@code day}, in order of their ids. */
    public List<String> allOfVendor(String vendor, Class<? extends Terms> kind, LocalDate day) {
        return ofKind(kind, day).stream()
                .filter(programme -> programme.vendor().equals(vendor))
                .map(Programme::id)
                .toList();
    }

    /** The programmes that have terms of one kind on {@code day}, in order of their ids. */
    public List<Programme> ofKind(Class<? extends Terms> kind, LocalDate day) {
        return programmes.values().stream()
                .filter(programme ->
                        inForce(programme.id(), day).filter(kind::isInstance).isPresent())
                .toList();
    }

    /** All terms of one kind, whenever they hold, in order of their programmes and days. */
    public <T extends Terms> List<T> ofKind(Class<T> kind) {
        return programmes.values().stream()
                .flatMap(programme -> programme.terms().values().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The programme of that id. */
    public Optional<Programme> find(String programme) {
        return Optional.ofNullable(programmes.get(programme));
    }

    /** The version of a programme's terms; empty text where the programme is unknown. */
    public String version(String programme) {
        return find(programme).map(Programme::version).orElse("");
    }

    /** The version of all programmes together: a hash of their ids and versions, lower-case hex. */
    public String version() {
        return version;
    }

    /** Ids of all programmes. */
    public Set<String> ids() {
        return programmes.keySet();
    }
}
