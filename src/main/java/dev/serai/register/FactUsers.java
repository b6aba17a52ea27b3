package dev.serai.register;

import dev.serai.licence.BookedFile;
import dev.serai.licence.LandedEvent;
import dev.serai.register.RebookTables.Booked;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds whose bookings may stand on what a file says of products. A few are booked again, which tells whether they do; of
 * many it is taken for granted, because that would take too long.
 */
final class FactUsers {

    private static final int MOST_BOOKED_AGAIN = 50;

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;
    private final RebookTables tables;
    private final Set<Matter> known;
    private final Set<Matter> users = new LinkedHashSet<>();
    private final List<String> places = new ArrayList<>();

    FactUsers(JdbcTemplate jdbc, RebookTables tables) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
        this.tables = tables;
        this.known = Set.copyOf(tables.matters());
    }

    /** The matters of which something was charged, covered or booked with these products from a step on. */
    Set<Matter> of(Set<String> skus, long firstStep, BookedFile file) {
        charged(firstStep).forEach(account -> add(Matter.account(account), "account " + account));
        linked(skus).forEach(account -> add(Matter.account(account), "account " + account));
        for (List<LandedEvent> page : file.othersNaming(skus)) {
            Map<Long, Booked> booked =
                    tables.booked(page).stream().collect(Collectors.toMap(Booked::event, Function.identity()));
            page.forEach(landed -> Optional.ofNullable(booked.get(landed.ref()))
                    .filter(each -> each.step() >= firstStep && each.matter().usesProducts())
                    .ifPresent(user -> add(user.matter(), landed.source().place())));
        }
        if (users.size() > MOST_BOOKED_AGAIN) {
            throw NotTakenBack.used(places.subList(0, Kept.NAMED));
        }
        return users;
    }

    private void add(Matter user, String place) {
        if (!known.contains(user) && users.add(user)) {
            places.add(place);
        }
    }

    /** The products are among the matters that are booked again. */
    private List<String> charged(long firstStep) {
        return jdbc.queryForList(
                "select distinct c.account from charge c where c.step >= ? and exists"
                        + " (select 1 from rebook_matter m where m.matter = '"
                        + Matter.product("").key() + "' || c.sku) order by c.account",
                String.class,
                firstStep);
    }

    private List<String> linked(Set<String> skus) {
        return keyed
                .find(
                        "select distinct p.account from :keys as k (sku) join ssa_position p on p.sku = k.sku",
                        (row, index) -> row.getString(1),
                        List.of(List.copyOf(skus)))
                .stream()
                .sorted()
                .toList();
    }
}
