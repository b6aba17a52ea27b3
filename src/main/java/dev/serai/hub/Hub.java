package dev.serai.hub;

import dev.serai.command.Console;
import dev.serai.command.HubStart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the hub on its home and runs it, until it is stopped or once. */
public final class Hub implements HubStart {

    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);
    static final int FAILED = 1;
    static final Map<String, Object> FREE_PORTS = Map.of("serai.sftp.port", "0", "serai.smtp.port", "0");

    private final Console console;

    /** A hub that prints its results to {@code console}. */
    public Hub(Console console) {
        this.console = console;
    }

    @Override
    public int run(Mode mode, List<String> properties) {
        HomeClaim claim = new HomeClaim();
        try (claim;
                ConfigurableApplicationContext context =
                        start(properties, claim, mode == Mode.ONCE ? FREE_PORTS : Map.of())) {
            HubRun run = context.getBean(HubRun.class);
            return mode == Mode.ONCE ? run.once(console) : run.serve(console);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        } catch (RuntimeException e) {
            return failed(e, console);
        }
    }

    static ConfigurableApplicationContext start(
            List<String> properties, HomeClaim claim, Map<String, Object> settings) {
        return new SpringApplicationBuilder(HubWiring.class)
                .registerShutdownHook(false)
                .properties(settings)
                .initializers(claim)
                .run(properties.toArray(String[]::new));
    }

    static int failed(RuntimeException failure, Console console) {
        Optional<String> reason = Failure.reason(failure);
        if (reason.isPresent()) {
            LOG.debug("The hub failed", failure);
            console.err().println(reason.get());
        } else {
            LOG.error("The hub failed", failure);
        }
        return FAILED;
    }
}
