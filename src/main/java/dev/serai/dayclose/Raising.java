package dev.serai.dayclose;

import dev.serai.pricing.Decision;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.Rental;
import dev.serai.pricing.Standing;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.register.AccountFaults;
import dev.serai.register.AccountFaults.Failed;
import dev.serai.register.Invoicing;
import dev.serai.register.Register;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises what is due, many accounts in a transaction. A transaction that fails is repeated account by account, and those at
 * fault are parked; what is due of them stays due.
 */
final class Raising {

    private static final Logger LOG = LoggerFactory.getLogger(Raising.class);

    private final Register register;
    private final Invoicing invoicing;
    private final AccountFaults faults;

    Raising(Register register, Invoicing invoicing, AccountFaults faults) {
        this.register = register;
        this.invoicing = invoicing;
        this.faults = faults;
    }

    /** Charges the rentals that are due by {@code day}, about {@code page} in a transaction. */
    void rentals(LocalDate day, DayEnd rules, int page) {
        try {
            new RentalRun(register, invoicing, page).charge(day, rules);
        } catch (RuntimeException e) {
            LOG.warn("A page of the rentals of {} is repeated, to see who is at fault: {}", day, e.toString());
            while (somePage(day, rules, page)) {
                // the next page
            }
        }
    }

    private boolean somePage(LocalDate day, DayEnd rules, int page) {
        Function<Predicate<String>, Decision> charge = some -> register.close(
                day,
                invoicing,
                rules.programmes(),
                standing -> UnchargedMonth.none(rules.rentals(day, standing, page, some)));
        return raise(
                new Step(day, "rental", standing -> standing.rentalsDue(day, page).stream()
                        .map(Rental::account)
                        .toList()),
                charge);
    }

    /** Holds a page of level reviews, and gives what is decided to {@code keeper} in the same transaction. */
    boolean reviews(LocalDate day, LocalDate businessDay, DayEnd rules, int page, Consumer<Decision> keeper) {
        Function<Predicate<String>, Decision> hold = some -> {
            Decision held = register.review(
                    day,
                    businessDay,
                    invoicing,
                    rules.programmes(),
                    standing -> rules.reviews(day, standing, page, some));
            keeper.accept(held);
            return held;
        };
        return raise(
                new Step(businessDay, "review", standing -> standing.reviewsDue(day, page).stream()
                        .map(LevelAgreement::account)
                        .toList()),
                hold);
    }

    /** What is raised page by page, and how the accounts of the next page are found. */
    private record Step(LocalDate day, String name, Function<Standing, List<String>> accounts) {}

    private boolean raise(Step step, Function<Predicate<String>, Decision> work) {
        try {
            return isAnything(work, account -> true);
        } catch (RuntimeException e) {
            faults.repeat(
                    new Failed(step.day(), step.name(), e),
                    accounts(step),
                    List::of,
                    account -> isAnything(work, account::equals));
            return true;
        }
    }

    private boolean isAnything(Function<Predicate<String>, Decision> work, Predicate<String> accounts) {
        return register.transactions().run(() -> !work.apply(accounts).changes().isEmpty());
    }

    private List<String> accounts(Step step) {
        return register.transactions()
                .run(() -> register.seen(step.accounts()).stream().distinct().toList());
    }
}
