package dev.serai.pricing;

/**
 * The credits of one programme on an account; an account without a balance never had any (K-46).
 *
 * @param account whose they are
 * @param programme programme that takes them
 * @param credits whole credits
 */
public record Balance(String account, String programme, long credits) implements Change {

    /** What a balance is kept under. */
    public record Key(String account, String programme) {}

    /** What this balance is kept under. */
    public Key key() {
        return new Key(account, programme);
    }
}
