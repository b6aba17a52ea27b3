package dev.serai.pricing;

import dev.serai.licence.Account;
import dev.serai.licence.Agreement;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Measure;
import dev.serai.licence.Price;
import dev.serai.licence.Product;
import dev.serai.licence.Value;
import dev.serai.programme.PriceHistory;
import dev.serai.programme.PriceKey;
import dev.serai.programme.ValueHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Accounts, products, agreements, prices and values stated on top of a standing; of two statements the later one holds. */
final class FactsStated {

    private final Standing base;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Product> products = new HashMap<>();
    private final Map<PriceKey, PriceHistory> prices = new HashMap<>();
    private final Map<ValueKey, ValueHistory> values = new HashMap<>();
    private final Map<String, Agreement> agreements = new TreeMap<>();
    private final List<LicenceEvent> stated = new ArrayList<>();

    FactsStated(Standing base) {
        this.base = base;
    }

    private record ValueKey(String sku, Measure measure) {}

    void put(LicenceEvent event) {
        stated.add(event);
        if (event instanceof Account account) {
            if (isLatest(account(account.account()).map(Account::date), event)) {
                accounts.put(account.account(), account);
            }
        } else if (event instanceof Product product) {
            if (isLatest(product(product.sku()).map(Product::date), event)) {
                products.put(product.sku(), product);
            }
        } else if (event instanceof Agreement agreement) {
            if (isLatest(agreement(agreement.agreement()).map(Agreement::date), event)) {
                agreements.put(agreement.agreement(), agreement);
            }
        } else if (event instanceof Price price) {
            PriceKey key = PriceKey.of(price);
            prices.put(key, prices(key).with(price));
        } else if (event instanceof Value value) {
            values.put(
                    new ValueKey(value.sku(), value.measure()),
                    values(value.sku(), value.measure()).with(value));
        }
    }

    private static boolean isLatest(Optional<LocalDate> known, LicenceEvent event) {
        return known.filter(date -> date.isAfter(event.date())).isEmpty();
    }

    /** Every event stated, in order. */
    List<LicenceEvent> stated() {
        return List.copyOf(stated);
    }

    Optional<Account> account(String account) {
        return Optional.ofNullable(accounts.get(account)).or(() -> base.account(account));
    }

    Optional<Product> product(String sku) {
        return Optional.ofNullable(products.get(sku)).or(() -> base.product(sku));
    }

    PriceHistory prices(PriceKey key) {
        return Optional.ofNullable(prices.get(key)).orElseGet(() -> base.prices(key));
    }

    ValueHistory values(String sku, Measure measure) {
        return Optional.ofNullable(values.get(new ValueKey(sku, measure))).orElseGet(() -> base.values(sku, measure));
    }

    Optional<Agreement> agreement(String agreement) {
        return Optional.ofNullable(agreements.get(agreement)).or(() -> base.agreement(agreement));
    }

    List<Agreement> agreements(String account, String endCustomer) {
        Map<String, Agreement> found = new TreeMap<>();
        base.agreements(account, endCustomer).forEach(each -> found.put(each.agreement(), each));
        found.keySet().removeAll(agreements.keySet());
        agreements.values().stream()
                .filter(each -> each.account().equals(account)
                        && each.endCustomer().filter(endCustomer::equals).isPresent())
                .forEach(each -> found.put(each.agreement(), each));
        return List.copyOf(found.values());
    }
}
