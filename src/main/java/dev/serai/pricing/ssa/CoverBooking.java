package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.pricing.Change;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.LazySteps;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Step;
import dev.serai.programme.ServiceCreditTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Books cover for positions all at once or not at all: the credits are debited, or bought where the account may (IS-16,
 * A-13, K-53).
 *
 * @param occasion what asks for it
 * @param what it, as a message begins: {@code The cover of project P1 until 2014-12-31}
 * @param terms terms in force
 * @param standing what is known before
 */
record CoverBooking(Occasion occasion, String what, ServiceCreditTerms terms, Standing standing) {

    Decision book(List<CoverPrice> prices) {
        try {
            List<BilledCover> covers = CoverBill.of(prices);
            return pay(covers, Need.of(covers, standing));
        } catch (ArithmeticException beyondCounting) {
            return occasion.refused(
                    RejectionCode.INSUFFICIENT_CREDITS,
                    "A-13",
                    what + " costs more credits than can be counted; check the end date, quantities and values.",
                    with("licences", prices.size()));
        }
    }

    private Decision pay(List<BilledCover> covers, List<Need> needs) {
        List<Charge> charges = new ArrayList<>();
        List<Need> unpaid = new ArrayList<>();
        for (Need need : needs) {
            Optional<CreditPurchase> purchase = need.purchase(occasion, terms, standing);
            if (purchase.isEmpty() && need.missing() > 0) {
                unpaid.add(need);
            } else if (purchase.isPresent()) {
                Optional<Charge> bought = purchase.get().charge(standing);
                if (bought.isEmpty()) {
                    return occasion.refused(
                            RejectionCode.NO_PRICE,
                            "K-17",
                            purchase.get().withoutPrice(),
                            purchase.get().asked());
                }
                charges.add(bought.get());
            }
        }
        return unpaid.isEmpty() ? booked(charges, covers, needs) : unpaid(covers, unpaid);
    }

    /** The price of each licence first, then what each account lacks. */
    private Decision unpaid(List<BilledCover> covers, List<Need> unpaid) {
        List<Step> steps = LazySteps.of(() -> Stream.concat(
                        covers.stream().map(CoverSteps::whole), unpaid.stream().map(Need::step))
                .toList());
        return Decision.refused(
                Rejection.of(occasion.event(), RejectionCode.INSUFFICIENT_CREDITS, "A-13", shortage(unpaid))
                        .after(steps));
    }

    private Decision booked(List<Charge> purchases, List<BilledCover> covers, List<Need> needs) {
        List<Charge> charges = new ArrayList<>(purchases);
        List<Change> changes = new ArrayList<>();
        for (BilledCover cover : covers) {
            charges.add(cover.charge(occasion));
            changes.add(cover.booked(occasion));
        }
        needs.forEach(need -> changes.add(need.after()));
        return Decision.charged(charges, changes);
    }

    private String shortage(List<Need> unpaid) {
        return what + " needs "
                + unpaid.stream()
                        .map(need -> need.credits() + " credits of account " + need.account() + ", which has "
                                + need.balance() + " (" + need.missing() + " missing)")
                        .collect(Collectors.joining(", and "))
                + "; nothing of it was booked: add the missing credits, then cover again.";
    }
}
