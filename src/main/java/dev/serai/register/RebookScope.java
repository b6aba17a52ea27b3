package dev.serai.register;

import java.util.concurrent.atomic.AtomicLong;

/** What is booked again alone, with the charges of the steps before the present one. */
final class RebookScope implements Scope {

    private final AtomicLong step = new AtomicLong();

    /** Goes on to a step. */
    void begin(long next) {
        step.set(next);
    }

    /** The present step. */
    long step() {
        return step.get();
    }

    @Override
    public String holds(String account) {
        return " and exists (select 1 from rebook_matter m where m.matter = '"
                + Matter.account("").key() + "' || " + account + ")";
    }

    @Override
    public String raises(String account) {
        return holds(account);
    }

    @Override
    public String isBooked(String column) {
        return " and " + column + " < " + step();
    }
}
