package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Step.Operand;
import dev.serai.programme.Programmes;
import dev.serai.programme.ServiceCreditTerms;
import java.time.LocalDate;
import java.util.Optional;

/** The programme of service credits, whose terms are dated. */
final class CreditProgramme {

    static final String ID = "ssa";

    static final RejectionCode WITHOUT_TERMS = RejectionCode.NOT_SUPPORTED;

    private final Programmes programmes;

    CreditProgramme(Programmes programmes) {
        this.programmes = programmes;
    }

    /** The terms in force on {@code day}. */
    Optional<ServiceCreditTerms> terms(LocalDate day) {
        return programmes
                .inForce(ID, day)
                .filter(ServiceCreditTerms.class::isInstance)
                .map(ServiceCreditTerms.class::cast);
    }

    /** What was asked for when there are none. */
    static Operand[] asked(LocalDate day) {
        return new Operand[] {with("programme", ID), with("day", day)};
    }

    /** What to say when there are none. */
    static String withoutTerms(LocalDate day) {
        return "Programme " + ID + " has no service credit terms on " + day
                + "; add terms that begin on that day or earlier.";
    }
}
