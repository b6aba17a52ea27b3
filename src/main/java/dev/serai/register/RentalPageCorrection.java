package dev.serai.register;

import dev.serai.pricing.Charge;
import dev.serai.pricing.FactsAndState;
import dev.serai.pricing.Rental;
import dev.serai.pricing.ServiceMonth;
import dev.serai.pricing.Standing;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.register.KnownFacts.Place;
import dev.serai.register.RentalPages.Page;
import dev.serai.register.RentedCounts.Provider;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Corrects the charges of one page of a provider's months; a page that is corrected already stays as it is. */
final class RentalPageCorrection {

    private static final String CHARGES = "select c.* from "
            + ChargeRows.BILLING_STATES + " join charge c on c.account = ? and c.billing = b.billing and c.step = ?"
            + " where c.offering = 'rental' and c.programme = ? and c.from_date = ? order by c.id";

    private final JdbcTemplate jdbc;
    private final Books books;
    private final StepTerms terms;
    private final Invoicing invoicing;

    RentalPageCorrection(JdbcTemplate jdbc, Books books, StepTerms terms, Invoicing invoicing) {
        this.jdbc = jdbc;
        this.books = books;
        this.terms = terms;
        this.invoicing = invoicing;
    }

    /** Books what differs, in the books of {@code day}. */
    void correct(RentalScope scope, Page page, LocalDate day) {
        Provider provider = scope.provider();
        Standing facts = scope.facts().before(Place.begin(page.step()));
        List<BookedCharge> booked = jdbc.query(
                CHARGES,
                (row, index) -> ChargeRows.read(row),
                provider.account(),
                page.step(),
                provider.programme(),
                page.firstDay());
        CorrectionRows rows = new CorrectionRows(jdbc);
        Map<Long, BigDecimal> corrected =
                rows.sums(booked.stream().map(BookedCharge::id).toList());
        SqlStanding now = new SqlStanding(books);
        Map<String, List<Rental>> rentals = books.rentals()
                .find(booked.stream()
                        .map(charge -> charge.charge().licence().orElseThrow())
                        .distinct()
                        .toList());
        Map<Long, Optional<Charge>> derived =
                derived(booked, rentals, new Asked(page.step(), day, new FactsAndState(facts, now)));
        ChargeForm.Basis form = new ChargeForm.Basis("", terms.now(), now);
        List<NewCorrection> corrections = booked.stream()
                .filter(charge -> derived.containsKey(charge.id()))
                .map(charge -> basis(charge, derived, corrected, day))
                .filter(NewCorrection.Basis::isNeeded)
                .map(basis -> NewCorrection.of(basis, invoicing, form))
                .toList();
        if (!corrections.isEmpty()) {
            long step = rows.step(day, new StepLog.Rules(terms.now(), invoicing));
            rows.book(corrections, true, step);
            rows.note(List.of(Matter.account(provider.account())), step);
        }
    }

    /** For which step is priced again, up to which day, with what is known. */
    private record Asked(long step, LocalDate day, Standing standing) {}

    /** What each charge would be: nothing for a month that never began; a month that has no price now is left out. */
    private Map<Long, Optional<Charge>> derived(
            List<BookedCharge> booked, Map<String, List<Rental>> rentals, Asked asked) {
        Map<Long, Optional<Charge>> derived = new HashMap<>();
        DayEnd dayEnd = new DayEnd(terms.of(asked.step()));
        for (BookedCharge charge : booked) {
            LocalDate first = charge.charge().from().orElseThrow();
            Optional<Rental> rental = rentals
                    .getOrDefault(charge.charge().licence().orElseThrow(), List.of())
                    .stream()
                    .filter(each -> !each.activated().isAfter(first))
                    .reduce((earlier, later) -> later)
                    .flatMap(each -> month(each, first));
            Optional<Charge> again = rental.flatMap(
                    each -> dayEnd.rentals(List.of(each), asked.day(), asked.standing()).charges().stream()
                            .findFirst());
            if (again.isPresent() || rental.isEmpty()) {
                derived.put(charge.id(), again);
            }
        }
        return derived;
    }

    /** The rental before the month that begins on a day was charged; empty where it has no such month. */
    private static Optional<Rental> month(Rental rental, LocalDate first) {
        int number = (int) ChronoUnit.MONTHS.between(YearMonth.from(rental.activated()), YearMonth.from(first));
        Rental before = rental.raised(number);
        return before.nextMonth().map(ServiceMonth::first).filter(first::equals).map(month -> before);
    }

    private NewCorrection.Basis basis(
            BookedCharge charge, Map<Long, Optional<Charge>> derived, Map<Long, BigDecimal> corrected, LocalDate day) {
        return new NewCorrection.Basis(
                day,
                derived.getOrDefault(charge.id(), Optional.empty()),
                Optional.of(charge),
                charge.charge().amount().add(corrected.getOrDefault(charge.id(), BigDecimal.ZERO)),
                charge.charge().explanation().lines().findFirst().orElse(""),
                charge.charge().terms());
    }
}
