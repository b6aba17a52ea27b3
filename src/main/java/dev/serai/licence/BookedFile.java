package dev.serai.licence;

import java.util.List;
import java.util.Set;

/** The booked events of a file that is taken back, and those of others; read in pages as they are iterated. */
public interface BookedFile {

    /** The booked events of the file, in their order. */
    Iterable<List<LandedEvent>> events();

    /** The booked events of other files that name one of the products. Reads everything that was ever booked. */
    Iterable<List<LandedEvent>> othersNaming(Set<String> skus);
}
