package dev.serai.quote;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.serai.licence.Product;
import dev.serai.pricing.CoveredMonths;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.evaluation.AssuranceOption;
import dev.serai.pricing.evaluation.Category;
import dev.serai.pricing.evaluation.EvaluatedLine;
import dev.serai.pricing.evaluation.Evaluation;
import dev.serai.pricing.evaluation.Evaluator;
import dev.serai.pricing.evaluation.HeldLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports the analysis of licences bought under authorizations, as JSON and as a page to read; in English only (MO-28). */
public final class EvaluationReport {

    private final Optional<String> authorization;

    /** Reports about all authorizations, or one. */
    public EvaluationReport(Optional<String> authorization) {
        this.authorization = authorization;
    }

    /** Why it cannot be said for a history, and which authorizations it has; empty where it can. */
    public Optional<String> fault(AskedHistory asked) {
        return asked.fault().or(() -> unknown(asked));
    }

    private Optional<String> unknown(AskedHistory asked) {
        List<String> known = evaluator(asked).authorizations();
        return authorization
                .filter(number -> !known.contains(number))
                .map(number -> asked.place() + ": there is no authorization " + number + "; "
                        + (known.isEmpty()
                                ? "nothing was ordered under any"
                                : "its authorizations are " + String.join(", ", known)));
    }

    /** The analysis as JSON, one object for each history. */
    public String text(List<AskedHistory> asked) {
        return ReportJson.print(
                asked.stream().map(each -> object(each, evaluation(each))).toList());
    }

    /** The analysis as one page that needs nothing else. */
    public String page(List<AskedHistory> asked) {
        return EvaluationPage.text(asked.stream()
                .map(each -> new EvaluationPage.Part(each.heading(), each::name, evaluation(each)))
                .toList());
    }

    private Evaluation evaluation(AskedHistory asked) {
        return evaluator(asked).evaluate(authorization);
    }

    private static Evaluator evaluator(AskedHistory asked) {
        return new Evaluator(asked.history(), asked.whatIf(), asked.account());
    }

    private static ObjectNode object(AskedHistory asked, Evaluation evaluation) {
        Map<String, Integer> totals = new LinkedHashMap<>();
        for (Category category : Category.values()) {
            totals.put(
                    category.code(),
                    evaluation.of(category).stream()
                            .mapToInt(line -> line.held().units())
                            .sum());
        }
        return JsonValue.object(
                "scenario",
                asked.scenario(),
                "date",
                evaluation.day(),
                "language",
                "en",
                "units",
                totals,
                "lines",
                evaluation.lines().stream().map(EvaluationReport::line).toList());
    }

    private static ObjectNode line(EvaluatedLine line) {
        HeldLine held = line.held();
        return JsonValue.object(
                "authorization", held.authorization(),
                "licence", held.licence(),
                "account", held.order().account(),
                "order", held.order().order(),
                "line", held.order().line(),
                "sku", held.order().sku(),
                "product", held.product().map(Product::name),
                "bought", held.bought(),
                "versionBought", line.versions().bought(),
                "versionHeld", line.versions().held(),
                "versionCurrent", line.versions().current(),
                "units", held.units(),
                "category", line.category(),
                "reason", line.reason(),
                "assuredUntil", line.assuredUntil(),
                "upgradeAdvantageUntil", line.upgradeAdvantageUntil(),
                "options", line.options().stream().map(EvaluationReport::option).toList(),
                "steps", JsonValue.steps(line.steps()));
    }

    private static ObjectNode option(AssuranceOption option) {
        Optional<CoveredMonths> cost = option.cost();
        return JsonValue.object(
                "option", option.way(),
                "price", cost.map(CoveredMonths::amount),
                "currency", cost.map(covered -> covered.currency().getCode()),
                "from", cost.map(covered -> covered.period().from()),
                "to", cost.map(covered -> covered.period().to()),
                "months", cost.map(CoveredMonths::text),
                "perMonth", cost.map(CoveredMonths::shown),
                "cheapest", option.isCheapest(),
                "code", option.refusal().map(Rejection::code),
                "rule", option.refusal().map(Rejection::rule),
                "message", option.refusal().map(Rejection::message),
                "steps", JsonValue.steps(option.steps()));
    }
}
