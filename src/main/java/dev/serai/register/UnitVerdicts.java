package dev.serai.register;

import dev.serai.licence.Identity;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.Verdict;
import dev.serai.licence.Verdict.Outcome;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Remembered;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a decision means for each event of its unit: booked, a duplicate, set aside to be judged once more, or quarantined. */
final class UnitVerdicts {

    private final Map<Long, Rejection> rejections;
    private final Set<Identity> remembered;
    private final Outcome refused;

    private UnitVerdicts(Map<Long, Rejection> rejections, Set<Identity> remembered, Outcome refused) {
        this.rejections = rejections;
        this.remembered = remembered;
        this.refused = refused;
    }

    /** The verdicts on a unit; {@code isLast} when a refusal is not judged again. */
    static List<Verdict> of(LandedUnit unit, Decision decision, boolean isLast) {
        Map<Long, Rejection> rejections = decision.rejections().stream()
                .filter(rejection -> rejection.event().isPresent())
                .collect(Collectors.toMap(
                        rejection -> rejection.event().getAsLong(), rejection -> rejection, (first, second) -> first));
        Set<Identity> remembered = decision.changes().stream()
                .filter(Remembered.class::isInstance)
                .map(change -> ((Remembered) change).identity())
                .collect(Collectors.toSet());
        Outcome refused = !isLast && mayResolve(decision) ? Outcome.SET_ASIDE : Outcome.QUARANTINED;
        UnitVerdicts verdicts = new UnitVerdicts(rejections, remembered, refused);
        return unit.events().stream().map(verdicts::verdict).toList();
    }

    /** Whether every reason for the refusal may vanish with what lands in the same cycle (K-60). */
    private static boolean mayResolve(Decision decision) {
        return decision.rejections().stream()
                .map(Rejection::code)
                .filter(code -> code != RejectionCode.DUPLICATE && code != RejectionCode.ORDER_INCOMPLETE)
                .allMatch(RejectionCode::mayResolve);
    }

    private Verdict verdict(LandedEvent landed) {
        Optional<Rejection> rejection = Optional.ofNullable(rejections.get(landed.ref()));
        boolean isDuplicate =
                rejection.filter(each -> each.code() == RejectionCode.DUPLICATE).isPresent();
        if (!isDuplicate && remembered.contains(landed.identity())) {
            return Verdict.booked(landed.ref());
        }
        Rejection reason = rejection.orElseThrow(() -> new IllegalStateException(
                landed.source().place() + ": event " + landed.ref() + " was neither booked nor refused"));
        return new Verdict(
                landed.ref(),
                isDuplicate ? Outcome.DUPLICATE : refused,
                reason.code().code(),
                reason.rule(),
                reason.message());
    }
}
