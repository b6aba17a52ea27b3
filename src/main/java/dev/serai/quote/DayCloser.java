package dev.serai.quote;

import dev.serai.pricing.Decision;
import dev.serai.pricing.Standing;
import java.time.LocalDate;

/** Decides what the clock raises at the end of a day, in the order of its methods (K-03). */
public interface DayCloser {

    /** Automatic renewals. */
    Decision renewals(LocalDate day, Standing standing);

    /** At most {@code limit} rentals due; asked again until none is due. */
    Decision rentals(LocalDate day, Standing standing, int limit);

    /** Reminders. */
    Decision reminders(LocalDate day, Standing standing);
}
