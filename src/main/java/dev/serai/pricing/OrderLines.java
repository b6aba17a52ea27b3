package dev.serai.pricing;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Account;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.Offering;
import dev.serai.licence.OrderLine;
import dev.serai.licence.Payment;
import dev.serai.licence.Product;
import dev.serai.pricing.Step.Operand;
import dev.serai.programme.Programmes;
import dev.serai.programme.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Prices one line of an order after the checks that hold for every programme (K-13), and books it as a line to return. */
final class OrderLines {

    private final Programmes programmes;
    private final Map<Class<? extends Terms>, OrderPricer> pricers;

    OrderLines(Programmes programmes, Map<Class<? extends Terms>, OrderPricer> pricers) {
        this.programmes = programmes;
        this.pricers = Map.copyOf(pricers);
    }

    /**
     * A line and the order around it.
     *
     * @param landed the line
     * @param order the lines of the order but the duplicates
     * @param before what was known before the order
     * @param now what is known with the earlier lines
     */
    record Row(LandedEvent landed, Order order, Standing before, Standing now) {}

    Decision price(Row row, OrderLine line) {
        Optional<Account> account = row.now().account(line.account());
        if (account.isEmpty()) {
            return refused(
                    row,
                    RejectionCode.UNKNOWN_ACCOUNT,
                    "K-13",
                    Unknown.account(line.account(), line.date()),
                    with("account", line.account()),
                    with("day", line.date()));
        }
        Optional<Terms> terms = programmes.inForce(line.programme(), line.date());
        Optional<OrderPricer> pricer = terms.flatMap(found -> Optional.ofNullable(pricers.get(found.getClass())));
        if (terms.isEmpty() || pricer.isEmpty()) {
            return refused(
                    row,
                    RejectionCode.NOT_SUPPORTED,
                    "K-13",
                    notSupported(line, terms.isPresent()),
                    with("programme", line.programme()),
                    with("day", line.date()));
        }
        if (terms.get().legacyTypes().contains(line.offering())) {
            return legacyType(row, line, terms.get().legacyTypes());
        }
        Optional<Product> product = row.now().product(line.sku());
        if (product.isEmpty()) {
            return refused(
                    row,
                    RejectionCode.UNKNOWN_SKU,
                    "K-13",
                    Unknown.sku(line.sku(), line.date()),
                    with("sku", line.sku()),
                    with("day", line.date()));
        }
        if (line.payment() == Payment.SPREAD && !pricer.get().offersSpread()) {
            return refused(
                    row,
                    RejectionCode.SPREAD_NOT_OFFERED,
                    "MS-21",
                    spread(line),
                    with("programme", line.programme()),
                    with("offering", line.offering()),
                    with("payment", line.payment()));
        }
        OrderedLine ordered = new OrderedLine(
                row.landed(), line, row.order(), row.before(), row.now(), terms.get(), account.get(), product.get());
        Decision decision = pricer.get().price(ordered);
        return decision.isRefused()
                ? decision
                : booked(line, decision, pricer.get().points(ordered));
    }

    private static Decision booked(OrderLine line, Decision decision, Optional<LinePoints> points) {
        List<BookedLine.Part> parts = new ArrayList<>(decision.charges().size());
        for (Charge charge : decision.charges()) {
            parts.add(new BookedLine.Part(charge, 0, BigDecimal.ZERO));
        }
        String licence = LicenceId.of(line);
        boolean concernsLicence = false;
        for (Change change : decision.changes()) {
            concernsLicence |= change instanceof Licence changed && changed.id().equals(licence);
        }
        return decision.with(new BookedLine(
                line.account(),
                line.order(),
                line.line(),
                concernsLicence ? Optional.of(licence) : Optional.empty(),
                points,
                parts));
    }

    private String notSupported(OrderLine line, boolean hasTerms) {
        if (hasTerms) {
            return "Programme " + line.programme() + " takes no orders; correct the programme of order " + line.order()
                    + " line " + line.line() + ".";
        }
        return programmes
                .find(line.programme())
                .map(programme -> "Programme " + line.programme() + " has no terms on " + line.date()
                        + "; they begin on " + programme.terms().firstKey() + ", so correct the date or the terms.")
                .orElseGet(() -> "Programme " + line.programme() + " is not supported; the hub prices "
                        + String.join(", ", new TreeSet<>(programmes.ids())) + ", so book this order by other means.");
    }

    private static Decision legacyType(Row row, OrderLine line, Set<Offering> legacyTypes) {
        String earlier = legacyTypes.stream().map(Offering::code).sorted().collect(Collectors.joining(", "));
        return refused(
                row,
                RejectionCode.LEGACY_TYPE,
                "MO-11",
                "Product type " + line.offering().code() + " belongs to an earlier programme and is not sold on "
                        + line.date() + "; order L, SA or L&SA.",
                with("offering", line.offering()),
                with("earlier types", earlier));
    }

    private static String spread(OrderLine line) {
        return "Programme " + line.programme() + " offers no spread payment; order " + line.order() + " line "
                + line.line() + " must say payment upfront.";
    }

    private static Decision refused(Row row, RejectionCode code, String rule, String message, Operand... operands) {
        return Decision.refused(Rejection.of(row.landed().ref(), code, rule, message, operands));
    }
}
