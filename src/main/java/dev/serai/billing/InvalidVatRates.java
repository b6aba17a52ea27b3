package dev.serai.billing;

import java.util.List;

/** The file of VAT rates cannot be used; each fault is {@code file:line: message}. */
public final class InvalidVatRates extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    InvalidVatRates(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** Every fault, with file and line. */
    public List<String> faults() {
        return faults;
    }
}
