package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Step.Operand;
import dev.serai.programme.Programmes;
import dev.serai.programme.Programmes.Programme;
import dev.serai.programme.ServiceCreditTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The programmes of service credits, whose terms are dated. */
final class CreditProgramme {

    static final RejectionCode WITHOUT_TERMS = RejectionCode.NOT_SUPPORTED;

    private final Programmes programmes;

    CreditProgramme(Programmes programmes) {
        this.programmes = programmes;
    }

    /** The terms of {@code programme} in force on {@code day}. */
    Optional<ServiceCreditTerms> terms(String programme, LocalDate day) {
        return programmes
                .inForce(programme, day)
                .filter(ServiceCreditTerms.class::isInstance)
                .map(ServiceCreditTerms.class::cast);
    }

    /** What was asked for when there are none. */
    static Operand[] asked(String programme, LocalDate day) {
        return new Operand[] {with("programme", programme), with("day", day)};
    }

    /** Ids of the programmes that have terms on {@code day}, in order. */
    List<String> ids(LocalDate day) {
        return programmes.ofKind(ServiceCreditTerms.class, day).stream()
                .map(Programme::id)
                .toList();
    }

    /** The programme of a vendor; where it has several, the first by its id. */
    Optional<String> ofVendor(String vendor, LocalDate day) {
        return programmes.ofVendor(vendor, ServiceCreditTerms.class, day);
    }

    /** What to say when {@code programme} has no terms. */
    static String withoutTerms(String programme, LocalDate day) {
        return "Programme " + programme + " has no service credit terms on " + day
                + "; add terms that begin on that day or earlier.";
    }
}
