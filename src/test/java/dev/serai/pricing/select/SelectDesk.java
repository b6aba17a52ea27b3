package dev.serai.pricing.select;

import dev.serai.pricing.Books;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Instalment;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.programme.ProgrammeFiles;
import dev.serai.programme.Programmes;
import dev.serai.yaml.UnreadableYaml;
import dev.serai.yaml.YamlNode;
import dev.serai.yaml.YamlText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Books under the shipped programmes with an account in euros, products of two pools with a price at each level, and the
 * agreement S1 of 2003-03-01 whose application pool is at level B; and the clock that holds its reviews.
 */
final class SelectDesk {

    private static final ProgrammeFiles FILES = ProgrammeFiles.load(Path.of("mappings/programmes"));

    private final Books books;
    private final DayEnd clock;

    private SelectDesk(Programmes programmes) {
        this.books = Books.under(programmes);
        this.clock = new DayEnd(programmes);
    }

    /** Books under the shipped terms, with agreement and forecast. */
    static SelectDesk open() {
        return open("select: {}");
    }

    /** Books under a policy, as a scenario writes it. */
    static SelectDesk open(String policy) {
        SelectDesk desk = new SelectDesk(programmes(policy));
        desk.books.accept(
                "account date=2001-01-01 account=A1 name=Nordlys country=DK currency=EUR",
                "account date=2001-01-01 account=A2 name=Second country=NL currency=EUR",
                "product date=2001-01-01 sku=OFFICE vendor=microsoft name=Office pool=application",
                "product date=2001-01-01 sku=WINSRV vendor=microsoft name=Server pool=server",
                "product date=2001-01-01 sku=MOUSE vendor=microsoft name=Mouse",
                "value date=2001-01-01 sku=OFFICE measure=points amount=1",
                "value date=2001-01-01 sku=WINSRV measure=points amount=15",
                price("OFFICE", "L", "400", "A"),
                price("OFFICE", "L", "380", "B"),
                price("OFFICE", "L", "360", "C"),
                price("WINSRV", "L", "1000", "A"),
                "agreement date=2003-03-01 agreement=S1 programme=select account=A1",
                "forecast date=2003-03-01 agreement=S1 pool=application points=12000");
        return desk;
    }

    static Programmes programmes(String policy) {
        try {
            YamlNode.Fields document =
                    (YamlNode.Fields) YamlText.documents("policy", policy).get(0);
            Map<String, YamlNode.Fields> overrides = new HashMap<>();
            document.entries().forEach((key, entry) -> overrides.put(key, (YamlNode.Fields) entry.value()));
            ProgrammeFiles own = FILES.with(overrides);
            if (!own.problems().isEmpty()) {
                throw new IllegalArgumentException(own.problems().toString());
            }
            return own.programmes();
        } catch (UnreadableYaml e) {
            throw new IllegalArgumentException(policy, e);
        }
    }

    static String price(String sku, String offering, String amount, String level) {
        return "price date=2001-01-01 programme=select sku=" + sku + " offering=" + offering + " unitPrice=" + amount
                + " currency=EUR level=" + level;
    }

    static String order(String date, String order, String more) {
        return "order date=" + date + " order=" + order + " line=1 account=A1 programme=select " + more;
    }

    /** An order of licences for Office under S1. */
    static String office(String date, String order, int quantity) {
        return order(date, order, "sku=OFFICE offering=L agreement=S1 quantity=" + quantity);
    }

    Books books() {
        return books;
    }

    /** Holds the reviews due up to a day. */
    Decision review(String day) {
        LocalDate date = LocalDate.parse(day);
        Decision all = Decision.nothing();
        Decision held = clock.reviews(date, books.standing(), 1);
        while (!held.changes().isEmpty()) {
            books.standing().apply(held);
            all = all.and(held);
            held = clock.reviews(date, books.standing(), 1);
        }
        return all;
    }

    /** Payments as {@code date number/of amount}. */
    static List<String> payments(Charge charge) {
        return charge.instalments().stream().map(SelectDesk::text).toList();
    }

    /** Levels as {@code pool level from reason}. */
    static List<String> levels(Decision decision) {
        return decision.levels().stream()
                .map(set -> set.pool().code() + " " + set.level() + " " + set.from() + " "
                        + set.reason().code())
                .toList();
    }

    private static String text(Instalment instalment) {
        return instalment.date() + " " + instalment.number() + "/" + instalment.of() + " "
                + instalment.amount().toPlainString();
    }
}
