package dev.serai.register;

import java.util.List;

/** Ends a rebooking: the books would not be those that they are without what is taken back. The transaction is to be undone. */
public final class NotTakenBack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Long> invoiced;
    private final transient List<String> users;

    private NotTakenBack(String message, List<Long> invoiced, List<String> users) {
        super(message);
        this.invoiced = List.copyOf(invoiced);
        this.users = List.copyOf(users);
    }

    static NotTakenBack invoiced(List<Long> charges) {
        return new NotTakenBack("Invoiced: charges " + charges, charges, List.of());
    }

    static NotTakenBack used(List<String> users) {
        return new NotTakenBack("Used: " + users, List.of(), users);
    }

    /** Charges that would go, but are invoiced. */
    public List<Long> invoiced() {
        return invoiced;
    }

    /** Where the first events stand that were booked with what is taken back, or what a close raised with it. */
    public List<String> users() {
        return users;
    }
}
