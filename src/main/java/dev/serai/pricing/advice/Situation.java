package dev.serai.pricing.advice;

import dev.serai.licence.OrderLine;
import dev.serai.licence.Price;
import dev.serai.pricing.BookedOrder;
import dev.serai.pricing.History;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.Position;
import dev.serai.pricing.WhatIf;
import dev.serai.programme.Terms;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What advice is given on: all that happened up to a day, and what further events would mean then.
 *
 * @param history what happened
 * @param whatIf asks at its end
 * @param account whom it is for; empty for everybody
 * @param orders every booked order line
 */
record Situation(History history, WhatIf whatIf, Optional<String> account, List<BookedOrder> orders) {

    Situation(History history, WhatIf whatIf, Optional<String> account) {
        this(history, whatIf, account, history.orders());
    }

    /** Whether advice that concerns somebody or nobody is wanted; of a project, if the account has a licence in it. */
    boolean isAbout(Concern concern) {
        return account.map(wanted -> concern.account()
                        .map(wanted::equals)
                        .or(() -> concern.project().map(project -> end().project(project).stream()
                                .map(Position::account)
                                .anyMatch(wanted::equals)))
                        .orElse(true))
                .orElse(true);
    }

    /** Prices of products, for one account of those that it ordered. */
    Stream<Price> prices() {
        Optional<Set<String>> ordered = account.map(wanted -> orders.stream()
                .map(BookedOrder::order)
                .filter(order -> order.account().equals(wanted))
                .map(OrderLine::sku)
                .collect(Collectors.toSet()));
        return history.booked(Price.class)
                .filter(price -> ordered.map(skus -> skus.contains(price.sku())).orElse(true));
    }

    LocalDate day() {
        return history.until();
    }

    Overlay end() {
        return history.end();
    }

    /** Terms of one kind of a programme in force on the day of the advice. */
    <T extends Terms> Optional<T> terms(String programme, Class<T> kind) {
        return whatIf.booking()
                .programmes()
                .inForce(programme, day())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** Agreements with levels and authorizations whose programme has terms of one kind, by their numbers. */
    Stream<LevelAgreement> agreements(Class<? extends Terms> kind) {
        return end().changedLevelAgreements().stream()
                .filter(agreement -> terms(agreement.programme(), kind).isPresent())
                .sorted(Comparator.comparing(LevelAgreement::number));
    }

    /** Booked order lines under an agreement; one that names none is under the authorization of its order's number (K-37). */
    Stream<BookedOrder> orders(LevelAgreement agreement) {
        return orders.stream()
                .filter(order -> order.order().programme().equals(agreement.programme())
                        && order.order()
                                .agreement()
                                .orElse(order.order().order())
                                .equals(agreement.number()));
    }
}
