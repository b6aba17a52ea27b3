package dev.serai.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** How accounts are billed now. A charge is billed as its account was when it was booked (K-62). */
final class BillingPolicies {

    private static final int ACCOUNTS_AT_ONCE = 500;

    private final NamedParameterJdbcTemplate jdbc;

    BillingPolicies(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    /** The codes of the policies of those who are charged, by account. */
    Map<String, String> of(List<NewCharge> charges) {
        List<String> accounts =
                charges.stream().map(NewCharge::account).distinct().toList();
        Map<String, String> policies = new HashMap<>();
        for (int from = 0; from < accounts.size(); from += ACCOUNTS_AT_ONCE) {
            List<String> some = accounts.subList(from, Math.min(accounts.size(), from + ACCOUNTS_AT_ONCE));
            jdbc.query(
                    "select account, billing from account where account in (:accounts)",
                    Map.of("accounts", new ArrayList<>(some)),
                    row -> {
                        policies.put(row.getString("account"), row.getString("billing"));
                    });
        }
        return policies;
    }
}
