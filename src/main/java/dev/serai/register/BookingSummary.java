package dev.serai.register;

import dev.serai.licence.Verdict;
import java.util.List;

/** How many events were judged, by what became of them; those deferred are judged once more (K-60). */
public record BookingSummary(int booked, int duplicates, int deferred, int quarantined) {

    /** Nothing was judged. */
    public static final BookingSummary NOTHING = new BookingSummary(0, 0, 0, 0);

    static BookingSummary of(List<Verdict> verdicts) {
        return new BookingSummary(
                count(verdicts, Verdict.Outcome.BOOKED),
                count(verdicts, Verdict.Outcome.DUPLICATE),
                count(verdicts, Verdict.Outcome.SET_ASIDE),
                count(verdicts, Verdict.Outcome.QUARANTINED));
    }

    /** Both together. */
    public BookingSummary plus(BookingSummary other) {
        return new BookingSummary(
                booked + other.booked,
                duplicates + other.duplicates,
                deferred + other.deferred,
                quarantined + other.quarantined);
    }

    private static int count(List<Verdict> verdicts, Verdict.Outcome outcome) {
        return (int) verdicts.stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .count();
    }

    @Override
    public String toString() {
        return booked + " events booked, " + duplicates + " duplicates, " + deferred + " set aside, " + quarantined
                + " quarantined";
    }
}
