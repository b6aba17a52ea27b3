package dev.serai.register;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which matters are coupled, each pair both ways; rows are only added. */
final class CouplingRows {

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;

    CouplingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
    }

    /** Adds those that are not known yet. */
    void write(Collection<Coupling> couplings) {
        Set<Coupling> missing = new LinkedHashSet<>(couplings);
        if (missing.isEmpty()) {
            return;
        }
        missing.removeAll(known(List.copyOf(missing)));
        List<Object[]> rows = missing.stream()
                .flatMap(pair -> List.of(
                        new Object[] {pair.one().key(), pair.other().key()},
                        new Object[] {pair.other().key(), pair.one().key()})
                        .stream())
                .toList();
        jdbc.batchUpdate("insert into coupled_matter (matter, other) values (?, ?)", rows);
    }

    private List<Coupling> known(List<Coupling> couplings) {
        return keyed.find(
                "select c.* from :keys as k (matter, other)"
                        + " join coupled_matter c on c.matter = k.matter and c.other = k.other",
                (row, index) -> new Coupling(new Matter(row.getString("matter")), new Matter(row.getString("other"))),
                List.of(
                        couplings.stream().map(pair -> pair.one().key()).toList(),
                        couplings.stream().map(pair -> pair.other().key()).toList()));
    }
}
