package dev.serai.licence;

import java.util.Arrays;
import java.util.Optional;

/** What a customer is told. */
public enum NoticeKind implements Coded {
    /** A cover ends on a day to come, and may be renewed (IS-19, K-54). */
    RENEWAL("renewal"),
    /** A cover ended the day before, and nobody renewed it. */
    EXPIRED("expired"),
    /** A review gave an agreement another price level (MS-17). */
    LEVEL_CHANGED("level-changed"),
    /** The last day to order under an authorization is to come (MO-05). */
    AUTHORIZATION_EXPIRING("authorization-expiring");

    private final String code;

    NoticeKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The kind of that word. */
    public static Optional<NoticeKind> parse(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
