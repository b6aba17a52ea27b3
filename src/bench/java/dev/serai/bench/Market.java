package dev.serai.bench;

import dev.serai.licence.LandedUnit;
import dev.serai.pricing.Booking;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.programme.ProgrammeFiles;
import dev.serai.programme.Programmes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A reseller who sells AIP licences in three editions at prices in tiers, under the programmes as shipped. */
final class Market {

    static final String OUTRIGHT = "aip-outright";
    static final String SUBSCRIPTION = "aip-subscription";

    private static final List<String> EDITIONS = List.of("server", "desktop", "sbs");
    private static final int[][] TIERS = {
        {1, 80_000}, {5, 78_000}, {10, 74_000}, {25, 70_000}, {50, 65_000}, {100, 60_000}
    };

    final Programmes programmes = programmes();
    final Booking booking = PricingDesk.booking(programmes);
    final Overlay standing = Overlay.empty();
    final Landing landing = new Landing();

    Market() {
        book("account date=2010-01-01 account=A1 name=Nordlys country=DK currency=EUR");
        for (String edition : EDITIONS) {
            book("product date=2010-01-01 sku=" + edition + " vendor=netjapan name=AIP edition=" + edition);
            for (int[] tier : TIERS) {
                String row = " unitPrice=" + tier[1] / 100 + "." + tier[1] % 100 + "5 minQuantity=" + tier[0];
                book(price(OUTRIGHT, edition, "licence") + row);
                book(price(SUBSCRIPTION, edition, "subscription") + row);
            }
            book(price(OUTRIGHT, edition, "maintenance") + " unitPrice=100");
        }
    }

    /** The programmes of the working directory. */
    static ProgrammeFiles files() {
        ProgrammeFiles files = ProgrammeFiles.load(Path.of("mappings", "programmes"));
        if (!files.problems().isEmpty()) {
            throw new IllegalStateException(files.problems().toString());
        }
        return files;
    }

    private static Programmes programmes() {
        return files().programmes();
    }

    private static String price(String programme, String sku, String offering) {
        return "price date=2010-01-01 programme=" + programme + " sku=" + sku + " offering=" + offering
                + " currency=EUR";
    }

    /** Books events one by one; none may be refused. */
    void book(String event) {
        standing.apply(accepted(landing.unit(event)));
    }

    private Decision accepted(LandedUnit unit) {
        Decision decision = booking.book(unit, standing);
        if (!decision.rejections().isEmpty()) {
            throw new IllegalStateException(decision.rejections().toString());
        }
        return decision;
    }

    /** Orders that nothing is known of, of {@code each} lines, {@code lines} in all, for {@code customers} end customers. */
    List<LandedUnit> orders(String programme, int lines, int each, int customers) {
        String offering = programme.equals(OUTRIGHT) ? "licence" : "subscription";
        List<LandedUnit> orders = new ArrayList<>();
        for (int order = 0; order < lines / each; order++) {
            List<String> events = new ArrayList<>();
            for (int line = 0; line < each; line++) {
                int number = order * each + line;
                events.add("order date=2017-03-01 account=A1 order=N" + order + " line=" + line + " programme="
                        + programme
                        + " offering=" + offering + " sku=" + EDITIONS.get(number % EDITIONS.size()) + " quantity="
                        + (1 + number % 7) + " endCustomer=C" + number * 7919L % customers);
            }
            LandedUnit unit = landing.unit(events);
            accepted(unit);
            orders.add(unit);
        }
        return orders;
    }
}
