package dev.serai.pricing.select;

import dev.serai.licence.Offering;
import dev.serai.licence.Payment;
import dev.serai.pricing.Decision;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.LinePoints;
import dev.serai.pricing.OrderPricer;
import dev.serai.pricing.OrderedLine;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Step.Operand;
import dev.serai.pricing.Unknown;
import dev.serai.pricing.level.LevelLine;
import dev.serai.programme.ForecastTerms;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prices licences and assurance ordered under an agreement, at the level of the product's pool (MS-05 to MS-08, MS-20, MS-21). */
public final class ForecastOrders implements OrderPricer {

    @Override
    public Decision price(OrderedLine ordered) {
        LevelLine line = new LevelLine(ordered);
        ForecastTerms terms = terms(ordered);
        Optional<Rejection> fault = line.unknownOffering().or(() -> notSpread(line, terms));
        if (fault.isPresent()) {
            return Decision.refused(fault.get());
        }
        return agreement(ordered)
                .map(agreement -> under(new AgreementLine(line, terms, agreement)))
                .orElseGet(() -> Decision.refused(withoutAgreement(line)));
    }

    @Override
    public Optional<LinePoints> points(OrderedLine ordered) {
        return agreement(ordered)
                .map(agreement -> new AgreementLine(new LevelLine(ordered), terms(ordered), agreement))
                .map(line -> new LinePoints(
                        line.agreement().number(), line.pool(), line.points().perUnit()));
    }

    @Override
    public boolean offersSpread() {
        return true;
    }

    private static Decision under(AgreementLine line) {
        return line.fault().map(Decision::refused).orElseGet(() -> new AgreementCharge(line).decide());
    }

    private static Optional<LevelAgreement> agreement(OrderedLine ordered) {
        return ordered.line().agreement().flatMap(ordered.now()::levelAgreement);
    }

    private static ForecastTerms terms(OrderedLine ordered) {
        if (ordered.terms() instanceof ForecastTerms terms) {
            return terms;
        }
        throw new IllegalArgumentException("Not terms of agreements with forecasts: " + ordered.terms());
    }

    private static Optional<Rejection> notSpread(LevelLine line, ForecastTerms terms) {
        if (line.line().payment() != Payment.SPREAD || terms.spread().contains(line.offering())) {
            return Optional.empty();
        }
        String spread = terms.spread().stream().map(Offering::code).sorted().collect(Collectors.joining(" and "));
        return Optional.of(line.refuse(
                RejectionCode.SPREAD_NOT_OFFERED,
                "MS-21",
                "Programme " + line.line().programme() + " offers spread payment for "
                        + (spread.isEmpty() ? "nothing" : spread) + ", not for "
                        + line.offering().code() + "; order " + line.line().order() + " line "
                        + line.line().line() + " must say payment upfront.",
                new Operand("offering", line.offering())));
    }

    /** The line names no agreement, one of another kind, or one that nobody opened. */
    private static Rejection withoutAgreement(LevelLine line) {
        Optional<String> number = line.line().agreement();
        if (number.isEmpty()) {
            return line.refuse(
                    RejectionCode.UNKNOWN_AGREEMENT,
                    "K-13",
                    "Order " + line.line().order() + " line " + line.line().line()
                            + " names no agreement, but programme "
                            + line.line().programme()
                            + " sells under one; add its number.",
                    new Operand("agreement", number));
        }
        return ForecastAgreements.programme(number.get(), line.ordered().now())
                .map(programme -> AgreementLine.ofAnotherProgramme(line, number.get(), programme))
                .orElseGet(() -> line.refuse(
                        RejectionCode.UNKNOWN_AGREEMENT,
                        "K-13",
                        Unknown.agreement(number.get(), line.day()),
                        new Operand("agreement", number.get())));
    }
}
