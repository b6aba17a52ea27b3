package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Credit;
import dev.serai.licence.LandedEvent;
import dev.serai.pricing.Balance;
import dev.serai.pricing.Decision;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Unknown;
import java.util.List;

/** Sets the balance of an account under the programme named, or the only one that has credits (K-46). */
final class Credits {

    private static final String RULE = "K-46";

    private final CreditProgramme programme;

    Credits(CreditProgramme programme) {
        this.programme = programme;
    }

    Decision decide(LandedEvent landed, Credit credit, Standing standing) {
        Occasion occasion = Occasion.of(landed);
        if (standing.account(credit.account()).isEmpty()) {
            return occasion.refused(
                    RejectionCode.UNKNOWN_ACCOUNT,
                    "K-13",
                    Unknown.account(credit.account(), credit.date()),
                    with("account", credit.account()),
                    with("day", credit.date()));
        }
        List<String> known = programme.ids(credit.date());
        List<String> meant = known.stream()
                .filter(id -> credit.programme().map(id::equals).orElse(true))
                .toList();
        return meant.size() == 1
                ? Decision.of(new Balance(credit.account(), meant.get(0), credit.credits()))
                : occasion.refused(
                        RejectionCode.NOT_SUPPORTED,
                        RULE,
                        notOne(credit, known),
                        with("programme", credit.programme()),
                        with("programmes with service credits", String.join(", ", known)),
                        with("day", credit.date()));
    }

    private static String notOne(Credit credit, List<String> known) {
        String day = " on " + credit.date();
        String balance = "The balance of account " + credit.account();
        if (known.isEmpty()) {
            return balance + " cannot be set, because no programme of kind service-credits has terms" + day
                    + "; add its file to the programmes.";
        }
        String names = String.join(", ", known);
        return credit.programme()
                .map(named -> balance + " cannot be set under " + named + ", which has no service credit terms" + day
                        + "; programmes with service credits are " + names + ".")
                .orElseGet(() -> balance + " can be meant for several programmes" + day
                        + "; name one of them in programme: " + names + ".");
    }
}
