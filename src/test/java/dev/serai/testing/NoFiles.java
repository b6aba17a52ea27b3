package dev.serai.testing;

import dev.serai.certificate.FileLines;
import java.time.LocalDate;
import java.util.List;

/** The lines of books that were filled without files. */
public final class NoFiles implements FileLines {

    @Override
    public Counted changed(LocalDate today) {
        return new Counted(0, 0, 0, 0, 0, 0, List.of());
    }

    @Override
    public Counted recounted(LocalDate today) {
        return changed(today);
    }
}
