package dev.serai.route;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says a route's faults in one line each, and a lasting one once; the stack trace is for the debug log. */
final class FaultLog implements ExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);

    private final boolean polls;
    private final AtomicReference<String> last = new AtomicReference<>("");

    /** {@code polls} tells whether failed polls are said here too or by someone else. */
    FaultLog(boolean polls) {
        this.polls = polls;
    }

    @Override
    public void handleException(Throwable exception) {
        say(exception);
    }

    @Override
    public void handleException(String message, Throwable exception) {
        if (polls || !message.startsWith("Failed polling")) {
            say(exception);
        }
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
        handleException(message, exception);
    }

    /** A fault that lasts is said once, not at every attempt. */
    private void say(Throwable exception) {
        String sentence = Causes.find(exception, ParcelWaits.class)
                .map(ParcelWaits::sentence)
                .orElse(Causes.sentence(exception));
        if (!sentence.equals(last.getAndSet(sentence))) {
            LOG.warn("{}", sentence);
        }
        LOG.debug("The fault in full", exception);
    }
}
