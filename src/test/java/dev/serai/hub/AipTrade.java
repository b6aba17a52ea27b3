package dev.serai.hub;

import dev.serai.hub.Buyer.Trade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Orders of AIP licences for good and for a term, maintenance, upsells; and rentals by service providers. */
final class AipTrade {

    /** What is bought; servers and desktops, which share tiers, more often. */
    private static final List<String> ARTICLES = List.of("SRV", "DSK", "SRV", "DSK", "SBS", "SBS", "HYV", "VUN");

    private static final int MOST_RENTED = 4;

    private final ResellerMarket market;
    private final List<Owned> owned = new ArrayList<>();
    private final List<Rented> rented = new ArrayList<>();

    AipTrade(ResellerMarket market) {
        this.market = market;
    }

    private record Owned(Buyer buyer, String licence, String sku, int units) {}

    private record Rented(Buyer buyer, String licence, String row) {}

    void order(LocalDate day, ResellerFiles files) {
        market.buyer(Trade.AIP).ifPresent(buyer -> {
            switch (market.upTo(10)) {
                case 1, 2 -> subscribe(buyer, market.dated(buyer, day), files);
                case 3 -> maintain(buyer, day, files);
                case 4, 5 -> upsell(buyer, day, files);
                default -> buy(buyer, market.dated(buyer, day), files);
            }
        });
    }

    private void buy(Buyer buyer, LocalDate date, ResellerFiles files) {
        String order = "O" + market.number();
        String endCustomer = "E" + market.upTo(2);
        int lines = market.upTo(3);
        for (int line = 1; line <= lines; line++) {
            String sku = market.one(ARTICLES).orElseThrow();
            int quantity = market.upTo(14);
            String licence = "N-" + order + "-" + line;
            String years = market.oneIn(3) ? Integer.toString(market.upTo(3)) : "";
            row(
                    files,
                    order,
                    line,
                    date,
                    buyer,
                    new Item(endCustomer, "AIP Kauf", sku, "Lizenz", quantity, years, licence, ""));
            owned.add(new Owned(buyer, licence, sku, quantity));
        }
    }

    /** A subscription of one year. */
    void subscribe(Buyer buyer, LocalDate date, ResellerFiles files) {
        String order = "S" + market.number();
        String sku = market.one(ARTICLES).orElseThrow();
        row(files, order, 1, date, buyer, new Item("E1", "AIP Abo", sku, "Abo", market.upTo(6), "1", "L-" + order, ""));
    }

    private void maintain(Buyer buyer, LocalDate day, ResellerFiles files) {
        ofBuyer(buyer)
                .ifPresent(of -> row(
                        files,
                        "W" + market.number(),
                        1,
                        day,
                        buyer,
                        new Item("", "AIP Kauf", of.sku(), "Wartung", of.units(), "1", of.licence(), "")));
    }

    private void upsell(Buyer buyer, LocalDate day, ResellerFiles files) {
        market.one(owned.stream()
                        .filter(each -> each.buyer().equals(buyer) && each.sku().equals("SBS"))
                        .toList())
                .ifPresent(of -> {
                    owned.remove(of);
                    String order = "U" + market.number();
                    row(
                            files,
                            order,
                            1,
                            day,
                            buyer,
                            new Item(
                                    "E1", "AIP Kauf", "SRV", "Lizenz", of.units() + 1, "", "N-" + order, of.licence()));
                });
    }

    private Optional<Owned> ofBuyer(Buyer buyer) {
        return market.one(
                owned.stream().filter(each -> each.buyer().equals(buyer)).toList());
    }

    private record Item(
            String endCustomer,
            String programme,
            String sku,
            String kind,
            int quantity,
            String years,
            String licence,
            String replaces) {}

    private void row(ResellerFiles files, String order, int line, LocalDate date, Buyer buyer, Item item) {
        files.order(
                order,
                line,
                date,
                buyer.account(),
                String.join(
                        ";",
                        item.endCustomer(),
                        item.programme(),
                        item.sku(),
                        "",
                        item.kind(),
                        item.quantity() + ",00",
                        "",
                        item.years(),
                        item.licence(),
                        item.replaces()));
        market.sold(buyer, order, line, item.quantity());
    }

    /** A provider that rents: its agreements with two customers. */
    static void sign(Buyer buyer, ResellerFiles files) {
        for (int i = 1; i <= 2; i++) {
            files.agreement("MSA-" + buyer.account() + "-" + i, buyer.account(), "E" + i, buyer.since());
        }
    }

    void activate(LocalDate day, ResellerFiles files) {
        market.buyer(Trade.MSP).ifPresent(buyer -> activate(buyer, market.dated(buyer, day), files));
    }

    /** Starts a rental on a day. */
    void activate(Buyer buyer, LocalDate date, ResellerFiles files) {
        String licence = "R" + market.number();
        String row = String.join(
                ",",
                licence,
                market.one(ARTICLES).orElseThrow(),
                Integer.toString(market.upTo(MOST_RENTED)),
                buyer.account(),
                "E" + market.upTo(2),
                "host");
        files.rental(date, "ACTIVATE", row);
        rented.add(new Rented(buyer, licence, row));
    }

    void deactivate(LocalDate day, ResellerFiles files) {
        market.one(rented).ifPresent(rental -> {
            rented.remove(rental);
            files.rental(market.dated(rental.buyer(), day), "DEACTIVATE", rental.row());
        });
    }
}
