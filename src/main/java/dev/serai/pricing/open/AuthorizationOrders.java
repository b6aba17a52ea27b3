package dev.serai.pricing.open;

import dev.serai.pricing.Change;
import dev.serai.pricing.Decision;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.LevelSet;
import dev.serai.pricing.Licence;
import dev.serai.pricing.LinePoints;
import dev.serai.pricing.OrderPricer;
import dev.serai.pricing.OrderedLine;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Step.Operand;
import dev.serai.pricing.level.AssuredLicence;
import dev.serai.pricing.level.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prices orders under authorizations; the first order under a number opens one (MO-01 to MO-20, K-37 to K-41). */
public final class AuthorizationOrders implements OrderPricer {

    @Override
    public Decision price(OrderedLine ordered) {
        OpenLine line = OpenLine.of(ordered);
        Optional<Rejection> fault = line.level()
                .unknownOffering()
                .or(() -> new NumberCheck(line).fault())
                .or(() -> withoutPool(line))
                .or(() -> otherYears(line));
        return fault.map(Decision::refused).orElseGet(() -> price(line, Authorization.of(line)));
    }

    @Override
    public Optional<LinePoints> points(OrderedLine ordered) {
        OpenLine line = OpenLine.of(ordered);
        return Authorization.of(line)
                .level(line)
                .map(level -> new LinePoints(line.number(), level.pool(), perUnit(line)));
    }

    private static Decision price(OpenLine line, Authorization authorization) {
        AssuredLicence licence =
                new AssuredLicence(line.level(), authorization.agreement().lastDay());
        Optional<Rejection> fault =
                licence.fault().or(() -> new AssuranceAlone(line).fault()).or(() -> authorization.belowMinimum(line));
        if (fault.isPresent()) {
            return Decision.refused(fault.get());
        }
        Decision priced = new OpenPrices(line, authorization).decision();
        return priced.isRefused()
                ? priced
                : priced.and(changed(line, authorization, licence.after())).and(advised(line, authorization, priced));
    }

    /** The licence, and the authorization with the line's points; the first line that is booked opens it (K-37). */
    private static Decision changed(OpenLine line, Authorization authorization, Optional<Licence> licence) {
        List<Change> changes = new ArrayList<>();
        licence.ifPresent(changes::add);
        Optional<LevelAgreement> known = line.ordered().now().levelAgreement(line.number());
        LevelAgreement before = known.orElse(authorization.agreement());
        Optional<LevelAgreement> counted =
                line.pool().flatMap(before::pool).map(level -> before.with(level.plus(points(line))));
        if (known.isEmpty() || counted.isPresent()) {
            changes.add(counted.orElse(before));
        }
        List<LevelSet> levels = known.isPresent()
                ? List.of()
                : authorization.first().map(FirstOrder::levels).orElse(List.of());
        return Decision.charged(List.of(), changes).and(Decision.leveled(levels));
    }

    private static Decision advised(OpenLine line, Authorization authorization, Decision priced) {
        return new LateAssurance(
                        line, authorization.agreement(), priced.charges().get(0))
                .advice()
                .map(advice -> Decision.advised(List.of(advice)))
                .orElseGet(Decision::nothing);
    }

    private static BigDecimal points(OpenLine line) {
        return perUnit(line).multiply(BigDecimal.valueOf(line.line().quantity()));
    }

    private static BigDecimal perUnit(OpenLine line) {
        return Points.of(
                        line.line().sku(),
                        line.level().offering(),
                        line.terms().assuranceYears(),
                        line.day(),
                        line.terms().assurance(),
                        line.ordered().before())
                .perUnit();
    }

    private static Optional<Rejection> withoutPool(OpenLine line) {
        return line.terms().levels().isEmpty() ? Optional.empty() : line.level().withoutPool("MO-06");
    }

    private static Optional<Rejection> otherYears(OpenLine line) {
        int years = line.terms().assuranceYears();
        return line.line()
                .years()
                .filter(named -> line.level().hasAssurance() && named != years)
                .map(named -> line.refuse(
                        RejectionCode.TERM_NOT_OFFERED,
                        "K-40",
                        "Assurance under " + line.line().programme() + " is always bought for " + years
                                + (years == 1 ? " year" : " years") + ", not for " + named
                                + "; leave years out or give " + years + ".",
                        new Operand("years", named),
                        new Operand("offered", years)));
    }
}
