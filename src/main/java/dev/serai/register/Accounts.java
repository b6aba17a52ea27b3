package dev.serai.register;

import dev.serai.licence.Account;
import dev.serai.licence.EventType;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The accounts in the books; of two events of one account the later by date wins, of one date the later in order. */
public final class Accounts {

    private final MasterData<Account> table;

    public Accounts(JdbcTemplate jdbc) {
        this.table = new MasterData<>(jdbc, EventType.ACCOUNT, Account.class);
    }

    /** Writes accounts in one batch; an event older than what is in the books changes nothing. */
    public void put(Collection<Account> accounts) {
        table.put(accounts);
    }

    /** The accounts among {@code ids} that are known, by id. */
    public Map<String, Account> find(Collection<String> ids) {
        return table.find(ids);
    }
}
