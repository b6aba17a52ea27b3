package dev.serai.pricing.open;

import dev.serai.licence.OrderLine;
import dev.serai.licence.Pool;
import dev.serai.pricing.OrderedLine;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Step.Operand;
import dev.serai.pricing.level.LevelLine;
import dev.serai.programme.AuthorizationTerms;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An order line under an authorization.
 *
 * @param level the line
 * @param terms terms of its programme on the order's date
 */
record OpenLine(LevelLine level, AuthorizationTerms terms) {

    static OpenLine of(OrderedLine ordered) {
        return new OpenLine(new LevelLine(ordered), (AuthorizationTerms) ordered.terms());
    }

    OrderedLine ordered() {
        return level.ordered();
    }

    OrderLine line() {
        return level.line();
    }

    LocalDate day() {
        return level.day();
    }

    Optional<Pool> pool() {
        return level.pool();
    }

    /** The number of the authorization: the agreement's, else the order's own (K-37). */
    String number() {
        return number(line());
    }

    /** Whether the order gives the number of an agreement. */
    boolean isNumbered() {
        return line().agreement().isPresent();
    }

    /**
     * Whether {@code other}, of the same order, is of the same authorization and so counts for its first order (K-39, A-33);
     * one of an offering that is not sold is refused, and the order with it.
     */
    boolean countsWith(OrderLine other) {
        return other.programme().equals(line().programme()) && number(other).equals(number());
    }

    Rejection refuse(RejectionCode code, String rule, String message, Operand... operands) {
        return level.refuse(code, rule, message, operands);
    }

    private static String number(OrderLine line) {
        return line.agreement().orElse(line.order());
    }
}
