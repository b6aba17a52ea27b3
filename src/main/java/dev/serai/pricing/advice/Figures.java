package dev.serai.pricing.advice;

import dev.serai.pricing.CoveredMonths;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.TriedCoverage;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures of advice by name, in order. */
final class Figures {

    private Figures() {}

    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            figures.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return figures;
    }

    /** What a tried order came to: price and days, or the refusal; what is not the case is empty. */
    static Map<String, Object> of(TriedCoverage tried) {
        return of(
                "price", tried.cost().map(CoveredMonths::amount),
                "currency", tried.cost().map(cost -> cost.currency().getCode()),
                "from", tried.cost().map(cost -> cost.period().from()),
                "to", tried.cost().map(cost -> cost.period().to()),
                "perMonth", tried.cost().map(CoveredMonths::shown),
                "code", tried.refusal().map(Rejection::code),
                "message", tried.refusal().map(Rejection::message));
    }

    /** A figure and those of a tried order. */
    static Map<String, Object> of(String name, Object value, TriedCoverage tried) {
        Map<String, Object> figures = of(name, value);
        figures.putAll(of(tried));
        return figures;
    }

    /** What a tried order came to, as a part of a sentence. */
    static String text(TriedCoverage tried) {
        return tried.cost()
                .map(cost -> "costs " + money(cost, cost.amount().toPlainString()) + " until "
                        + cost.period().to() + " (" + cost.text() + ", "
                        + money(cost, cost.shown().toPlainString()) + " a month)")
                .or(() -> tried.refusal()
                        .map(refusal -> "is refused as " + refusal.code().code()))
                .orElse("costs nothing");
    }

    private static String money(CoveredMonths cost, String amount) {
        return amount + " " + cost.currency().getCode();
    }
}
