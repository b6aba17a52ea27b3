package dev.serai.register;

import dev.serai.licence.LicenceEvent;
import java.util.List;
import java.util.Map;

/** What booked events said, by their numbers; asked only when an identity comes again. */
public interface BookedEvents {

    /** The events of those numbers. */
    Map<Long, LicenceEvent> find(List<Long> refs);
}
