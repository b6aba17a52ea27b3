package dev.serai.command;

import dev.serai.dayclose.BusinessDate;
import dev.serai.dayclose.HubState;
import dev.serai.pricing.Booking;
import dev.serai.pricing.History;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.programme.Programmes;
import dev.serai.quote.AskedHistory;
import dev.serai.register.AccountHistories;
import dev.serai.register.AccountHistories.Until;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What questions about licences are answered from where the books are open: they are judged today, under today's terms.
 *
 * @param histories what happened to accounts
 * @param programmes the programmes as they are today
 * @param calendar how far the hub is
 */
public record QuestionDesk(AccountHistories histories, Supplier<Programmes> programmes, Calendar calendar) {

    private static final String PLACE = "the hub's books";

    /** Which day it is, and which days are closed. */
    public record Calendar(HubState state, BusinessDate date) {}

    /** Puts a question; what is asked may be used inside it alone. */
    <T> T look(Supplier<T> question) {
        return histories.look(question);
    }

    /** What happened to an account. */
    AskedHistory of(String account) {
        return asked(until -> histories.of(account, until)).of(account);
    }

    /** What happened to an account, with all its rentals of a product. */
    AskedHistory of(String account, String sku) {
        return asked(until -> histories.of(account, sku, until)).of(account);
    }

    /** What was said of a product. */
    AskedHistory ofProduct(String sku) {
        return asked(until -> histories.ofProduct(sku, until));
    }

    /** Every account that ever had a product, in their order, page by page. */
    Stream<String> holders(String sku) {
        return Stream.iterate(
                        histories.holders(sku, ""),
                        page -> !page.isEmpty(),
                        page -> histories.holders(sku, page.get(page.size() - 1)))
                .flatMap(List::stream);
    }

    private AskedHistory asked(Function<Until, History> history) {
        Programmes terms = programmes.get();
        LocalDate today = calendar.date().today();
        LocalDate closed = calendar.state().lastClosed().orElse(today);
        Booking booking = PricingDesk.booking(terms);
        return new AskedHistory(
                Optional.empty(), PLACE, Optional.empty(), history.apply(new Until(today, closed, terms)), booking);
    }
}
