package dev.serai.pricing.open;

import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Step.Operand;
import java.util.Optional;

/** Whether the number of a line may be used on the order's date by this account under this programme (MO-04, MO-05, K-37). */
record NumberCheck(OpenLine line) {

    Optional<Rejection> fault() {
        // What earlier lines of the order opened counts too: one number is not opened under two programmes.
        Standing now = line.ordered().now();
        Optional<LevelAgreement> known = now.levelAgreement(line.number());
        if (known.isPresent()) {
            return otherProgramme(known.get().programme())
                    .or(() -> otherAccount(known.get()))
                    .or(() -> outside(known.get()));
        }
        return now.agreement(line.number()).flatMap(agreement -> otherProgramme(agreement.programme()));
    }

    private Optional<Rejection> otherProgramme(String programme) {
        if (programme.equals(line.line().programme())) {
            return Optional.empty();
        }
        String remedy = line.isNumbered()
                ? "correct the programme or the agreement number."
                : "give the order an agreement number of its own, for its order number stands for that agreement.";
        return Optional.of(line.refuse(
                RejectionCode.NOT_ELIGIBLE,
                "K-37",
                "Agreement " + line.number() + " is one of programme " + programme + ", not of "
                        + line.line().programme() + "; " + remedy,
                new Operand("agreement", line.number()),
                new Operand("programme", programme)));
    }

    private Optional<Rejection> otherAccount(LevelAgreement known) {
        String account = line.line().account();
        if (known.account().equals(account)) {
            return Optional.empty();
        }
        String remedy = line.isNumbered()
                ? "order under that account, or correct the agreement number."
                : "give the order an agreement number of its own, for its order number stands for that authorization.";
        return Optional.of(line.refuse(
                RejectionCode.NOT_ELIGIBLE,
                "MO-04",
                "Authorization " + line.number() + " belongs to account " + known.account() + ", not to " + account
                        + "; " + remedy,
                new Operand("authorization", line.number()),
                new Operand("account", known.account())));
    }

    private Optional<Rejection> outside(LevelAgreement known) {
        Operand number = new Operand("authorization", line.number());
        if (line.day().isBefore(known.opened())) {
            return Optional.of(line.refuse(
                    RejectionCode.OUTSIDE_TERM,
                    "MO-03",
                    "Authorization " + line.number() + " was opened on " + known.opened()
                            + ", after the order's date of " + line.day()
                            + "; correct the date, or give another agreement number.",
                    number,
                    new Operand("opened", known.opened())));
        }
        if (line.day().isAfter(known.lastDay())) {
            return Optional.of(line.refuse(
                    RejectionCode.AUTHORIZATION_EXPIRED,
                    "MO-05",
                    "Authorization " + line.number() + " could be used until " + known.lastDay()
                            + ", and the order is dated " + line.day()
                            + "; open a new one under a number that is not in use.",
                    number,
                    new Operand("last day", known.lastDay())));
        }
        return Optional.empty();
    }
}
