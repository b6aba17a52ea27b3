package dev.serai.licence;

import java.util.function.Consumer;

/** The port to events that were refused: what was refused is history all the same. Intake implements it. */
@FunctionalInterface
public interface RefusedEvents {

    /** Hands out, page by page, the events that were refused with a code and neither mended nor taken back since. */
    void each(String code, Consumer<LandedEvent> taker);
}
