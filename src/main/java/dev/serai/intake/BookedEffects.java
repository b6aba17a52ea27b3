package dev.serai.intake;

import dev.serai.licence.BookedFile;
import java.util.List;

/** What the booked events of a file did to the books, and whether it can be undone. Takes part in the caller's transaction. */
@FunctionalInterface
public interface BookedEffects {

    /**
     * Takes the booked events of a file out of the books, as if they had never come.
     *
     * @return why that cannot be, as parts of a sentence; empty where it is done. Then the caller undoes the transaction.
     */
    List<String> takeBack(BookedFile file);
}
