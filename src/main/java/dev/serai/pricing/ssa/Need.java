package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Account;
import dev.serai.licence.CreditTerms;
import dev.serai.pricing.Balance;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Step;
import dev.serai.pricing.Subject;
import dev.serai.programme.ServiceCreditTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a booking takes from one account.
 *
 * @param account who pays
 * @param programme programme of the credits
 * @param balance credits before the booking
 * @param credits credits the booking needs
 */
record Need(String account, String programme, long balance, long credits) {

    /** The needs of each account, in order of their names: each pays for its own licences (K-53). */
    static List<Need> of(List<BilledCover> covers, Standing standing) {
        Map<Balance.Key, Long> credits =
                new TreeMap<>(Comparator.comparing(Balance.Key::account).thenComparing(Balance.Key::programme));
        covers.forEach(cover -> credits.merge(
                new Balance.Key(
                        cover.price().position().account(),
                        cover.price().position().programme()),
                cover.credits(),
                Math::addExact));
        List<Need> needs = new ArrayList<>();
        credits.forEach((payer, needed) -> needs.add(new Need(
                payer.account(),
                payer.programme(),
                standing.balance(payer.account(), payer.programme())
                        .map(Balance::credits)
                        .orElse(0L),
                needed)));
        return needs;
    }

    /** Credits that the balance lacks. */
    long missing() {
        return Math.max(0, credits - balance);
    }

    /** The purchase of the missing credits; empty where none is missing or the account pays ahead. */
    Optional<CreditPurchase> purchase(Occasion occasion, ServiceCreditTerms terms, Standing standing) {
        if (missing() == 0) {
            return Optional.empty();
        }
        return standing.account(account)
                .filter(found -> found.creditTerms() == CreditTerms.ON_INVOICE)
                .map(Account::currency)
                .map(currency -> new CreditPurchase(
                        occasion, subject(terms), currency, Math.toIntExact(missing()), Optional.empty()));
    }

    /** The balance after the booking, the missing credits having been bought. */
    Balance after() {
        return new Balance(account, programme, balance + missing() - credits);
    }

    /** How the need and the balance compare. */
    Step step() {
        return Step.of(
                "A-13",
                "The balance of account " + account + " must hold all credits that the booking needs",
                missing() + " missing",
                with("needed", credits),
                with("balance", balance));
    }

    private Subject subject(ServiceCreditTerms terms) {
        return new Subject(account, programme, terms.creditSku(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
