package dev.serai.quote;

import dev.serai.licence.Product;
import dev.serai.pricing.CoveredMonths;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.evaluation.AssuranceOption;
import dev.serai.pricing.evaluation.Category;
import dev.serai.pricing.evaluation.EvaluatedLine;
import dev.serai.pricing.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The analysis as a page that a customer and an account manager read together; it prints on A4 (MO-22). */
final class EvaluationPage {

    private static final String TITLE = "Software Assurance evaluation";
    private static final String STYLE = """
            body { font: 10pt/1.4 sans-serif; margin: 2em; color: #222; }
            h1 { font-size: 1.6em; } h2 { font-size: 1.2em; margin-top: 1.6em; }
            table { border-collapse: collapse; width: 100%; margin: .6em 0 1em; }
            th, td { border: 1px solid #999; padding: .3em .5em; text-align: left; vertical-align: top; }
            th { background: #eee; }
            thead { display: table-header-group; }
            tr { break-inside: avoid; }
            .small { color: #555; }
            @page { size: A4 landscape; margin: 15mm; }
            @media print { body { margin: 0; } h2 { break-after: avoid; } }
            """;
    private static final List<String> LINES =
            List.of("Authorization", "Licence", "Customer", "Product", "Bought", "Versions", "Licences", "Assessment");
    private static final List<String> WAYS =
            List.of("Licence", "Option", "Price", "Covered", "A covered month", "Remark");

    private EvaluationPage() {}

    /**
     * The analysis of one scenario.
     *
     * @param title what it is about
     * @param customer the name of an account
     * @param evaluation the analysis
     */
    record Part(String title, UnaryOperator<String> customer, Evaluation evaluation) {}

    static String text(List<Part> parts) {
        String body = parts.stream().map(EvaluationPage::part).collect(Collectors.joining());
        return Html.page(TITLE, STYLE, Html.text("h1", TITLE) + body);
    }

    private static String part(Part part) {
        Evaluation evaluation = part.evaluation();
        String categories = Stream.of(Category.values())
                .map(category -> category(category, part))
                .collect(Collectors.joining());
        return Html.text("h2", part.title())
                + Html.text("p", "Analysis of " + evaluation.day() + ". " + totals(evaluation))
                + categories
                + Html.text(
                        "p",
                        "Prices are before VAT and hold for an order on the day of the analysis. The cost of a covered month"
                                + " compares the options; it is a calculation, not an offer. Licences that were not analyzed"
                                + " need a person to look at them. This page exists in English only.");
    }

    private static String totals(Evaluation evaluation) {
        return Stream.of(Category.values())
                .map(category -> category.title() + ": " + units(evaluation.of(category)) + " licences")
                .collect(Collectors.joining("; ", "", "."));
    }

    private static int units(List<EvaluatedLine> lines) {
        return lines.stream().mapToInt(line -> line.held().units()).sum();
    }

    private static String category(Category category, Part part) {
        List<EvaluatedLine> lines = part.evaluation().of(category);
        if (lines.isEmpty()) {
            return "";
        }
        List<List<String>> ways = lines.stream()
                .flatMap(line -> line.options().stream().map(option -> way(line, option)))
                .toList();
        return Html.text("h2", category.title() + " (" + units(lines) + " licences)")
                + Html.table(LINES, lines.stream().map(line -> line(line, part)).toList())
                + (ways.isEmpty() ? "" : Html.text("p", "How they can be covered:") + Html.table(WAYS, ways));
    }

    private static List<String> line(EvaluatedLine line, Part part) {
        String product = line.held().product().map(Product::name).orElse("unknown product");
        return List.of(
                line.held().authorization().orElse("none given"),
                licence(line),
                part.customer().apply(line.held().order().account()),
                product + " (" + line.held().order().sku() + ")",
                line.held().bought().toString(),
                versions(line),
                Integer.toString(line.held().units()),
                line.reason());
    }

    private static String licence(EvaluatedLine line) {
        return line.held()
                .licence()
                .orElseGet(() -> "order " + line.held().order().order() + " line "
                        + line.held().order().line());
    }

    private static String versions(EvaluatedLine line) {
        List<String> versions = new ArrayList<>();
        line.versions().bought().ifPresent(version -> versions.add("bought " + version));
        line.versions().held().ifPresent(version -> versions.add("held " + version));
        line.versions().current().ifPresent(version -> versions.add("current " + version));
        return versions.isEmpty() ? "unknown" : String.join(", ", versions);
    }

    private static List<String> way(EvaluatedLine line, AssuranceOption option) {
        Optional<CoveredMonths> cost = option.cost();
        return List.of(
                licence(line),
                option.way().title(),
                cost.map(covered -> money(covered, covered.amount().toPlainString()))
                        .orElse("not possible"),
                cost.map(covered -> covered.period().from() + " to "
                                + covered.period().to() + ", " + covered.text())
                        .orElse(""),
                cost.map(covered -> money(covered, covered.shown().toPlainString()))
                        .orElse(""),
                option.refusal()
                        .map(Rejection::message)
                        .orElse(option.isCheapest() ? "Cheapest for a covered month" : ""));
    }

    private static String money(CoveredMonths covered, String amount) {
        return amount + " " + covered.currency().getCode();
    }
}
