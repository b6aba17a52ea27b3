package dev.serai.pricing.aip;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Offering;
import dev.serai.licence.OrderLine;
import dev.serai.licence.Product;
import dev.serai.pricing.Licence;
import dev.serai.pricing.LicenceId;
import dev.serai.pricing.OrderedLine;
import dev.serai.pricing.PriceAsked;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Step.Operand;
import dev.serai.pricing.Subject;
import dev.serai.pricing.Unknown;
import dev.serai.programme.PriceKey;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * What the AIP rules ask of an order line.
 *
 * @param ordered the line
 * @param licenceId id of the licence the line makes, renews or extends (K-43)
 * @param edition the product's edition in lower case (K-23)
 */
record AipLine(OrderedLine ordered, String licenceId, Optional<String> edition) {

    AipLine(OrderedLine ordered) {
        this(ordered, LicenceId.of(ordered.line()), edition(ordered.product()));
    }

    OrderLine line() {
        return ordered.line();
    }

    LocalDate day() {
        return line().date();
    }

    int quantity() {
        return line().quantity();
    }

    /** Years ordered; one where the line does not say (K-24). */
    int years() {
        return line().years().orElse(1);
    }

    CurrencyUnit currency() {
        return ordered.account().currency();
    }

    /** The end customer the line names, else the account itself (K-19). */
    String endCustomer() {
        return line().endCustomer().orElse(line().account());
    }

    static Optional<String> edition(Product product) {
        return product.edition().map(edition -> edition.toLowerCase(Locale.ROOT));
    }

    PriceAsked price(Offering offering, int years, long tierQuantity) {
        PriceKey key = new PriceKey(line().programme(), line().sku(), offering, currency());
        return new PriceAsked(key, day(), Optional.empty(), Optional.of(years), tierQuantity);
    }

    Subject subject() {
        return new Subject(
                line().account(),
                line().programme(),
                line().sku(),
                Optional.of(licenceId()),
                Optional.of(line().order()),
                Optional.of(line().line()));
    }

    Rejection refuse(RejectionCode code, String rule, String message, Operand... operands) {
        return Rejection.of(ordered.landed().ref(), code, rule, message, operands);
    }

    Rejection unknownLicence(String licence, String rule) {
        return refuse(
                RejectionCode.UNKNOWN_LICENCE,
                rule,
                Unknown.licence(licence, day()),
                with("licence", licence),
                with("day", day()));
    }

    /** A licence of another account, which this one can neither renew nor replace. */
    Optional<Rejection> ofAnotherAccount(Licence licence, String rule) {
        if (licence.account().equals(line().account())) {
            return Optional.empty();
        }
        return Optional.of(refuse(
                RejectionCode.NOT_ELIGIBLE,
                rule,
                "Licence " + licence.id() + " belongs to account " + licence.account() + ", not to " + line().account()
                        + "; order under that account, or correct the id.",
                with("licence", licence.id()),
                with("account of the licence", licence.account()),
                with("account of the order", line().account())));
    }

    /** An id that a licence, a position or a running rental has already. */
    boolean isIdTaken() {
        return ordered.now().licence(licenceId).isPresent()
                || ordered.now().position(licenceId).isPresent()
                || ordered.now().rental(licenceId).isPresent();
    }

    Rejection idTaken() {
        return refuse(
                RejectionCode.ALREADY_USED,
                "K-43",
                "Licence id " + licenceId() + " is in use already; give the new licence an id of its own.",
                with("licence", licenceId()));
    }

    Rejection otherOffering(String offered) {
        return refuse(
                RejectionCode.NOT_SUPPORTED,
                "K-13",
                "Programme " + line().programme() + " sells " + offered + ", not "
                        + line().offering().code() + "; correct the offering or the programme.",
                with("programme", line().programme()),
                with("offering", line().offering()));
    }
}
