package dev.serai.hub;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What a reseller's ERP and its vendors' servers write on a day, as the files that they drop. */
final class ResellerFiles {

    private static final Charset ERP = Charset.forName("windows-1252");
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("yyyy/MM/dd");
    private static final String ACCOUNTS =
            "Debitor;Name;Straße;PLZ;Ort;Land;Währung;USt-IdNr.;Rolle;Branche;Sprache;Zahlungsziel;Rechnung;SSC;E-Mail;"
                    + "E-Mail Rechnung;Ihr Zeichen;Peppol-Adresse;Peppol-Schema;Gültig ab;Kreditlimit;Sachbearbeiter";
    private static final String ORDERS =
            "Auftrag;Pos;Datum;Debitor;Endkunde;Programm;Artikel;Bezeichnung;Art;Menge;Listenpreis;Laufzeit;Lizenznummer;"
                    + "Ersetzt";
    private static final String PRODUCTS = "Product Code,Product Name,Edition,Version,Release Date,Languages";
    private static final String PRICES = "Product Code,Product Name,Model,Item,Min. Qty,List Price,Currency,Valid From";
    private static final String AGREEMENTS = "Agreement No.,Partner,Partner Name,End Customer,Signed";
    private static final String RENTALS =
            "Timestamp,Action,Serial,Product Code,Qty,Partner,End Customer,Host,Client Version";
    private static final String LINKS =
            "Projekt;Lizenz;Artikel;Bezeichnung;Version;SSC pro Jahr;Anzahl;Partner;MAC-Adresse;Gekoppelt am";
    private static final String COVERS = "Projekt;Abgeschlossen am;SSA-Ende;Bestätigt von";

    private final LocalDate day;
    private final List<String> accounts = new ArrayList<>();
    private final List<String> products = new ArrayList<>();
    private final List<String> prices = new ArrayList<>();
    private final List<String> agreements = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();
    private final List<String> rentals = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final List<String> covers = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();

    ResellerFiles(LocalDate day) {
        this.day = day;
    }

    /** A file as it is dropped. */
    record Dropped(String feed, String name, byte[] bytes) {}

    void account(Buyer buyer) {
        accounts.add(buyer.row());
    }

    void product(String sku, String edition, LocalDate from) {
        products.add(String.join(",", sku, "AIP " + sku, edition, "4.0", SLASHES.format(from), "EN"));
    }

    /** {@code what} is model, item, least quantity, price and currency. */
    void price(String sku, String what, LocalDate from) {
        prices.add(String.join(",", sku, "AIP " + sku, what, SLASHES.format(from)));
    }

    void agreement(String agreement, String partner, String endCustomer, LocalDate signed) {
        agreements.add(String.join(",", agreement, partner, "Partner", endCustomer, SLASHES.format(signed)));
    }

    /** {@code what} is everything after the debtor. */
    void order(String order, int line, LocalDate date, String account, String what) {
        orders.add(String.join(";", order, Integer.toString(line), GERMAN.format(date), account, what));
    }

    void rental(LocalDate date, String action, String what) {
        rentals.add(String.join(",", date + " 10:15:00", action, what, "4.0.1"));
    }

    void link(String project, String what, LocalDate date) {
        links.add(String.join(";", project, what, GERMAN.format(date)));
    }

    void cover(String project, LocalDate date, LocalDate until) {
        covers.add(String.join(";", project, GERMAN.format(date), GERMAN.format(until), "J. van Dijk"));
    }

    /** An event in the licence model's own names. */
    void event(String text) {
        events.add(text);
    }

    /** A file that is there already. */
    void drop(Dropped file) {
        dropped.add(file);
    }

    /** The rows of the ERP's orders. */
    List<String> orders() {
        return List.copyOf(orders);
    }

    /** The ERP's file of the day's orders with these rows. */
    Dropped orders(List<String> rows) {
        return file("erp-orders", "auftraege-" + day, ERP, ORDERS, rows);
    }

    /** The files in the order in which they are dropped. */
    List<Dropped> all() {
        List<Dropped> all = new ArrayList<>(dropped);
        all.add(file("erp-accounts", "debitoren-" + day, ERP, ACCOUNTS, accounts));
        all.add(file("netjapan-products", "products-" + day, StandardCharsets.UTF_8, PRODUCTS, products));
        all.add(file("netjapan-prices", "prices-" + day, StandardCharsets.UTF_8, PRICES, prices));
        all.add(file("netjapan-agreements", "agreements-" + day, StandardCharsets.UTF_8, AGREEMENTS, agreements));
        all.add(orders(orders));
        all.add(file("netjapan-msp", "activations-" + day, StandardCharsets.UTF_8, RENTALS, rentals));
        all.add(file("innovaphone-licences", "licences-" + day, StandardCharsets.UTF_8, LINKS, links));
        all.add(file("innovaphone-covers", "covers-" + day, StandardCharsets.UTF_8, COVERS, covers));
        if (!events.isEmpty()) {
            byte[] bytes = RoundHub.csv(String.join("\n", events)).getBytes(StandardCharsets.UTF_8);
            all.add(new Dropped("events", "events-" + day + ".csv", bytes));
        }
        all.removeIf(file -> file.bytes().length == 0);
        return all;
    }

    private static Dropped file(String feed, String name, Charset charset, String header, List<String> rows) {
        String text = rows.isEmpty() ? "" : header + "\n" + String.join("\n", rows) + "\n";
        return new Dropped(feed, name + ".csv", text.getBytes(charset));
    }
}
