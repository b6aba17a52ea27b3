package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Offering;
import dev.serai.licence.OrderLine;
import dev.serai.pricing.Balance;
import dev.serai.pricing.Charge;
import dev.serai.pricing.CheaperNextTier;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Discount;
import dev.serai.pricing.Item;
import dev.serai.pricing.OrderPricer;
import dev.serai.pricing.OrderedLine;
import dev.serai.pricing.PriceAsked;
import dev.serai.pricing.PriceList;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Step;
import dev.serai.pricing.Subject;
import dev.serai.programme.PriceKey;
import java.util.List;
import java.util.Optional;

/** Prices orders of service credits: they are paid in money and added to the account's balance (IS-03). */
public final class CreditOrders implements OrderPricer {

    @Override
    public Decision price(OrderedLine ordered) {
        OrderLine line = ordered.line();
        Occasion occasion = Occasion.of(ordered.landed());
        if (line.offering() != Offering.CREDITS) {
            return occasion.refused(
                    RejectionCode.NOT_SUPPORTED,
                    "IS-03",
                    "Programme " + line.programme() + " sells credits, not "
                            + line.offering().code() + " of product " + line.sku() + "; order offering credits.",
                    with("offering", line.offering()),
                    with("sku", line.sku()));
        }
        CreditPurchase purchase = new CreditPurchase(
                occasion, subject(line), ordered.account().currency(), line.quantity(), line.years());
        return purchase.charge(ordered.now())
                .map(charge -> booked(ordered, charge))
                .orElseGet(() ->
                        occasion.refused(RejectionCode.NO_PRICE, "K-17", purchase.withoutPrice(), purchase.asked()));
    }

    private static Decision booked(OrderedLine ordered, Charge charge) {
        String account = ordered.line().account();
        String programme = ordered.line().programme();
        long before =
                ordered.now().balance(account, programme).map(Balance::credits).orElse(0L);
        Balance after = new Balance(account, programme, Math.addExact(before, charge.quantity()));
        return Decision.charged(List.of(charge), List.of(after)).and(cheaperNextTier(ordered));
    }

    private static Decision cheaperNextTier(OrderedLine ordered) {
        int own = ordered.line().quantity();
        return new CheaperNextTier(ordered, own)
                .advice(items(ordered, own), (quantity, counted) -> items(ordered, quantity));
    }

    /** Credits at the price of the row that their own quantity reaches (K-18). */
    private static List<Item> items(OrderedLine ordered, int quantity) {
        OrderLine line = ordered.line();
        PriceKey key = new PriceKey(
                line.programme(),
                line.sku(),
                Offering.CREDITS,
                ordered.account().currency());
        return new PriceList(ordered.now())
                        .find(new PriceAsked(key, line.date(), Optional.empty(), line.years(), quantity))
                        .map(price -> new Item(
                                Offering.CREDITS,
                                quantity,
                                Step.of("K-18", "The line's own quantity counts", quantity),
                                price,
                                Discount.none(),
                                Optional.empty(),
                                "IS-03"))
                        .stream()
                        .toList();
    }

    private static Subject subject(OrderLine line) {
        return new Subject(
                line.account(),
                line.programme(),
                line.sku(),
                Optional.empty(),
                Optional.of(line.order()),
                Optional.of(line.line()));
    }
}
