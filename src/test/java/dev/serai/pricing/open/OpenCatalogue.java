package dev.serai.pricing.open;

import dev.serai.pricing.Books;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.Step;
import dev.serai.programme.ProgrammeFiles;
import dev.serai.programme.Programmes;
import dev.serai.yaml.UnreadableYaml;
import dev.serai.yaml.YamlNode;
import dev.serai.yaml.YamlText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Books under the shipped programmes for the tests of the Open rules: an American account A1, its neighbour A2, a Dutch
 * account E1, and a product in each pool with a price for everybody.
 */
final class OpenCatalogue {

    static final Path SHIPPED = Path.of("mappings/programmes");

    private OpenCatalogue() {}

    static Books books() {
        return books(ProgrammeFiles.load(SHIPPED).programmes());
    }

    /** Books under other terms, written as the policy of a scenario. */
    static Books booksWith(String policy) {
        return books(programmesWith(policy));
    }

    static Programmes programmesWith(String policy) {
        try {
            YamlNode.Fields document =
                    (YamlNode.Fields) YamlText.documents("policy", policy).get(0);
            Map<String, YamlNode.Fields> overrides = document.entries().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry ->
                            (YamlNode.Fields) entry.getValue().value()));
            ProgrammeFiles files = ProgrammeFiles.load(SHIPPED).with(overrides);
            if (!files.problems().isEmpty()) {
                throw new IllegalArgumentException(files.problems().toString());
            }
            return files.programmes();
        } catch (UnreadableYaml e) {
            throw new IllegalArgumentException(policy, e);
        }
    }

    static Books books(Programmes programmes) {
        Books books = Books.under(programmes);
        books.accept(
                "account date=2001-01-01 account=A1 name=Lakeside country=US currency=USD",
                "account date=2001-01-01 account=A2 name=Hillside country=US currency=USD",
                "account date=2001-01-01 account=E1 name=Molenaar country=NL currency=EUR");
        sell(books, "OFFICE", "application", "2", "400");
        sell(books, "WINXP", "system", "1", "180");
        sell(books, "WINSRV", "server", "15", "1000");
        return books;
    }

    /** A product with its points, its price under Open Business, and less at the levels 150 and 500 of Open Volume. */
    static void sell(Books books, String sku, String pool, String points, String price) {
        books.accept(
                "product date=2001-01-01 sku=" + sku + " vendor=microsoft name=" + sku + " pool=" + pool,
                "value date=2001-01-01 sku=" + sku + " measure=points amount=" + points);
        for (String currency : List.of("USD", "EUR")) {
            books.accept(
                    price("open-business", sku, "L", price, currency),
                    price("open-volume", sku, "L", price, currency).replace(price, price + ".9") + " level=150",
                    price("open-volume", sku, "L", price, currency).replace(price, price + ".5") + " level=500");
        }
    }

    static String price(String programme, String sku, String offering, String amount, String currency) {
        return "price date=2001-01-01 programme=" + programme + " sku=" + sku + " offering=" + offering + " unitPrice="
                + amount + " currency=" + currency;
    }

    /** Line 1 of an order of A1 under Open Business. */
    static String business(String date, String order, String sku, String offering, int quantity, String more) {
        return line(1, date, order, "open-business", sku, offering, quantity, more);
    }

    /** Line 1 of an order of A1 under Open Volume. */
    static String volume(String date, String order, String sku, String offering, int quantity, String more) {
        return line(1, date, order, "open-volume", sku, offering, quantity, more);
    }

    static String line(
            int line,
            String date,
            String order,
            String programme,
            String sku,
            String offering,
            int quantity,
            String more) {
        return "order date=" + date + " order=" + order + " line=" + line + " account=A1 programme=" + programme
                + " sku=" + sku + " offering=" + offering + " quantity=" + quantity
                + (more.isEmpty() ? "" : " " + more);
    }

    /** The codes of the refusals, in the order of the rows. */
    static List<String> codes(Decision decision) {
        return decision.rejections().stream()
                .map(rejection -> rejection.code().code())
                .toList();
    }

    static List<String> steps(Rejection rejection) {
        return text(rejection.steps());
    }

    static List<String> text(List<Step> steps) {
        return steps.stream().map(Step::text).toList();
    }
}
