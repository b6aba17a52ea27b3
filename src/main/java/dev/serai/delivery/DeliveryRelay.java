package dev.serai.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a delivery route tells the outbox about the one parcel it has in flight. */
public final class DeliveryRelay {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRelay.class);
    private static final String INTERRUPTED =
            "The hub stopped while this was being sent: look whether it arrived before sending it again";

    private final ParcelMoves moves;
    private final List<ParcelGate> gates;
    private final List<ParcelRendering> renderings;

    public DeliveryRelay(JdbcClient jdbc, Clock clock, List<ParcelGate> gates, List<ParcelRendering> renderings) {
        this.moves = new ParcelMoves(jdbc, clock);
        this.gates = List.copyOf(gates);
        this.renderings = List.copyOf(renderings);
    }

    /**
     * The parcel to send now, with one attempt more on its account. Empty when a gate found faults: it is parked then.
     */
    public Optional<Parcel> open(long id) {
        Parcel parcel = moves.find(id)
                .orElseThrow(() -> new IllegalArgumentException("The outbox has no parcel with id " + id));
        List<String> faults = faults(parcel);
        if (faults.isEmpty()) {
            moves.attempt(id);
            return Optional.of(parcel);
        }
        park(id, parcel, String.join("; ", faults));
        return Optional.empty();
    }

    /** What leaves for a parcel: its content, or what is rendered from it; throws {@link RenderingFault}. */
    public byte[] bytes(Parcel parcel) {
        try {
            return renderings.stream()
                    .filter(each -> each.channel().equals(parcel.channel()))
                    .findFirst()
                    .map(rendering -> rendering.render(parcel))
                    .orElseGet(parcel::bytes);
        } catch (RuntimeException e) {
            throw new RenderingFault(parcel, e);
        }
    }

    /** The parcel is about to be handed to a receiver that cannot tell a repetition: from now on its outcome is open. */
    public void handOver(long id) {
        moves.move(id, ParcelState.SENDING, "");
    }

    /** The parcel has arrived; what exactly was sent is not known. */
    public void sent(long id) {
        moves.sent(id, Optional.empty());
    }

    /** The parcel has arrived as these bytes. */
    public void sent(long id, byte[] bytes) {
        moves.sent(id, Optional.of(bytes));
    }

    /** The parcel could not be sent; the failure says whether it waits, is parked or needs a person. */
    public void failed(long id, SendFailure failure, String reason) {
        switch (failure) {
            case RETRY -> moves.move(id, ParcelState.PENDING, reason);
            case REFUSED -> moves.move(id, ParcelState.PARKED, reason);
            case UNKNOWN -> moves.move(id, ParcelState.UNKNOWN, reason);
        }
    }

    /** Call once at start, before the first route runs: what was in flight when the hub died has an unknown outcome. */
    public int recover() {
        List<Long> interrupted = moves.inState(ParcelState.SENDING);
        for (long id : interrupted) {
            moves.move(id, ParcelState.UNKNOWN, INTERRUPTED);
        }
        return interrupted.size();
    }

    private List<String> faults(Parcel parcel) {
        List<String> faults = new ArrayList<>();
        for (ParcelGate gate : gates) {
            if (gate.channel().equals(parcel.channel())) {
                faults.addAll(gate.faults(parcel));
            }
        }
        return faults;
    }

    private void park(long id, Parcel parcel, String reason) {
        LOG.warn("Parcel {} of {} is parked and not sent: {}", parcel.name(), parcel.channel(), reason);
        moves.move(id, ParcelState.PARKED, reason);
    }
}
