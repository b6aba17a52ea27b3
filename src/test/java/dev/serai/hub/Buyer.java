package dev.serai.hub;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** A customer of the made-up reseller, known from a day on. */
record Buyer(String account, Kind kind, LocalDate since) {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** What a customer trades in. */
    enum Trade {
        AIP,
        MSP,
        SELECT,
        OPEN,
        SSA
    }

    /** Who customers are: country, currency, VAT id, billing, payment of credits, Peppol address, and their trades. */
    enum Kind {
        DOMESTIC("NL;EUR", "", "je Auftrag", "Vorkasse", ";", Trade.AIP, Trade.SELECT),
        PROVIDER("NL;EUR", "NL004495445B01", "monatlich", "Vorkasse", ";", Trade.MSP, Trade.AIP),
        REVERSED("DE;EUR", "DE136695976", "je Auftrag", "Vorkasse", ";", Trade.AIP, Trade.SELECT, Trade.SSA),
        WITHOUT_VAT_ID("BE;EUR", "", "monatlich", "Vorkasse", ";", Trade.OPEN),
        AMERICAN("US;USD", "", "je Auftrag", "Vorkasse", ";", Trade.AIP, Trade.OPEN),
        SWISS("CH;CHF", "", "monatlich", "Vorkasse", ";", Trade.MSP, Trade.SELECT),
        IN_YEN("NL;JPY", "", "je Auftrag", "Vorkasse", ";", Trade.AIP, Trade.OPEN),
        DANISH("DK;EUR", "DK13585628", "monatlich", "auf Rechnung", "DK13585628;0198", Trade.MSP, Trade.SSA),
        SCHOOL("NL;EUR", "", "je Auftrag", "Vorkasse", ";", Trade.AIP, Trade.OPEN),
        ON_INVOICE("NL;EUR", "NL004495445B01", "je Auftrag", "auf Rechnung", "12345677;0106", Trade.SSA, Trade.AIP);

        private final String place;
        private final String vatId;
        private final String billing;
        private final String credits;
        private final String peppol;
        private final Set<Trade> trades;

        Kind(String place, String vatId, String billing, String credits, String peppol, Trade... trades) {
            this.place = place;
            this.vatId = vatId;
            this.billing = billing;
            this.credits = credits;
            this.peppol = peppol;
            this.trades = Set.of(trades);
        }
    }

    boolean trades(Trade trade) {
        return kind.trades.contains(trade);
    }

    /** The row of the ERP's file of debtors. */
    String row() {
        return String.join(
                ";",
                List.of(
                        account,
                        "Größe " + account,
                        "Straße 1",
                        "1000",
                        "Ort",
                        kind.place,
                        kind.vatId,
                        trades(Trade.MSP) ? "MSP" : "HÄNDLER",
                        "Wirtschaft",
                        "E",
                        "30",
                        kind.billing,
                        kind.credits,
                        account + "@example.com",
                        "",
                        "REF-" + account,
                        kind.peppol,
                        GERMAN.format(since),
                        "",
                        ""));
    }
}
