package dev.serai.register;

import dev.serai.licence.LandedEvents;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.Verdict;
import dev.serai.pricing.Booking;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Books landed events (K-60). Each chunk is one transaction that holds its charges, what is known after it, and what
 * became of its events; a chunk that was cut short has happened not at all.
 */
public final class RegisterBooking {

    private final LandedEvents landed;
    private final Supplier<Booking> booking;
    private final Register register;
    private final Invoicing invoicing;
    private final int chunk;

    /**
     * Booking of what {@code landed} hands out.
     *
     * @param booking the rules, asked for at every chunk so that changed terms take effect
     * @param chunk about how many events make a transaction
     */
    public RegisterBooking(
            LandedEvents landed, Supplier<Booking> booking, Register register, Invoicing invoicing, int chunk) {
        this.landed = landed;
        this.booking = booking;
        this.register = register;
        this.invoicing = invoicing;
        this.chunk = chunk;
    }

    /** Books every event dated {@code date} that is not judged yet, in the books of {@code businessDay}. */
    public BookingSummary book(LocalDate date, LocalDate businessDay) {
        return bookAll(() -> landed.next(date, chunk), new BookingStep(businessDay, false, invoicing));
    }

    /** Judges once more, and for good, what was set aside (K-60). */
    public BookingSummary judgeSetAside(LocalDate businessDay) {
        return bookAll(() -> landed.setAside(chunk), new BookingStep(businessDay, true, invoicing));
    }

    private BookingSummary bookAll(Supplier<List<LandedUnit>> next, BookingStep step) {
        BookingSummary all = BookingSummary.NOTHING;
        Optional<BookingSummary> some = register.transactions().run(() -> bookChunk(next.get(), step));
        while (some.isPresent()) {
            all = all.plus(some.get());
            some = register.transactions().run(() -> bookChunk(next.get(), step));
        }
        return all;
    }

    private Optional<BookingSummary> bookChunk(List<LandedUnit> units, BookingStep step) {
        if (units.isEmpty()) {
            return Optional.empty();
        }
        List<Verdict> verdicts = register.book(units, booking.get(), step).verdicts();
        landed.record(verdicts);
        return Optional.of(BookingSummary.of(verdicts));
    }
}
