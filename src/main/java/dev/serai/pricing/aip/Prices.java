package dev.serai.pricing.aip;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Offering;
import dev.serai.pricing.Change;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Item;
import dev.serai.pricing.PriceAsked;
import dev.serai.pricing.PriceList;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The prices one line asks for, with the refusal where one is missing (K-14 to K-17). */
final class Prices {

    private final AipLine line;
    private final PriceList list;
    private final List<Rejection> missing = new ArrayList<>();

    Prices(AipLine line) {
        this.line = line;
        this.list = new PriceList(line.ordered().now());
    }

    /** Units with their prices for a term, all at one or row by row; where one is missing, the line is refused in the end. */
    List<Priced> find(Offering offering, int years, int quantity, TierQuantity tier) {
        PriceAsked asked = line.price(offering, years, tier.units());
        List<Priced> priced = tier.isGraduated()
                ? list.graduated(asked, quantity).stream()
                        .map(each -> new Priced(each.from(), Math.toIntExact(each.units()), each.price(), tier))
                        .toList()
                : list.find(asked)
                        .map(price -> List.of(new Priced(1, quantity, price, tier)))
                        .orElse(List.of());
        if (priced.isEmpty()) {
            missing.add(line.refuse(
                    RejectionCode.NO_PRICE,
                    "K-17",
                    list.missing(asked),
                    with("offering", offering),
                    with("sku", asked.key().sku()),
                    with("currency", asked.key().currency()),
                    with("day", asked.day()),
                    with("years", years),
                    with("units that count", asked.tierQuantity())));
        }
        return priced;
    }

    /** The first price that was not found. */
    Optional<Rejection> missing() {
        return missing.isEmpty() ? Optional.empty() : Optional.of(missing.get(0));
    }

    Decision charged(List<Item> items, List<? extends Change> changes) {
        OptionalLong event = OptionalLong.of(line.ordered().landed().ref());
        Subject subject = line.subject();
        List<Charge> charges = new ArrayList<>(items.size());
        for (Item item : items) {
            charges.add(item.charge(event, subject, line.day(), line.currency()));
        }
        return Decision.charged(charges, changes);
    }
}
