package dev.serai.pricing.aip;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Account;
import dev.serai.licence.Activate;
import dev.serai.licence.Offering;
import dev.serai.licence.Product;
import dev.serai.licence.Role;
import dev.serai.pricing.Decision;
import dev.serai.pricing.PriceAsked;
import dev.serai.pricing.PriceList;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Rental;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Step.Operand;
import dev.serai.pricing.Unknown;
import dev.serai.programme.PriceKey;
import dev.serai.programme.Programmes;
import dev.serai.programme.RentalTerms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The start of a rental: who may rent, for whom, and which licence (NP-07, NM-11, K-31). */
record Activation(long ref, Activate event, Standing standing, Programmes programmes) {

    Decision decide() {
        Optional<Account> account = standing.account(event.account());
        if (account.isEmpty()) {
            return refused(
                    RejectionCode.UNKNOWN_ACCOUNT,
                    "K-13",
                    Unknown.account(event.account(), event.date()),
                    with("account", event.account()),
                    with("day", event.date()));
        }
        Optional<Product> product = standing.product(event.sku());
        if (product.isEmpty()) {
            return refused(
                    RejectionCode.UNKNOWN_SKU,
                    "K-13",
                    Unknown.sku(event.sku(), event.date()),
                    with("sku", event.sku()),
                    with("day", event.date()));
        }
        String vendor = product.get().vendor();
        List<String> offered = programmes.allOfVendor(vendor, RentalTerms.class, event.date());
        if (offered.isEmpty()) {
            return refused(
                    RejectionCode.NOT_SUPPORTED,
                    "K-20",
                    noProgramme(vendor),
                    with("vendor", vendor),
                    with("day", event.date()));
        }
        Optional<String> agreed = agreed(offered, account.get());
        return notProvider(account.get())
                .or(() -> agreed.isPresent() ? Optional.empty() : noAgreement())
                .or(this::inUse)
                .or(() -> agreed.flatMap(programme -> noPrice(programme, account.get())))
                .map(Decision::refused)
                .orElseGet(() -> rented(agreed.orElseThrow()));
    }

    /**
     * The programme of the rental: of those that the vendor offers, one that a signed agreement with the end customer
     * names. Where several are signed it is the one with a price for the product, the first by its id among equals.
     */
    private Optional<String> agreed(List<String> offered, Account account) {
        List<String> signed = offered.stream().filter(this::isSigned).toList();
        return signed.stream()
                .filter(programme ->
                        signed.size() == 1 || noPrice(programme, account).isEmpty())
                .findFirst()
                .or(() -> signed.stream().findFirst());
    }

    private boolean isSigned(String programme) {
        return standing.agreements(event.account(), event.endCustomer()).stream()
                .filter(agreement -> agreement.programme().equals(programme))
                .flatMap(agreement -> agreement.signed().stream())
                .anyMatch(signed -> !signed.isAfter(event.date()));
    }

    private Decision rented(String programme) {
        return programmes
                .inForce(programme, event.date())
                .filter(RentalTerms.class::isInstance)
                .map(RentalTerms.class::cast)
                .map(terms -> Decision.of(rental(programme, terms)))
                .orElseThrow();
    }

    private Rental rental(String programme, RentalTerms terms) {
        return new Rental(
                event.licence(),
                event.account(),
                event.endCustomer(),
                programme,
                event.sku(),
                event.quantity(),
                event.date(),
                Optional.empty(),
                terms.months(),
                0);
    }

    private String noProgramme(String vendor) {
        return "Licence " + event.licence() + " cannot be rented on " + event.date() + ", because vendor " + vendor
                + " of product " + event.sku()
                + " has no programme of kind rental that day; add its file to the programmes, or correct the vendor.";
    }

    private Optional<Rejection> notProvider(Account account) {
        return account.roles().contains(Role.SERVICE_PROVIDER)
                ? Optional.empty()
                : refusal(
                        RejectionCode.NOT_ELIGIBLE,
                        "NM-11",
                        "Account " + event.account()
                                + " is not a service provider and cannot rent; give it the role service-provider.",
                        with("account", event.account()),
                        with("roles", account.roles().stream().map(Role::code).collect(Collectors.joining(", "))));
    }

    private Optional<Rejection> noAgreement() {
        return refusal(
                RejectionCode.NO_SERVICE_AGREEMENT,
                "NP-07",
                "Account " + event.account() + " has no service agreement with " + event.endCustomer() + " signed by "
                        + event.date() + "; send its agreement event with the day of signature.",
                with("account", event.account()),
                with("end customer", event.endCustomer()),
                with("day", event.date()));
    }

    private Optional<Rejection> inUse() {
        boolean isOther = standing.licence(event.licence()).isPresent()
                || standing.position(event.licence()).isPresent();
        boolean isRented = standing.rental(event.licence())
                .filter(known -> known.ended()
                        .filter(end ->
                                !end.isAfter(event.date()) && known.activated().isBefore(event.date()))
                        .isEmpty())
                .isPresent();
        if (!isOther && !isRented) {
            return Optional.empty();
        }
        String state = isOther ? "was bought" : "is rented already";
        return refusal(
                RejectionCode.ALREADY_USED,
                "NM-05",
                "Licence " + event.licence() + " " + state + " and cannot be activated on " + event.date()
                        + "; deactivate it first, or correct the id.",
                with("licence", event.licence()),
                with("state", state),
                with("day", event.date()));
    }

    private Optional<Rejection> noPrice(String programme, Account account) {
        PriceKey key = new PriceKey(programme, event.sku(), Offering.RENTAL, account.currency());
        PriceAsked asked = PriceAsked.of(key, event.date(), event.quantity());
        PriceList prices = new PriceList(standing);
        return prices.hasAny(asked)
                ? Optional.empty()
                : refusal(
                        RejectionCode.NO_PRICE,
                        "K-31",
                        prices.missing(asked),
                        with("sku", event.sku()),
                        with("currency", account.currency()),
                        with("day", event.date()));
    }

    private Optional<Rejection> refusal(RejectionCode code, String rule, String message, Operand... operands) {
        return Optional.of(Rejection.of(ref, code, rule, message, operands));
    }

    private Decision refused(RejectionCode code, String rule, String message, Operand... operands) {
        return Decision.refused(Rejection.of(ref, code, rule, message, operands));
    }
}
