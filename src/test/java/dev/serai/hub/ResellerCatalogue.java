package dev.serai.hub;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the made-up reseller sells: articles of three vendors with prices in four currencies. */
final class ResellerCatalogue {

    /** Articles of AIP with their edition. */
    static final Map<String, String> AIP = new TreeMap<>(Map.of(
            "SRV", "Server",
            "DSK", "Desktop",
            "SBS", "Small Business Server",
            "HYV", "Hyper-V",
            "VUN", "Virtual - Unlimited"));

    /** Articles of Microsoft with their pool. */
    static final Map<String, String> MICROSOFT =
            new TreeMap<>(Map.of("WIN", "server", "OFC", "application", "XPR", "system"));

    /** The article that domestic buyers have at a rate of zero. */
    static final String ZERO_RATED = "VUN";

    private static final Map<String, String> CURRENCIES =
            new TreeMap<>(Map.of("EUR", "1", "USD", "1.1", "CHF", "1.05", "JPY", "150"));
    private static final List<String> LEVELS = List.of("A", "B", "C", "D");

    private ResellerCatalogue() {}

    /** Everything that is known before the first order, but the customers. */
    static void open(ResellerFiles files, LocalDate from) {
        AIP.forEach((sku, edition) -> files.product(sku, edition, from));
        prices(files, from, "1");
        files.event("product date=" + from + " sku=SSC vendor=innovaphone name=Credit");
        for (String currency : CURRENCIES.keySet()) {
            files.event("price date=" + from + " programme=ssa sku=SSC offering=credits unitPrice="
                    + price("12.5", currency) + " currency=" + currency);
        }
        MICROSOFT.forEach((sku, pool) -> {
            files.event("product date=" + from + " sku=" + sku + " vendor=microsoft name=" + sku + " pool=" + pool);
            files.event("value date=" + from + " sku=" + sku + " measure=points amount="
                    + (pool.equals("server") ? 15 : 2));
            CURRENCIES.keySet().forEach(currency -> microsoft(files, sku, currency, from));
        });
    }

    private static void microsoft(ResellerFiles files, String sku, String currency, LocalDate from) {
        String start = "price date=" + from + " sku=" + sku + " offering=L currency=" + currency + " unitPrice=";
        for (int i = 0; i < LEVELS.size(); i++) {
            files.event(start + price((90 - 5 * i) + ".45", currency) + " programme=select level=" + LEVELS.get(i));
        }
        files.event(start + price("110.3", currency) + " programme=open-business");
        files.event(start + price("105.15", currency) + " programme=open-volume level=150");
        files.event(start + price("99.99", currency) + " programme=open-volume level=500");
    }

    /** NetJapan's price list from a day on. */
    static void prices(ResellerFiles files, LocalDate from, String factor) {
        int place = 0;
        for (String sku : AIP.keySet()) {
            BigDecimal base = new BigDecimal(120 + 37 * place++).multiply(new BigDecimal(factor));
            for (String currency : CURRENCIES.keySet()) {
                tiers(files, sku, "Outright,License", base, currency, from);
                tiers(files, sku, "Subscription,Subscription", base.multiply(new BigDecimal("0.4")), currency, from);
                tiers(files, sku, "MSP,Monthly Fee", base.multiply(new BigDecimal("0.05")), currency, from);
                BigDecimal year = base.multiply(new BigDecimal("0.2"));
                files.price(
                        sku, "Outright,Maintenance,1," + price(year.toPlainString(), currency) + "," + currency, from);
            }
        }
    }

    private static void tiers(
            ResellerFiles files, String sku, String item, BigDecimal base, String currency, LocalDate from) {
        Map<Integer, String> tiers =
                new TreeMap<>(Map.of(1, "1", 5, "0.95", 12, "0.92", 25, "0.9", 50, "0.85", 100, "0.8"));
        tiers.forEach((least, part) -> files.price(
                sku,
                item + "," + least + ","
                        + price(base.multiply(new BigDecimal(part)).toPlainString(), currency) + "," + currency,
                from));
    }

    /** Three decimals, so that amounts are rounded; whole numbers where the currency has no decimals. */
    private static String price(String euro, String currency) {
        return new BigDecimal(euro)
                .multiply(new BigDecimal(CURRENCIES.getOrDefault(currency, "1")))
                .setScale(currency.equals("JPY") ? 0 : 3, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
