package dev.serai.hub;

import dev.serai.intake.Arrival;
import dev.serai.intake.DroppedCompanion;
import dev.serai.route.ArrivingFile;
import dev.serai.route.FileArrival;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Hands files from the routes to intake and counts them, so that the cycle knows when there is something to book. */
final class Arrivals implements FileArrival {

    private final Arrival intake;
    private final AtomicLong taken = new AtomicLong();

    Arrivals(Arrival intake) {
        this.intake = intake;
    }

    @Override
    public void receive(ArrivingFile file, InputStream bytes) {
        Optional<DroppedCompanion> companion =
                file.companion().map(each -> new DroppedCompanion(each.name(), each::open));
        intake.receive(file.feed(), file.mapping(), file.receiptsFolder(), file.name(), bytes, companion);
        taken.incrementAndGet();
    }

    /** Has a round done though no file came: a command gave it something to do. */
    void more() {
        taken.incrementAndGet();
    }

    /** What gave a round something to do since the start: files, and commands. */
    long taken() {
        return taken.get();
    }
}
