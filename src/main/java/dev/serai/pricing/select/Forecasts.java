package dev.serai.pricing.select;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Forecast;
import dev.serai.licence.LandedEvent;
import dev.serai.pricing.Decision;
import dev.serai.pricing.LazySteps;
import dev.serai.pricing.LevelReason;
import dev.serai.pricing.LevelSet;
import dev.serai.pricing.PoolLevel;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Step;
import dev.serai.pricing.Step.Operand;
import dev.serai.programme.PriceLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets the first level of a pool by its forecast (MS-01 to MS-05, K-33, K-34). */
record Forecasts(ForecastAgreements agreements) {

    Decision decide(LandedEvent landed, Forecast forecast, Standing standing) {
        String number = forecast.agreement();
        Optional<ForecastAgreements.Open> open = agreements.find(number, forecast.date(), standing);
        if (open.isEmpty()) {
            return Decision.refused(Rejection.of(
                    landed.ref(),
                    RejectionCode.UNKNOWN_AGREEMENT,
                    "K-13",
                    agreements.unknown(number, forecast.date(), standing),
                    with("agreement", number)));
        }
        AgreementTerm term = open.get().term();
        if (!term.contains(forecast.date())) {
            return Decision.refused(Rejection.of(
                    landed.ref(),
                    RejectionCode.OUTSIDE_TERM,
                    "K-35",
                    "Agreement " + number + " runs " + term.text() + ", so a forecast of " + forecast.date()
                            + " is outside its term; correct the date or the agreement.",
                    with("first day", term.opened()),
                    with("last day", term.lastDay())));
        }
        return leveled(landed, forecast, open.get());
    }

    private static Decision leveled(LandedEvent landed, Forecast forecast, ForecastAgreements.Open open) {
        Thresholds thresholds = new Thresholds(open.terms().levels());
        Optional<PriceLevel> level = thresholds.reached(forecast.points());
        if (level.isEmpty()) {
            return Decision.refused(belowMinimum(landed, forecast, thresholds));
        }
        if (open.agreement().pool(forecast.pool()).isPresent()) {
            return Decision.nothing();
        }
        String name = level.get().name();
        PoolLevel pool = new PoolLevel(forecast.pool(), name, forecast.date(), forecast.points(), BigDecimal.ZERO);
        LevelSet set = new LevelSet(
                forecast.agreement(),
                forecast.pool(),
                name,
                forecast.date(),
                LevelReason.INITIAL,
                LazySteps.of(() -> List.of(Step.of(
                        "MS-05",
                        "The highest level holds whose points the forecast of the pool reaches",
                        name,
                        compared(forecast, thresholds)))));
        return Decision.of(open.agreement().with(pool)).and(Decision.leveled(List.of(set)));
    }

    private static Operand[] compared(Forecast forecast, Thresholds thresholds) {
        List<Operand> operands = new ArrayList<>();
        operands.add(with("pool", forecast.pool()));
        operands.add(with("points forecast", forecast.points()));
        operands.addAll(List.of(thresholds.operands()));
        return operands.toArray(Operand[]::new);
    }

    private static Rejection belowMinimum(LandedEvent landed, Forecast forecast, Thresholds thresholds) {
        String least = thresholds.lowest().points().toPlainString();
        return Rejection.of(
                landed.ref(),
                RejectionCode.BELOW_MINIMUM,
                "MS-04",
                "A forecast of " + forecast.points().toPlainString() + " points for pool "
                        + forecast.pool().code() + " of agreement " + forecast.agreement() + " is below the " + least
                        + " points of level " + thresholds.lowest().name() + "; forecast at least " + least
                        + ", or leave the pool out.",
                compared(forecast, thresholds));
    }
}
