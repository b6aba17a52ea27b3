package dev.serai.hub;

import dev.serai.certificate.FileLines;
import dev.serai.intake.LineFate;
import java.time.LocalDate;

/** Tells a certificate what intake knows of lines. */
final class HubLines implements FileLines {

    private final LineFate lines;

    HubLines(LineFate lines) {
        this.lines = lines;
    }

    @Override
    public Counted changed(LocalDate today) {
        return of(lines.changed(today));
    }

    @Override
    public Counted recounted(LocalDate today) {
        return of(lines.all(today));
    }

    private static Counted of(LineFate.Counted counted) {
        return new Counted(
                counted.lines(),
                counted.booked(),
                counted.duplicate(),
                counted.quarantined(),
                counted.waiting(),
                counted.inWork(),
                counted.faults());
    }
}
