package dev.serai.register;

import java.time.LocalDate;

/** A moment in the books: what was booked by then is known, what came later is not, whatever day it is about. */
public final class Known {

    private final String condition;
    private final Object limit;

    private Known(String condition, Object limit) {
        this.condition = condition;
        this.limit = limit;
    }

    /** After a booking step, which counts itself. */
    public static Known afterStep(long step) {
        return new Known("%s.step <= ?", step);
    }

    /** At the end of a business day: what stands in the books of that day or an earlier one. */
    public static Known on(LocalDate day) {
        return new Known(
                "exists (select 1 from booking_step known where known.id = %s.step and known.business_day <= ?)", day);
    }

    /** The condition in SQL on a table with a column {@code step}, with one parameter. */
    String condition(String table) {
        return condition.formatted(table);
    }

    /** The parameter of the condition. */
    Object limit() {
        return limit;
    }
}
