package dev.serai.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Canonical files of a month's orders of a large reseller: orders of one to five lines of accounts billed by the month. */
final class OrderFile {

    private static final String HEADER =
            "event,date,account,name,country,currency,billing,sku,vendor,edition,programme,"
                    + "offering,unitPrice,minQuantity,order,line,quantity,endCustomer\n";
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 28;
    private static final int ACCOUNTS = 500;
    private static final int CUSTOMERS = 20_000;
    private static final int LONGEST = 5;
    private static final List<String> EDITIONS = List.of("server", "desktop", "sbs");
    private static final int[] TIERS = {1, 5, 10, 25, 50, 100};

    private OrderFile() {}

    /** The day after the last one of the file of a month, counted from 0. */
    static LocalDate today(int month) {
        return FIRST.plusMonths(month).plusDays(DAYS);
    }

    /** Writes {@code lines} order lines of the first month after the master data, day after day as an ERP exports them. */
    static void write(Path file, int lines) throws IOException {
        write(file, lines, 0);
    }

    /** The same of any month, counted from 0; master data stands in the first. */
    static void write(Path file, int lines, int month) throws IOException {
        try (BufferedWriter text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            text.write(HEADER);
            if (month == 0) {
                masterData(text);
            }
            int written = 0;
            for (int order = 0; written < lines; order++) {
                LocalDate date = FIRST.plusMonths(month).plusDays((long) written * DAYS / lines);
                for (int line = 1; line <= 1 + order % LONGEST && written < lines; line++) {
                    text.write("order,%s,A%d,,,,,%s,,,aip-outright,licence,,,O%d-%d,%d,%d,E%d%n"
                            .formatted(
                                    date,
                                    order % ACCOUNTS,
                                    EDITIONS.get((order + line) % EDITIONS.size()),
                                    month,
                                    order,
                                    line,
                                    1 + (order + line) % 3,
                                    order % CUSTOMERS));
                    written++;
                }
            }
        }
    }

    private static void masterData(BufferedWriter text) throws IOException {
        for (int account = 0; account < ACCOUNTS; account++) {
            text.write("account,2026-03-01,A%d,Account %d,NL,EUR,monthly,,,,,,,,,,,%n".formatted(account, account));
        }
        for (String edition : EDITIONS) {
            text.write("product,2026-03-01,,AIP %s,,,,%s,netjapan,%s,,,,,,,,%n".formatted(edition, edition, edition));
            for (int tier : TIERS) {
                text.write("price,2026-03-01,,,,EUR,,%s,,,aip-outright,licence,%d.50,%d,,,,%n"
                        .formatted(edition, 900 - tier, tier));
            }
        }
    }
}
