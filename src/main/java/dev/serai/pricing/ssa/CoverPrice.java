package dev.serai.pricing.ssa;

import dev.serai.pricing.Position;
import dev.serai.pricing.Subject;
import dev.serai.programme.ServiceCreditTerms;
import dev.serai.programme.ServiceCreditTerms.DayCount;
import dev.serai.programme.ValueHistory;
import java.util.List;
import java.util.Optional;

/**
 * What one booking of cover costs for one position, exactly (IS-12).
 *
 * @param position what is covered, as it was before
 * @param days days that count
 * @param values annual values that the days cost
 * @param terms terms in force on that day
 */
record CoverPrice(Position position, CoverDays days, ValuePath values, ServiceCreditTerms terms) {

    static CoverPrice of(
            Position position, CoverDays days, long annualValue, ValueHistory history, ServiceCreditTerms terms) {
        ValuePath values = ValuePath.known(annualValue, history, days, isRenewal(position, days), terms);
        return new CoverPrice(position, days, values, terms);
    }

    /** Credits per year and unit on the day of the booking. */
    long annualValue() {
        return values.booked();
    }

    /** The days without cover, by their values. */
    List<Stretch> gap() {
        return days.gap() == 0
                ? List.of()
                : values.stretches(days.uncoveredFrom(), days.bookedOn().minusDays(1), gapCount(days, terms)::days);
    }

    /** The days of the term, by their values. */
    List<Stretch> term() {
        return values.stretches(days.from(), days.until(), termCount()::days);
    }

    Cost cost() {
        return Cost.of(gap(), term(), position.quantity());
    }

    TermCount termCount() {
        return new TermCount(terms.dayCount(), days.from(), terms.daysPerYear());
    }

    /** Whether days since the link are charged, not days since an end. */
    boolean paysSinceLink() {
        return days.gap() > 0 && !isRenewal();
    }

    /** The same end, booked on the day of the link at the same value. */
    CoverPrice atLinkDate() {
        CoverDays inTime = new CoverDays(days.uncoveredFrom(), days.uncoveredFrom(), days.until());
        return new CoverPrice(position, inTime, values, terms);
    }

    boolean isRenewal() {
        return isRenewal(position, days);
    }

    /** Id of the rule that decides the price. */
    String rule() {
        if (isRenewal()) {
            return days.gap() > 0 ? "IS-22" : "IS-21";
        }
        return days.gap() > 0 ? "IS-14" : "IS-05";
    }

    static Subject subject(Position position) {
        return new Subject(
                position.account(),
                position.programme(),
                position.sku(),
                Optional.of(position.licence()),
                Optional.empty(),
                Optional.empty());
    }

    /** Days without cover are always counted one by one: they are paid by the day, however many there are (IS-09). */
    private static TermCount gapCount(CoverDays days, ServiceCreditTerms terms) {
        return new TermCount(DayCount.ACT_365_FIXED, days.uncoveredFrom(), terms.daysPerYear());
    }

    private static boolean isRenewal(Position position, CoverDays days) {
        return !days.uncoveredFrom().equals(position.linked());
    }
}
