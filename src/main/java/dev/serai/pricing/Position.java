package dev.serai.pricing;

import dev.serai.licence.Coverage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A licence position under service credits: one row of the vendor's portal, the unit in which credits are computed.
 *
 * @param licence the licence's id
 * @param account who pays
 * @param programme programme of service credits that it is under, that of its vendor on the day of the link
 * @param sku product
 * @param quantity licences in the position
 * @param project project it belongs to
 * @param place whether it is linked, in the project's free pool or on the balance
 * @param linked link date from which a gap is counted: the first one; after a return to the balance the later one, unless the
 *     terms keep the first
 * @param coverage the latest unbroken coverage (K-52)
 * @param bookings what was booked for it, oldest first
 */
public record Position(
        String licence,
        String account,
        String programme,
        String sku,
        int quantity,
        String project,
        Place place,
        LocalDate linked,
        Optional<Coverage> coverage,
        List<SsaBooking> bookings)
        implements Change {

    public Position {
        bookings = List.copyOf(bookings);
    }

    /** Where a position is. */
    public enum Place {
        LINKED,
        POOL,
        BALANCE
    }

    /** Whether it is linked to a device. */
    public boolean isLinked() {
        return place == Place.LINKED;
    }

    /** This position with one more booking and the coverage it leads to. */
    public Position booked(SsaBooking booking, Coverage now) {
        List<SsaBooking> more = new ArrayList<>(bookings);
        more.add(booking);
        return new Position(licence, account, programme, sku, quantity, project, place, linked, Optional.of(now), more);
    }

    /** This position with other bookings. */
    public Position withBookings(List<SsaBooking> others) {
        return new Position(licence, account, programme, sku, quantity, project, place, linked, coverage, others);
    }

    /** This position at another place with another coverage. */
    public Position at(Place other, Optional<Coverage> now) {
        return new Position(licence, account, programme, sku, quantity, project, other, linked, now, bookings);
    }
}
