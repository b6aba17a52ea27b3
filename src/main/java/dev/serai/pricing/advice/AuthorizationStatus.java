package dev.serai.pricing.advice;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Account;
import dev.serai.licence.Product;
import dev.serai.pricing.BookedOrder;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.Step;
import dev.serai.programme.AuthorizationTerms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The status record of each authorization: its numbers, the purchaser, its days, and products with their quantities (MO-25). */
record AuthorizationStatus(Situation situation) {

    Stream<AdviceItem> items() {
        return situation.agreements(AuthorizationTerms.class).map(this::item);
    }

    private AdviceItem item(LevelAgreement agreement) {
        List<BookedOrder> orders = situation
                .orders(agreement)
                .filter(order -> order.unitsLeft() > 0)
                .toList();
        Optional<Account> purchaser = situation.end().account(agreement.account());
        List<String> licences = orders.stream()
                .flatMap(order -> order.line().licence().stream())
                .distinct()
                .toList();
        return new AdviceItem(
                AdviceKind.AUTHORIZATION_STATUS,
                Concern.agreement(agreement.account(), agreement.number()),
                "Authorization " + agreement.number() + " was opened on " + agreement.opened() + " by "
                        + purchaser.map(Account::name).orElse(agreement.account()) + "; the last day to reorder is "
                        + agreement.lastDay() + ".",
                Figures.of(
                        "authorization", agreement.number(),
                        "licences", licences,
                        "purchaser", purchaser.map(Account::name),
                        "address", purchaser.map(AuthorizationStatus::address),
                        "initialOrder", agreement.opened(),
                        "lastDayToReorder", agreement.lastDay(),
                        "products", products(orders)),
                List.of(Step.of(
                        "MO-05",
                        "The last day to reorder is the day on which the authorization expires",
                        agreement.lastDay(),
                        with("initial order", agreement.opened()))));
    }

    private static String address(Account account) {
        return Stream.of(account.street(), account.postcode(), account.city(), Optional.of(account.country()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private List<Map<String, Object>> products(List<BookedOrder> orders) {
        Map<String, Map<String, Object>> products = new TreeMap<>();
        Map<String, Integer> units = new TreeMap<>();
        for (BookedOrder booked : orders) {
            String sku = booked.order().sku();
            String key = sku + " " + booked.order().offering();
            units.merge(key, booked.unitsLeft(), Integer::sum);
            products.put(
                    key,
                    Figures.of(
                            "sku", sku,
                            "name", situation.end().product(sku).map(Product::name),
                            "offering", booked.order().offering(),
                            "quantity", units.getOrDefault(key, 0)));
        }
        return List.copyOf(products.values());
    }
}
