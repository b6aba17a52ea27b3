package dev.serai.intake;

import dev.serai.licence.EventType;
import dev.serai.licence.LandedEvent;
import java.util.List;

/** What the booked events of a file did to the books, and whether it can be undone. Takes part in the caller's transaction. */
public interface BookedEffects {

    /** Whether events of this type leave nothing behind that cannot be told apart from what others did. */
    boolean canUndo(EventType type);

    /** Numbers of documents that were issued for some of the events. */
    List<String> documents(List<LandedEvent> events);

    /** Why these events cannot be undone, a sentence each; empty where they can. */
    List<String> obstacles(long file, List<LandedEvent> events);

    /** Undoes the events as if they had never been booked. */
    void undo(List<LandedEvent> events);
}
