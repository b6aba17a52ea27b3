package dev.serai.document.facturx;

import dev.serai.billing.InvoiceLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The annex: how the price of each line was found, step by step. Lines that were priced alike stand together. */
final class Annex {

    // An explanation as it is booked: where the event came from, then a step a line; quotes join steps by semicolons.
    private static final Pattern NEXT_STEP = Pattern.compile("\\n|; (?=[A-Z]{1,4}-[0-9]+[a-z]?: )");
    private static final Pattern STEP = Pattern.compile("([A-Z]{1,4}-[0-9]+[a-z]?): (.*)", Pattern.DOTALL);

    private final PageText page;
    private final StoredInvoice stored;

    Annex(PageText page, StoredInvoice stored) {
        this.page = page;
        this.stored = stored;
    }

    void write() {
        page.in("div", "annex", () -> {
            page.put("h2", "head", "Annex: how the price of each line was found");
            page.put(
                    "p",
                    "quiet",
                    "The steps in the order in which they were taken, each with its rule, its figures and its result.");
            priced().forEach((explanation, lines) -> page.in("div", "priced", () -> priced(explanation, lines)));
        });
    }

    private Map<String, List<InvoiceLine>> priced() {
        Map<String, List<InvoiceLine>> alike = new LinkedHashMap<>();
        stored.invoice().lines().forEach(line -> alike.computeIfAbsent(
                        line.explanations().get(0), key -> new ArrayList<>())
                .add(line));
        return alike;
    }

    private void priced(String explanation, List<InvoiceLine> lines) {
        String items = lines.stream().map(InvoiceLine::name).distinct().count() == 1
                ? ": " + lines.get(0).name()
                : "";
        page.put(
                "p", "head", Ranges.text(lines.stream().map(InvoiceLine::number).toList()) + items);
        for (String step : NEXT_STEP.split(explanation, -1)) {
            page.in("p", "step", () -> step(step));
        }
        lines.forEach(this::shared);
    }

    private void step(String step) {
        Matcher ruled = STEP.matcher(step);
        if (ruled.matches()) {
            page.words(ruled.group(2) + " ");
            page.put("span", "rule", ruled.group(1));
        } else {
            page.put("span", "rule", step);
        }
    }

    private void shared(InvoiceLine line) {
        stored.sharing(line.number())
                .ifPresent(count -> page.put(
                        "p",
                        "step",
                        "Line " + line.number() + " stands for " + count
                                + " rentals of this kind, price and month. These"
                                + " are the steps of the first one; "
                                + stored.invoice().number()
                                + "-rentals.csv lists them all."));
    }
}
