package dev.serai.audit;

import java.util.Optional;
import java.util.OptionalInt;

/** What can be asked of the books afterwards. */
public interface Audit {

    /** Derives everything once more and compares. */
    Verification.Report verify();

    /** How a document came about, or one line of it; empty where there is none such. */
    Optional<String> explain(String number, OptionalInt line);
}
