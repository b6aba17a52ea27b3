package dev.serai.pricing.aip;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Account;
import dev.serai.licence.Activate;
import dev.serai.licence.Offering;
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
import java.util.Optional;
import java.util.stream.Collectors;

/** The start of a rental: who may rent, for whom, and which licence (NP-07, NM-11, K-31). */
record Activation(long ref, Activate event, Standing standing, Programmes programmes) {

    /** The programme that prices and agreements of rentals name (K-20). */
    static final String PROGRAMME = "msp";

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
        if (standing.product(event.sku()).isEmpty()) {
            return refused(
                    RejectionCode.UNKNOWN_SKU,
                    "K-13",
                    Unknown.sku(event.sku(), event.date()),
                    with("sku", event.sku()),
                    with("day", event.date()));
        }
        return noTerms()
                .or(() -> notProvider(account.get()))
                .or(this::noAgreement)
                .or(this::inUse)
                .or(() -> noPrice(account.get()))
                .map(Decision::refused)
                .orElseGet(() -> Decision.of(rental()));
    }

    private Rental rental() {
        return new Rental(
                event.licence(),
                event.account(),
                event.endCustomer(),
                PROGRAMME,
                event.sku(),
                event.quantity(),
                event.date(),
                Optional.empty(),
                0);
    }

    private Optional<Rejection> noTerms() {
        boolean isOffered = programmes
                .inForce(PROGRAMME, event.date())
                .filter(RentalTerms.class::isInstance)
                .isPresent();
        return isOffered
                ? Optional.empty()
                : refusal(
                        RejectionCode.NOT_SUPPORTED,
                        "K-20",
                        "Programme " + PROGRAMME + " has no terms on " + event.date()
                                + ", so nothing can be rented; add its terms to the programmes.",
                        with("programme", PROGRAMME),
                        with("day", event.date()));
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
        boolean isSigned = standing.agreements(event.account(), event.endCustomer()).stream()
                .filter(agreement -> agreement.programme().equals(PROGRAMME))
                .flatMap(agreement -> agreement.signed().stream())
                .anyMatch(signed -> !signed.isAfter(event.date()));
        return isSigned
                ? Optional.empty()
                : refusal(
                        RejectionCode.NO_SERVICE_AGREEMENT,
                        "NP-07",
                        "Account " + event.account() + " has no service agreement with " + event.endCustomer()
                                + " signed by " + event.date()
                                + "; send its agreement event with the day of signature.",
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

    private Optional<Rejection> noPrice(Account account) {
        PriceKey key = new PriceKey(PROGRAMME, event.sku(), Offering.RENTAL, account.currency());
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
