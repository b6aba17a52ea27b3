package dev.serai.intake;

/** What an operator asked of the ledger cannot be done; the message says why and what to do. */
public final class LedgerFault extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    LedgerFault(String message) {
        super(message);
    }
}
