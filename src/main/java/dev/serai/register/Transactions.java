package dev.serai.register;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs work in one transaction; a failure that passes (a deadlock, a serialization conflict) undoes it and tries again. */
public final class Transactions {

    private static final int ATTEMPTS = 5;

    private final TransactionTemplate template;

    public Transactions(PlatformTransactionManager manager) {
        this(new TransactionTemplate(manager));
    }

    /** Transactions of a template. */
    public Transactions(TransactionTemplate template) {
        this.template = template;
    }

    /** What {@code work} returns; work that fails for good has changed nothing. */
    public <T> T run(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Optional.ofNullable(template.execute(status -> work.get()))
                        .orElseThrow(() -> new IllegalStateException("A transaction ended without a result"));
            } catch (TransientDataAccessException failure) {
                if (attempt == ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }
}
