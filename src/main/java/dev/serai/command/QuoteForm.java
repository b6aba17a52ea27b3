package dev.serai.command;

/** What {@code quote} prints. */
enum QuoteForm {
    /** Decision reports as JSON. */
    REPORT,
    /** Whether each scenario came out as it expects. */
    CHECK,
    /** A text to read, with every step. */
    EXPLANATION;

    /** The form that two flags ask for, which exclude each other. */
    static QuoteForm of(boolean isCheck, boolean isExplain) throws WrongUsage {
        if (isCheck && isExplain) {
            throw new WrongUsage("--check and --explain exclude each other; give only one of them");
        }
        return isCheck ? CHECK : isExplain ? EXPLANATION : REPORT;
    }
}
