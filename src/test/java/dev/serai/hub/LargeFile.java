package dev.serai.hub;

import java.time.LocalDate;

/** A canonical file of orders as a large reseller's ERP would send it, with a bad line now and then. */
final class LargeFile {

    private static final String HEADER =
            "event,date,account,name,country,currency,billing,sku,vendor,edition,programme,"
                    + "offering,unitPrice,minQuantity,order,line,quantity,endCustomer\n";
    private static final int ACCOUNTS = 20;
    private static final int LINES_OF_AN_ORDER = 10;
    private static final int BAD_EVERY = 9_973;
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 28;

    private LargeFile() {}

    /** The file with {@code lines} lines besides its header. */
    static String text(int lines) {
        StringBuilder file = new StringBuilder(HEADER);
        int written = masterData(file);
        for (int order = 0; written < lines; order++) {
            for (int line = 1; line <= LINES_OF_AN_ORDER && written < lines; line++) {
                file.append(orderLine(order, line, written % BAD_EVERY == 0));
                written++;
            }
        }
        return file.toString();
    }

    private static int masterData(StringBuilder file) {
        for (int account = 0; account < ACCOUNTS; account++) {
            file.append("account,2026-03-01,A%d,Account %d,NL,EUR,%s,,,,,,,,,,,\n"
                    .formatted(account, account, account == 0 ? "per-order" : "monthly"));
        }
        file.append("product,2026-03-01,,AIP Desktop,,,,DESKTOP,netjapan,desktop,,,,,,,,\n");
        file.append("price,2026-03-01,,,,EUR,,DESKTOP,,,aip-outright,licence,60.00,1,,,,\n");
        file.append("price,2026-03-01,,,,EUR,,DESKTOP,,,aip-outright,licence,55.00,25,,,,\n");
        return ACCOUNTS + 3;
    }

    /** Few orders are of the account that is invoiced order by order, so that documents do not take most of the time. */
    private static String orderLine(int order, int line, boolean isBad) {
        int account = order % 250 == 0 ? 0 : 1 + order % (ACCOUNTS - 1);
        String date = isBad ? "2026-02-30" : FIRST.plusDays(order * 5L % DAYS).toString();
        return "order,%s,A%d,,,,,DESKTOP,,,aip-outright,licence,,,O%d,%d,%d,E%d\n"
                .formatted(date, account, order, line, 1 + order % 3, order % 40);
    }
}
