package dev.serai.register;

import dev.serai.register.ParkedAccounts.Parked;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * Finds the account at fault where a step for many accounts failed as one transaction: the step is repeated account by
 * account, and those for which it fails again are parked.
 */
public final class AccountFaults {

    /** If as many accounts fail and none passes, the fault is nobody's own. */
    private static final int TOO_MANY = 10;

    private static final Logger LOG = LoggerFactory.getLogger(AccountFaults.class);

    private final ParkedAccounts accounts;
    private final Transactions transactions;

    public AccountFaults(ParkedAccounts accounts, Transactions transactions) {
        this.accounts = accounts;
        this.transactions = transactions;
    }

    /** A step that failed for several accounts together, in the books of a business day. */
    public record Failed(LocalDate day, String step, RuntimeException failure) {}

    /** Whether a failure may be the fault of one account: it is none of the database or of another run. */
    public static boolean isPossible(RuntimeException failure) {
        return !(failure instanceof TransactionException)
                && (!(failure instanceof DataAccessException) || failure instanceof DataIntegrityViolationException);
    }

    /**
     * Repeats a step for each of some things by itself, in a transaction of its own that {@code work} makes, and parks the
     * accounts of those for which it fails. Where it fails for all of many, nobody is parked and the failure goes on.
     *
     * @param things what the step was made for: accounts, or what belongs to accounts
     * @param owners the accounts that a thing belongs to
     * @return the accounts that are parked now because of it
     */
    public List<Parked> repeat(
            Failed failed, Collection<String> things, Function<String, List<String>> owners, Consumer<String> work) {
        if (!isPossible(failed.failure()) || things.isEmpty()) {
            throw failed.failure();
        }
        Map<String, RuntimeException> faults = new LinkedHashMap<>();
        for (String thing : things) {
            fault(thing, work).ifPresent(fault -> faults.put(thing, fault));
        }
        if (faults.size() == things.size() && faults.size() >= TOO_MANY) {
            throw failed.failure();
        }
        List<Parked> parked = faults.entrySet().stream()
                .flatMap(fault -> owners.apply(fault.getKey()).stream()
                        .map(account -> new Parked(account, failed.day(), failed.step(), reason(fault.getValue()))))
                .toList();
        park(parked);
        return parked;
    }

    /** Parks accounts in a transaction of their own. */
    public void park(List<Parked> parked) {
        parked.forEach(account -> LOG.error("{}", account.text()));
        transactions.run(() -> {
            parked.forEach(accounts::park);
            return true;
        });
    }

    private static Optional<RuntimeException> fault(String thing, Consumer<String> work) {
        try {
            work.accept(thing);
            return Optional.empty();
        } catch (RuntimeException e) {
            if (!isPossible(e)) {
                throw e;
            }
            LOG.error("A step failed for {}", thing, e);
            return Optional.of(e);
        }
    }

    /** Why an account is parked, in words. */
    public static String reason(RuntimeException fault) {
        return Optional.ofNullable(fault.getMessage())
                .filter(message -> !message.isBlank())
                .map(String::strip)
                .orElse(fault.getClass().getSimpleName());
    }
}
