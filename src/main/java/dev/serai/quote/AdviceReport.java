package dev.serai.quote;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.serai.pricing.advice.AdviceItem;
import dev.serai.pricing.advice.Adviser;
import dev.serai.pricing.advice.Concern;
import java.util.List;

/** Reports what should be known at the end of what happened. */
public final class AdviceReport {

    private AdviceReport() {}

    /** The advice as JSON, one object for each history. */
    public static String text(List<AskedHistory> asked) {
        return ReportJson.print(asked.stream().map(AdviceReport::object).toList());
    }

    private static ObjectNode object(AskedHistory asked) {
        Adviser adviser = new Adviser(asked.history(), asked.whatIf(), asked.account());
        return JsonValue.object(
                "date",
                asked.history().until(),
                "advice",
                adviser.items().stream().map(AdviceReport::item).toList());
    }

    private static ObjectNode item(AdviceItem item) {
        Concern concern = item.concern();
        return JsonValue.object(
                "kind", item.kind(),
                "account", concern.account(),
                "agreement", concern.agreement(),
                "licence", concern.licence(),
                "project", concern.project(),
                "sku", concern.sku(),
                "message", item.message(),
                "figures", item.figures(),
                "steps", JsonValue.steps(item.steps()));
    }
}
