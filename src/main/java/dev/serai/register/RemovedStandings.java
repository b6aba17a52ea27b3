package dev.serai.register;

import dev.serai.licence.Account;
import dev.serai.licence.Activate;
import dev.serai.licence.Agreement;
import dev.serai.licence.Cover;
import dev.serai.licence.Enrol;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Link;
import dev.serai.licence.OrderLine;
import dev.serai.licence.Unenrol;
import dev.serai.pricing.LicenceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes what is known of matters out of the books, so that their events can be booked again; charges and levels stay. */
final class RemovedStandings {

    private static final List<String> OF_ACCOUNT = List.of(
            "delete from licence_units where account = ?",
            "delete from rental_units where account = ?",
            "delete from rental_units_changed where account = ?",
            "delete from credit_use where account = ?",
            "delete from credit_lot where account = ?",
            "delete from credit_entry where account = ?",
            "delete from credit_booking where account = ?",
            "delete from balance where account = ?");
    private static final List<String> OF_PRODUCT = List.of(
            "delete from product where sku = ?",
            "delete from price where sku = ?",
            "delete from product_value where sku = ?");
    private static final List<String> RETURNED =
            List.of("delete from returned_part where order_no = ? and order_line = ? and account = ?");
    private static final List<String> OF_AGREEMENT = List.of(
            "delete from line_points where order_no = ? and order_line = ? and account = ?",
            "delete from agreement_line where order_no = ? and order_line = ? and account = ?");
    private static final List<String> RENTED =
            List.of("delete from rented_product where account = ? and sku = ? and licence = ?");
    private static final List<String> OF_LEVELS =
            List.of("delete from pool_level where agreement = ?", "delete from level_agreement where agreement = ?");
    private static final List<String> OF_POSITION =
            List.of("delete from ssa_booking where licence = ?", "delete from ssa_position where licence = ?");

    private final JdbcTemplate jdbc;

    RemovedStandings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Removes what is kept by the name of a matter. */
    void removeMatters(Collection<Matter> matters) {
        Map<String, Set<List<Object>>> rows = new LinkedHashMap<>();
        for (Matter matter : matters) {
            if (matter.isAccount()) {
                add(rows, OF_ACCOUNT, matter.name());
            } else if (matter.isProduct()) {
                add(rows, OF_PRODUCT, matter.name());
            }
        }
        delete(rows);
    }

    /** Removes what events have left under names of their own. */
    void removeNamed(Collection<LicenceEvent> events) {
        Map<String, Set<List<Object>>> rows = new LinkedHashMap<>();
        events.forEach(event -> add(rows, event));
        delete(rows);
    }

    /** The agreements with levels that an event may have opened or reached. */
    static Set<String> agreements(Collection<LicenceEvent> events) {
        Set<String> agreements = new LinkedHashSet<>();
        for (LicenceEvent event : events) {
            if (event instanceof OrderLine line && Needs.BY_LEVEL.contains(line.offering())) {
                agreements.add(line.agreement().orElse(line.order()));
            } else if (event instanceof Agreement agreement) {
                agreements.add(agreement.agreement());
            }
        }
        return agreements;
    }

    private static void add(Map<String, Set<List<Object>>> rows, LicenceEvent event) {
        if (event instanceof OrderLine line) {
            add(rows, List.of("delete from licence where licence = ?"), LicenceId.of(line));
            add(rows, RETURNED, line.order(), line.line(), line.account());
            if (Needs.BY_LEVEL.contains(line.offering())) {
                add(rows, OF_AGREEMENT, line.order(), line.line(), line.account());
                add(rows, OF_LEVELS, line.agreement().orElse(line.order()));
            }
        } else if (event instanceof Activate activate) {
            add(rows, List.of("delete from rental where licence = ?"), activate.licence());
            add(rows, RENTED, activate.account(), activate.sku(), activate.licence());
        } else if (event instanceof Account account) {
            add(rows, List.of("delete from account where account = ?"), account.account());
        } else if (event instanceof Agreement agreement) {
            add(rows, List.of("delete from agreement where agreement = ?"), agreement.agreement());
            add(rows, OF_LEVELS, agreement.agreement());
        } else {
            addOfProject(rows, event);
        }
    }

    private static void addOfProject(Map<String, Set<List<Object>>> rows, LicenceEvent event) {
        if (event instanceof Link link) {
            add(rows, OF_POSITION, link.licence());
        } else if (event instanceof Enrol enrol) {
            addEnrolment(rows, enrol.project());
        } else if (event instanceof Unenrol unenrol) {
            addEnrolment(rows, unenrol.project());
        } else if (event instanceof Cover cover) {
            cover.project().ifPresent(project -> addEnrolment(rows, project));
        }
    }

    private static void addEnrolment(Map<String, Set<List<Object>>> rows, String project) {
        add(rows, List.of("delete from enrolment where project = ?"), project);
    }

    private static void add(Map<String, Set<List<Object>>> rows, List<String> statements, Object... key) {
        statements.forEach(statement ->
                rows.computeIfAbsent(statement, any -> new LinkedHashSet<>()).add(List.of(key)));
    }

    private void delete(Map<String, Set<List<Object>>> rows) {
        rows.forEach((statement, keys) -> jdbc.batchUpdate(
                statement, new ArrayList<>(keys.stream().map(List::toArray).toList())));
    }
}
