package dev.serai.quote;

import dev.serai.pricing.Decision;
import dev.serai.pricing.Standing;
import java.time.LocalDate;

/** Decides what the clock raises: reviews before the events of a day, the others at its end in this order (K-03). */
public interface DayCloser {

    /** At most {@code limit} level reviews due; asked again until it changes nothing. */
    Decision reviews(LocalDate day, Standing standing, int limit);

    /** Automatic renewals. */
    Decision renewals(LocalDate day, Standing standing);

    /** At most {@code limit} rentals due; asked again until none is due. */
    Decision rentals(LocalDate day, Standing standing, int limit);

    /** Reminders. */
    Decision reminders(LocalDate day, Standing standing);
}
