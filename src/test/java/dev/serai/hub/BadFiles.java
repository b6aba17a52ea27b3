package dev.serai.hub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.stream.Stream;

/** One file for each way in which a file can be bad, and the master data that their good lines need. */
record BadFiles(Drops drops) {

    private static final Charset GERMAN = Charset.forName("windows-1252");
    private static final String ORDER = "event,date,order,line,account,programme,sku,offering,quantity,licence";
    private static final String GERMAN_ORDER =
            "Auftrag;Pos;Datum;Debitor;Endkunde;Programm;Artikel;Bezeichnung;Art;Menge;Listenpreis;Laufzeit;"
                    + "Lizenznummer;Ersetzt";

    void drop() throws IOException {
        dropMasterData();
        dropFilesWithBadLines();
        dropFilesThatAreRefusedWhole();
    }

    private void dropMasterData() throws IOException {
        drops.drop(
                "erp",
                "events-master.csv",
                UTF_8,
                "event,date,account,name,country,currency,sku,vendor,programme,offering,unitPrice",
                "account,2026-01-01,A1,Example BV,NL,EUR,,,,,",
                "product,2026-01-01,,Server,,,SRV,netjapan,,,",
                "product,2026-01-01,,Desktop,,,DSK,netjapan,,,",
                "price,2026-01-01,,,,EUR,SRV,,aip-outright,licence,100");
    }

    private void dropFilesWithBadLines() throws IOException {
        dropOrders("unknown-account", order("UA-1", "A1", "SRV"), order("UA-2", "A9", "SRV"));
        dropOrders("unknown-sku", order("US-1", "A1", "SVR"), order("US-2", "A1", "SRV"));
        dropOrders("no-price", order("NP-1", "A1", "SRV"), order("NP-2", "A1", "DSK"));
        dropOrders("ragged", order("RR-1", "A1", "SRV"), "order,2026-03-02,RR-2,1,A1", order("RR-3", "A1", "SRV"));
        dropOrders("quotes", "order,2026-03-02,\"BQ-1,1,A1,aip-outright,SRV,licence,1,", order("BQ-2", "A1", "SRV"));
        drops.drop(
                "erp", "events-encoding.csv", ISO_8859_1, ORDER, order("Ü-1", "A1", "SRV"), order("EN-2", "A1", "SRV"));
        dropGermanOrders("date", german("4801", "31.02.2026", "1,00"), german("4802", "02.03.2026", "1,00"));
        String wrongArticle = german("4807", "02.03.2026", "1,00").replace("SRV", "SVR");
        dropGermanOrders("article", wrongArticle, german("4808", "02.03.2026", "1,00"));
        dropGermanOrders("number", german("4803", "02.03.2026", "1.50"), german("4804", "02.03.2026", "2,00"));
        dropGermanOrders("encoding", german("48\u001a05", "02.03.2026", "1,00"), german("4806", "02.03.2026", "1,00"));
        drops.drop("vendors/ingra", "broken.json", UTF_8, """
                {"orders": [
                  {"orderNumber": "ING-1", "orderDate": "2026-03-02", "reseller": {"number": "A1"},
                   "endCustomer": {"name": "Museum"}, "items": [
                     {"position": "1", "sku": "SRV", "model": "perpetual", "type": "license", "quantity": 1}]},
                  {"orderNumber": "ING-2", "orderDate": ]}
                """);
    }

    private void dropFilesThatAreRefusedWhole() throws IOException {
        drops.drop("erp", "events-more.csv", UTF_8, ORDER + ",colour", order("UC-1", "A1", "SRV") + ",red");
        drops.drop("erp", "events-less.csv", UTF_8, ORDER.replace("date", "day"), order("MC-1", "A1", "SRV"));
        drops.drop("erp", "events-empty.csv", new byte[0]);
        drops.drop("erp", "events-binary.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        drops.drop("vendors/ingra", "empty.json", new byte[0]);
        drops.drop("vendors/ingra", "text.json", UTF_8, "Dear all, the orders follow.");
        drops.drop("vendors/ingra", "other.json", UTF_8, "{\"invoices\": []}");
        drops.drop(
                "vendors/innovaphone",
                "covers-1.csv",
                UTF_8,
                "Projekt;Abgeschlossen am;SSA-Ende;Bestätigt von",
                "P1;02.03.2026;01.03.2027;M",
                "P2;02.03.2026;01.03.2027;M");
    }

    private void dropOrders(String name, String... lines) throws IOException {
        drops.drop("erp", "events-" + name + ".csv", UTF_8, lines(ORDER, lines));
    }

    private void dropGermanOrders(String name, String... lines) throws IOException {
        String text = String.join("\r\n", lines(GERMAN_ORDER, lines)) + "\r\n";
        byte[] bytes = text.getBytes(GERMAN);
        for (int i = 0; i < bytes.length; i++) {
            // 0x81 is not a character of windows-1252.
            bytes[i] = bytes[i] == 0x1a ? (byte) 0x81 : bytes[i];
        }
        drops.drop("erp", "orders-" + name + ".csv", bytes);
    }

    private static String[] lines(String header, String... lines) {
        return Stream.concat(Stream.of(header), Stream.of(lines)).toArray(String[]::new);
    }

    private static String order(String number, String account, String sku) {
        return "order,2026-03-02," + number + ",1," + account + ",aip-outright," + sku + ",licence,1,";
    }

    private static String german(String number, String date, String quantity) {
        return number + ";10;" + date + ";A1;Museum;AIP Kauf;SRV;Server;Lizenz;" + quantity + ";1,00;;;";
    }
}
