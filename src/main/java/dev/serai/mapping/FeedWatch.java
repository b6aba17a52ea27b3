package dev.serai.mapping;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an operator wants to be told of a feed, or refused, before anything of a file is booked.
 *
 * @param rejectAbove per cent of unreadable rows above which a file is refused whole
 * @param drift what happens to a file that is not like those before it
 * @param expected when the feed has to deliver
 * @param companion the file that comes with each data file, if one does
 */
public record FeedWatch(
        Optional<BigDecimal> rejectAbove, Drift drift, Optional<Delivery> expected, Optional<Companion> companion) {

    /** What happens to a file that is not like those before it. */
    public enum Drift {
        REPORT,
        REFUSE
    }

    /** Whether so many unreadable rows of so many are too many. */
    public boolean isTooMany(long unreadable, long rows) {
        return rejectAbove
                .filter(share -> BigDecimal.valueOf(unreadable)
                                .movePointRight(2)
                                .compareTo(share.multiply(BigDecimal.valueOf(rows)))
                        > 0)
                .isPresent();
    }
}
