package dev.serai.quote;

import dev.serai.licence.Account;
import dev.serai.pricing.Booking;
import dev.serai.pricing.History;
import dev.serai.pricing.WhatIf;
import java.util.Optional;

/**
 * What happened, to be asked about its end.
 *
 * @param scenario name of the scenario that has been played; empty for a hub's books
 * @param place where it stands, as messages name it
 * @param account the only account that is asked about; empty for all
 * @param history what happened
 * @param booking how its events were booked, under its own policy
 */
public record AskedHistory(
        Optional<String> scenario, String place, Optional<String> account, History history, Booking booking) {

    /** Asks what further events would mean at the end. */
    public WhatIf whatIf() {
        return new WhatIf(booking, history.end());
    }

    /** The same of one account alone. */
    public AskedHistory of(String only) {
        return new AskedHistory(scenario, place, Optional.of(only), history, booking);
    }

    /** That the account asked about is not known. */
    public Optional<String> fault() {
        return account.filter(asked -> history.end().account(asked).isEmpty())
                .map(asked -> place + ": there is no account " + asked + " on " + history.until());
    }

    /** Whether something of {@code other} is asked for. */
    boolean isAbout(String other) {
        return account.map(other::equals).orElse(true);
    }

    /** How headings call it. */
    String heading() {
        return scenario.orElseGet(() -> account.map(this::name).orElse(place));
    }

    /** An account with its name. */
    String name(String number) {
        return history.end()
                .account(number)
                .map(Account::name)
                .map(name -> name + " (" + number + ")")
                .orElse(number);
    }
}
