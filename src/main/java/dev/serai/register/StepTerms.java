package dev.serai.register;

import dev.serai.programme.Programmes;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The terms under which each booking step booked: terms that were edited since change nothing that is booked (K-05). */
final class StepTerms {

    private final JdbcTemplate jdbc;
    private final TermsVersions versions;
    private final Programmes now;
    private final Map<String, Programmes> known = new HashMap<>();

    /** {@code now} are the terms in force. */
    StepTerms(JdbcTemplate jdbc, Programmes now) {
        this.jdbc = jdbc;
        this.versions = new TermsVersions(jdbc);
        this.now = now;
        known.put(now.version(), now);
    }

    /** The terms in force. */
    Programmes now() {
        return now;
    }

    /** The terms of a step; one that is not in the books is an error that names it. */
    Programmes of(long step) {
        String version = jdbc.queryForList("select terms from booking_step where id = ?", String.class, step).stream()
                .findFirst()
                .orElseThrow(() -> new MissingVersion("Booking step " + step + " is not in the books"));
        return known.computeIfAbsent(version, versions::get);
    }
}
