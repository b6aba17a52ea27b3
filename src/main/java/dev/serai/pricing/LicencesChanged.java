package dev.serai.pricing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Licences changed on top of a standing, with the difference this makes to the volume count of each group. */
final class LicencesChanged {

    private final Standing base;
    private final Map<String, Licence> changed = new LinkedHashMap<>();
    private final Map<UnitGroup, NavigableMap<LocalDate, Long>> unitsByLastDay = new HashMap<>();

    LicencesChanged(Standing base) {
        this.base = base;
    }

    void put(Licence licence) {
        find(licence.id()).ifPresent(before -> count(before, -1));
        count(licence, 1);
        changed.put(licence.id(), licence);
    }

    Optional<Licence> find(String id) {
        return Optional.ofNullable(changed.get(id)).or(() -> base.licence(id));
    }

    long units(UnitGroup group, LocalDate day) {
        long units = base.units(group, day);
        NavigableMap<LocalDate, Long> changes = unitsByLastDay.get(group);
        if (changes != null) {
            for (long change : changes.tailMap(day, true).values()) {
                units += change;
            }
        }
        return units;
    }

    Collection<Licence> changed() {
        return List.copyOf(changed.values());
    }

    private void count(Licence licence, long sign) {
        if (licence.countsForVolume()) {
            unitsByLastDay
                    .computeIfAbsent(licence.group(), group -> new TreeMap<>())
                    .merge(licence.lastDay().orElse(LocalDate.MAX), sign * licence.units(), Long::sum);
        }
    }
}
