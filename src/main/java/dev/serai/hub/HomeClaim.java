package dev.serai.hub;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Claims the home before anything of the hub starts, and gives it back at the end. */
final class HomeClaim implements ApplicationContextInitializer<ConfigurableApplicationContext>, AutoCloseable {

    private final AtomicReference<Optional<HubLock>> lock = new AtomicReference<>(Optional.empty());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path home = Path.of(context.getEnvironment().getRequiredProperty("serai.home"));
        Optional<HubLock> claimed = HubLock.claim(home);
        if (claimed.isEmpty()) {
            throw new HomeTaken(home);
        }
        lock.set(claimed);
    }

    @Override
    public void close() {
        lock.getAndSet(Optional.empty()).ifPresent(HubLock::close);
    }
}
