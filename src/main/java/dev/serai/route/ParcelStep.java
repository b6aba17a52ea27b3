package dev.serai.route;

import dev.serai.delivery.DeliveryRelay;
import dev.serai.delivery.Parcel;
import dev.serai.delivery.SendFailure;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The route steps between the outbox and a receiver: open a parcel, hand it over, note what became of it. */
public final class ParcelStep {

    private static final Logger LOG = LoggerFactory.getLogger(ParcelStep.class);
    private static final String ID = "outboxId";
    private static final String LABEL = "outboxLabel";
    private static final String HANDED_OVER = "outboxHandedOver";

    private final DeliveryRelay relay;

    ParcelStep(DeliveryRelay relay) {
        this.relay = relay;
    }

    /** Turns the row {@code {id}} into the parcel's bytes, with no body where a gate parked it. */
    public void open(Exchange exchange) {
        Map<?, ?> row = exchange.getMessage().getBody(Map.class);
        long id = Long.parseLong(String.valueOf(row.get("id")));
        exchange.setProperty(ID, id);
        exchange.setProperty(LABEL, "Parcel " + id);
        Optional<Parcel> parcel = relay.open(id);
        exchange.getMessage().setBody(parcel.map(relay::bytes).orElse(null));
        parcel.ifPresent(p -> {
            exchange.setProperty(LABEL, p.channel() + " " + p.name());
            exchange.setProperty(Exchange.CHARSET_NAME, "UTF-8");
            exchange.getMessage().setHeader(Exchange.FILE_NAME, p.path());
        });
    }

    /** Marks the parcel before it goes to a receiver that cannot tell a repetition. */
    public void handOver(Exchange exchange) {
        relay.handOver(id(exchange));
        exchange.setProperty(HANDED_OVER, true);
    }

    /** Notes that the parcel has arrived, and where the hub knows its bytes what they were. */
    public void sent(Exchange exchange) {
        if (isHandedOver(exchange)) {
            relay.sent(id(exchange));
        } else {
            relay.sent(id(exchange), exchange.getMessage().getBody(byte[].class));
        }
    }

    /** Notes the failure; one that may pass ends the poll, so that nothing overtakes the parcel. */
    public void failed(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        SendFailure failure = isHandedOver(exchange) ? SmtpFailures.judge(cause) : SmtpFailures.beforeSending(cause);
        String reason = Causes.sentence(cause);
        if (exchange.getProperty(ID) == null) {
            throw new ParcelWaits("The outbox cannot be read: " + reason, cause);
        }
        relay.failed(id(exchange), failure, reason);
        if (failure == SendFailure.RETRY) {
            throw new ParcelWaits(label(exchange) + " could not be sent and waits: " + reason, cause);
        }
        LOG.error("{} was not sent and needs a person ({}): {}", label(exchange), failure, reason);
    }

    private static boolean isHandedOver(Exchange exchange) {
        return exchange.getProperty(HANDED_OVER, false, Boolean.class);
    }

    private static long id(Exchange exchange) {
        return exchange.getProperty(ID, Long.class);
    }

    private static String label(Exchange exchange) {
        return exchange.getProperty(LABEL, "", String.class);
    }
}
