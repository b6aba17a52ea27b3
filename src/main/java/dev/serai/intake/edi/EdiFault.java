package dev.serai.intake.edi;

import dev.serai.mapping.RowFault;

/** Why an EDI file is refused as a whole. */
final class EdiFault extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;

    EdiFault(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** A file whose segments cannot be told apart, or stand in no order that the standard knows. */
    static EdiFault broken(String reason) {
        return new EdiFault("bad-edi", "The EDI is broken and nothing of the file is read: " + reason);
    }

    RowFault fault() {
        return RowFault.of(code, String.valueOf(getMessage()));
    }
}
