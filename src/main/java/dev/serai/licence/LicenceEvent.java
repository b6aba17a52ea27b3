package dev.serai.licence;

import java.time.LocalDate;

/**
 * What every inbound line becomes, whatever its format. The components of a record are the fields of the licence model,
 * by name; {@link EventFields} reads and writes them as text.
 */
public sealed interface LicenceEvent
        permits Account,
                Activate,
                Agreement,
                Cover,
                Credit,
                Deactivate,
                Deploy,
                Enrol,
                Forecast,
                Link,
                Move,
                OrderLine,
                Price,
                Product,
                Release,
                ReturnLine,
                Unenrol,
                Unlink,
                Value,
                VendorCharge {

    /** The day on which the event takes effect; prices and values of that day apply. */
    LocalDate date();

    /** The event's type. */
    default EventType type() {
        return EventType.of(this);
    }
}
