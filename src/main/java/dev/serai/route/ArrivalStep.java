package dev.serai.route;

import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The route step that hands a file's stream to the hub. */
public final class ArrivalStep {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivalStep.class);

    private final FileArrival arrival;

    ArrivalStep(FileArrival arrival) {
        this.arrival = arrival;
    }

    /** Called by the feed template. */
    public void receive(Exchange exchange) throws IOException {
        ArrivingFile file = new ArrivingFile(
                property(exchange, "feed"),
                property(exchange, "mapping"),
                property(exchange, "receipts"),
                exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, "", String.class),
                CompanionFiles.of(exchange));
        try (InputStream bytes = exchange.getMessage().getBody(InputStream.class)) {
            arrival.receive(file, bytes);
        }
    }

    /** Says why a file could not be taken; it goes into the inbox's {@code .error} folder. */
    public void failed(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        String name = exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, "", String.class);
        LOG.error(
                "{}: file '{}' could not be taken and goes to .error beside its inbox: {}",
                exchange.getFromRouteId(),
                name,
                Causes.sentence(cause));
        throw new FileNotTaken(name, cause);
    }

    private static String property(Exchange exchange, String name) {
        return exchange.getProperty(name, "", String.class);
    }
}
