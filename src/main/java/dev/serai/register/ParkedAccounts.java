package dev.serai.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Accounts that a fault of their own keeps from being charged by the clock and from being invoiced, until somebody takes
 * them back. What is due of them stays due; everybody else goes on.
 */
public final class ParkedAccounts {

    private static final int MOST_REASON = 4_000;

    private final JdbcClient jdbc;

    public ParkedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A parked account.
     *
     * @param since business day of the step that failed
     * @param step what failed: {@code renewal}, {@code rental}, {@code review}, {@code correction}, {@code reminder} or {@code invoice}
     * @param reason why, in words
     */
    public record Parked(String account, LocalDate since, String step, String reason) {

        /** The sentence for an operator. */
        public String text() {
            return "Account " + account + " is parked since " + since + " (" + step + "): " + reason;
        }
    }

    /** The parked accounts by name. */
    public List<Parked> all() {
        return jdbc.sql("select * from parked_account order by account")
                .query((row, index) -> new Parked(
                        row.getString("account"),
                        row.getObject("since", LocalDate.class),
                        row.getString("step"),
                        row.getString("reason")))
                .list();
    }

    /** The names of the parked accounts. */
    public Set<String> names() {
        return jdbc.sql("select account from parked_account")
                .query(String.class)
                .set();
    }

    /** Parks an account, in the caller's transaction; one that is parked already keeps its first reason. */
    public void park(Parked account) {
        if (find(account.account()).isEmpty()) {
            jdbc.sql("insert into parked_account (account, since, step, reason) values (?, ?, ?, ?)")
                    .params(account.account(), account.since(), account.step(), shortened(account.reason()))
                    .update();
        }
    }

    /** Takes an account back; what is due of it is made good by the next close. Gives what it was parked for. */
    public Optional<Parked> unpark(String account) {
        Optional<Parked> parked = find(account);
        parked.ifPresent(each -> jdbc.sql("delete from parked_account where account = ?")
                .param(account)
                .update());
        return parked;
    }

    private Optional<Parked> find(String account) {
        return all().stream().filter(each -> each.account().equals(account)).findFirst();
    }

    private static String shortened(String text) {
        return text.length() <= MOST_REASON ? text : text.substring(0, MOST_REASON);
    }
}
