package dev.serai.licence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types of licence events, spelled as in the {@code event} column. */
public enum EventType implements Coded {
    ACCOUNT(Account.class),
    PRODUCT(Product.class),
    PRICE(Price.class),
    VALUE(Value.class),
    AGREEMENT(Agreement.class),
    FORECAST(Forecast.class),
    CREDIT(Credit.class),
    ORDER(OrderLine.class),
    RETURN(ReturnLine.class),
    ACTIVATE(Activate.class),
    DEACTIVATE(Deactivate.class),
    MOVE(Move.class),
    LINK(Link.class),
    UNLINK(Unlink.class),
    COVER(Cover.class),
    ENROL(Enrol.class),
    UNENROL(Unenrol.class),
    DEPLOY(Deploy.class),
    RELEASE(Release.class),
    VENDOR_CHARGE(VendorCharge.class);

    private static final Map<Class<? extends LicenceEvent>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::record, Function.identity()));

    private static final Map<String, EventType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::code, Function.identity()));

    private final Class<? extends LicenceEvent> record;
    private final String code;

    EventType(Class<? extends LicenceEvent> record) {
        this.record = record;
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String code() {
        return code;
    }

    /** The record that holds events of this type. */
    public Class<? extends LicenceEvent> record() {
        return record;
    }

    /** The type spelled {@code code}, if there is one. */
    public static Optional<EventType> parse(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    static EventType of(LicenceEvent event) {
        EventType type = BY_RECORD.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException("No event type for " + event.getClass());
        }
        return type;
    }
}
