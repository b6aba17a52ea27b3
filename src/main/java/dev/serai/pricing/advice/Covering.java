package dev.serai.pricing.advice;

import dev.serai.licence.Cover;
import dev.serai.licence.CoverageKind;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Position;
import dev.serai.pricing.WhatIf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Covering a project or one of its licences with the usual end date, tried as if the accounts had credits enough.
 *
 * @param situation what is known
 * @param project the project
 * @param licence the only licence to be covered; empty for the project
 * @param positions positions whose accounts pay
 */
record Covering(Situation situation, String project, Optional<String> licence, List<Position> positions) {

    private static final long PLENTY = 1_000_000_000_000L;

    /** What it costs on a day; empty where it would be refused. */
    Optional<Tried> on(LocalDate day) {
        WhatIf whatIf = situation.whatIf();
        for (Position position : positions) {
            whatIf = whatIf.withCredits(position.account(), position.programme(), PLENTY);
        }
        Optional<String> whole = licence.isPresent() ? Optional.empty() : Optional.of(project);
        Decision decision = whatIf.book(new Cover(day, whole, licence, Optional.empty(), CoverageKind.SSA));
        return decision.isRefused() ? Optional.empty() : Optional.of(new Tried(decision.charges()));
    }

    /** The account that pays; empty where there are several. */
    Optional<String> payer() {
        List<String> accounts =
                positions.stream().map(Position::account).distinct().toList();
        return accounts.size() == 1 ? Optional.of(accounts.get(0)) : Optional.empty();
    }

    /** As messages name it. */
    String what() {
        return licence.map(id -> "licence " + id + " of project " + project).orElse("project " + project);
    }

    Concern concern() {
        Concern concern = Concern.project(payer(), project);
        return licence.map(concern::ofLicence).orElse(concern);
    }

    /** Charges in credits that covering comes to. */
    record Tried(List<Charge> charges) {

        BigDecimal credits() {
            return charges.stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
