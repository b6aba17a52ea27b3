package dev.serai.hub;

import dev.serai.hub.Buyer.Trade;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Orders under Select agreements and Open authorizations. */
final class MicrosoftTrade {

    private static final List<String> ARTICLES = List.copyOf(ResellerCatalogue.MICROSOFT.keySet());
    private static final int FIRST_ORDER = 40;

    private final ResellerMarket market;
    private final Set<Buyer> authorized = new HashSet<>();

    MicrosoftTrade(ResellerMarket market) {
        this.market = market;
    }

    /** A Select agreement with forecasts that the reviews will find too high. */
    static void forecast(Buyer buyer, ResellerFiles files) {
        String agreement = " date=" + buyer.since() + " agreement=" + "SEL-" + buyer.account();
        files.event("agreement" + agreement + " programme=select account=" + buyer.account());
        for (String pool : ResellerCatalogue.MICROSOFT.values()) {
            files.event("forecast" + agreement + " pool=" + pool + " points=30000");
        }
    }

    void select(LocalDate day, ResellerFiles files) {
        market.buyer(Trade.SELECT).ifPresent(buyer -> {
            boolean isAssured = market.oneIn(2);
            String order = "M" + market.number();
            String rest = " programme=select agreement=SEL-" + buyer.account() + " offering="
                    + (isAssured ? "L&SA" : "L") + (isAssured && market.oneIn(2) ? " payment=spread" : "");
            lines(buyer, order, market.dated(buyer, day), market.upTo(2), rest, files);
        });
    }

    void open(LocalDate day, ResellerFiles files) {
        market.buyer(Trade.OPEN).ifPresent(buyer -> {
            String order = "P" + market.number();
            String programme = Integer.parseInt(buyer.account()) % 2 == 0 ? "open-business" : "open-volume";
            String rest = " programme=" + programme + " agreement=AUT-" + buyer.account() + " offering="
                    + (market.oneIn(4) ? "L&SA" : "L");
            if (authorized.add(buyer)) {
                line(buyer, order, 1, day, " sku=WIN quantity=" + FIRST_ORDER + rest, files);
                market.sold(buyer, order, 1, FIRST_ORDER);
            } else {
                lines(buyer, order, market.dated(buyer, day), market.upTo(3), rest, files);
            }
        });
    }

    private void lines(Buyer buyer, String order, LocalDate date, int lines, String rest, ResellerFiles files) {
        for (int line = 1; line <= lines; line++) {
            int quantity = market.upTo(9);
            line(
                    buyer,
                    order,
                    line,
                    date,
                    " sku=" + market.one(ARTICLES).orElseThrow() + " quantity=" + quantity + rest,
                    files);
            market.sold(buyer, order, line, quantity);
        }
    }

    private static void line(Buyer buyer, String order, int line, LocalDate date, String what, ResellerFiles files) {
        files.event("order date=" + date + " order=" + order + " line=" + line + " account=" + buyer.account() + what);
    }
}
