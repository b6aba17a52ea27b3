package dev.serai.dayclose;

import dev.serai.register.ParkedAccounts;
import dev.serai.register.ParkedAccounts.Parked;
import dev.serai.register.Transactions;
import java.util.List;
import java.util.Optional;

/** What operators see of parked accounts, and how they take one back. */
public final class Parking {

    private final ParkedAccounts accounts;
    private final HubState state;
    private final Transactions transactions;

    public Parking(ParkedAccounts accounts, HubState state, Transactions transactions) {
        this.accounts = accounts;
        this.state = state;
        this.transactions = transactions;
    }

    /** The parked accounts by name. */
    public List<Parked> all() {
        return accounts.all();
    }

    /**
     * Takes an account back: the next close raises in order what was due of it meanwhile, and invoices it.
     *
     * @return what it was parked for; empty where it was not
     */
    public Optional<Parked> unpark(String account) {
        return transactions.run(() -> {
            Optional<Parked> parked = accounts.unpark(account);
            parked.ifPresent(each -> state.ordersReopened());
            return parked;
        });
    }
}
