package dev.serai.billing;

import java.util.Locale;

/** Whether what is due is issued at once, or drafted until somebody approves it: {@code serai.billing.approve}. */
public enum Approval {
    AUTO,
    MANUAL;

    /** Reads {@code auto} or {@code manual}; anything else is an error that says so. */
    static Approval parse(String text) {
        for (Approval approval : values()) {
            if (approval.name().toLowerCase(Locale.ROOT).equals(text)) {
                return approval;
            }
        }
        throw new IllegalStateException("serai.billing.approve: '" + text + "', expected auto or manual");
    }
}
