package dev.serai.hub;

import dev.serai.hub.Buyer.Trade;
import dev.serai.hub.ResellerFiles.Dropped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up reseller of every programme, and the files that its ERP and its vendors' servers drop from day to day, with
 * what goes wrong in the field: late events, files sent again or amended, lines that cannot be right. The same seed drops the
 * same files.
 */
final class Reseller {

    private static final int FIRST_ACCOUNT = 10_001;
    private static final int DOINGS = 6;
    private static final int BUYERS_A_DOING = 20;
    private static final int HISTORY_DAYS = 25;
    private static final int RENTALS = 3;

    private final ResellerMarket market;
    private final AipTrade aip;
    private final MicrosoftTrade microsoft;
    private final ServiceTrade service;
    private final LocalDate first;
    private final List<Buyer> joining = new ArrayList<>();
    private ResellerFiles yesterday;

    /** Sells from {@code first} on for so many days; two thirds of the buyers have been buyers for a year by then. */
    Reseller(long seed, LocalDate first, int buyers, int days) {
        this.market = new ResellerMarket(seed);
        this.aip = new AipTrade(market);
        this.microsoft = new MicrosoftTrade(market);
        this.service = new ServiceTrade(market);
        this.first = first;
        this.yesterday = new ResellerFiles(first);
        for (int i = 0; i < buyers; i++) {
            LocalDate since = i % 3 == 2 ? first.plusDays(i * 7L % Math.max(1, days * 2 / 3)) : opened();
            joining.add(new Buyer(
                    Integer.toString(FIRST_ACCOUNT + i), Buyer.Kind.values()[i % Buyer.Kind.values().length], since));
        }
    }

    /** The day of the first event. */
    private LocalDate opened() {
        return first.minusYears(1);
    }

    /** The accounts that are exempt of VAT. */
    List<String> exempt() {
        return joining.stream()
                .filter(buyer -> buyer.kind() == Buyer.Kind.SCHOOL)
                .map(Buyer::account)
                .toList();
    }

    /** What is dropped on a day, in this order; ask for each day once. */
    List<Dropped> day(LocalDate day) {
        ResellerFiles files = new ResellerFiles(day);
        if (day.equals(first)) {
            ResellerCatalogue.open(files, opened());
            ServiceTrade.open(files, opened());
        }
        resent(files);
        joining.stream().filter(buyer -> joins(buyer, day)).forEach(buyer -> join(buyer, files));
        priceChanges(ChronoUnit.DAYS.between(first, day), day, files);
        int doings = DOINGS + joining.size() / BUYERS_A_DOING;
        for (int i = 0; i < doings; i++) {
            act(day, files);
        }
        yesterday = files;
        return files.all();
    }

    private boolean joins(Buyer buyer, LocalDate day) {
        return day.equals(buyer.since()) || (day.equals(first) && buyer.since().isBefore(first));
    }

    private void join(Buyer buyer, ResellerFiles files) {
        market.join(buyer);
        files.account(buyer);
        if (buyer.trades(Trade.MSP)) {
            AipTrade.sign(buyer, files);
        }
        if (buyer.trades(Trade.SELECT)) {
            MicrosoftTrade.forecast(buyer, files);
        }
        if (buyer.trades(Trade.SSA)) {
            ServiceTrade.credit(buyer, files);
        }
        if (buyer.since().isBefore(first)) {
            history(buyer, files);
        }
    }

    /** What is to end or to be renewed in the first weeks. */
    private void history(Buyer buyer, ResellerFiles files) {
        int days = market.upTo(HISTORY_DAYS);
        if (buyer.trades(Trade.AIP)) {
            aip.subscribe(buyer, buyer.since().plusDays(days), files);
        }
        if (buyer.trades(Trade.MSP)) {
            for (int i = 1; i <= RENTALS; i++) {
                aip.activate(buyer, first.minusDays(i * 3L), files);
            }
        }
        if (buyer.trades(Trade.SSA)) {
            service.begin(buyer, first.plusDays(days), !market.oneIn(3), files);
        }
    }

    private void act(LocalDate day, ResellerFiles files) {
        switch (market.upTo(20)) {
            case 1, 2, 3, 4, 5 -> aip.order(day, files);
            case 6, 7, 8, 9 -> aip.activate(day, files);
            case 10 -> aip.deactivate(day, files);
            case 11, 12 -> microsoft.select(day, files);
            case 13, 14 -> microsoft.open(day, files);
            case 15, 16, 17 -> service.act(day, files);
            case 18, 19 -> market.giveBack(day, files);
            default -> wrong(day, files);
        }
    }

    /** Lines that nobody can book. */
    private void wrong(LocalDate day, ResellerFiles files) {
        int number = market.number();
        String order = "order date=" + day + " order=X" + number + " line=1 account=" + FIRST_ACCOUNT
                + " programme=aip-outright offering=licence ";
        switch (market.upTo(4)) {
            case 1 -> files.event(order + "sku=NONE quantity=1");
            case 2 -> files.event(order + "sku=SRV quantity=few");
            case 3 -> files.order("X" + number, 1, day, "99999", ";AIP Kauf;SRV;;Lizenz;1,00;;;;");
            default -> files.rental(day, "EXPLODE", "R" + number + ",SRV,1," + FIRST_ACCOUNT + ",E1,host");
        }
    }

    /** Yesterday's orders once more, now and then: as they were, or under the same name with a line changed. */
    private void resent(ResellerFiles files) {
        List<String> rows = new ArrayList<>(yesterday.orders());
        if (rows.isEmpty() || !market.oneIn(4)) {
            return;
        }
        if (market.oneIn(2)) {
            String last = rows.remove(rows.size() - 1);
            rows.add(last.replaceFirst(";(\\d+),00;", ";1$1,00;"));
        }
        files.drop(yesterday.orders(rows));
    }

    private static void priceChanges(long days, LocalDate day, ResellerFiles files) {
        if (days % 90 == 18) {
            ServiceTrade.value(files, day, days < 100 ? 8 : (int) (days / 40 + 4));
        }
        if (days % 90 == 12) {
            ResellerCatalogue.prices(files, day.plusDays(5), "1." + (10 + days / 9));
        }
    }
}
