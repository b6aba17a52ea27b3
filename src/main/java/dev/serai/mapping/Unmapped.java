package dev.serai.mapping;

/** A record from which one field cannot be made; carries the fault to report. */
final class Unmapped extends Exception {

    private static final long serialVersionUID = 1;

    private final transient RowFault fault;

    Unmapped(RowFault fault) {
        super(fault.message(), null, false, false);
        this.fault = fault;
    }

    RowFault fault() {
        return fault;
    }
}
