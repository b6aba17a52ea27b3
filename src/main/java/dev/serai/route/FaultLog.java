package dev.serai.route;

import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says a route's faults in one line each; the stack trace is for the debug log. */
final class FaultLog implements ExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);

    private final boolean polls;

    /** {@code polls} tells whether failed polls are said here too or by someone else. */
    FaultLog(boolean polls) {
        this.polls = polls;
    }

    @Override
    public void handleException(Throwable exception) {
        say("", exception);
    }

    @Override
    public void handleException(String message, Throwable exception) {
        if (polls || !message.startsWith("Failed polling")) {
            say("", exception);
        }
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
        say(exchange == null ? "" : place(exchange), exception);
    }

    private static String place(Exchange exchange) {
        return exchange.getFromRouteId() + ": file " + exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY)
                + " could not be taken: ";
    }

    private static void say(String place, Throwable exception) {
        String sentence =
                exception instanceof ParcelWaits ? String.valueOf(exception.getMessage()) : Causes.sentence(exception);
        LOG.warn("{}{}", place, sentence);
        LOG.debug("The fault in full", exception);
    }
}
