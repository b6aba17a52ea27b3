package dev.serai.pricing.aip;

import dev.serai.pricing.AipProgrammes;
import dev.serai.pricing.Books;
import dev.serai.programme.Programmes;

/** Books with an account in euros, the AIP editions and a price for everything, for the tests of the AIP rules. */
final class Catalogue {

    private Catalogue() {}

    static Books books() {
        return books(AipProgrammes.all());
    }

    /** The same under other terms. */
    static Books books(Programmes programmes) {
        Books books = Books.under(programmes);
        books.accept(
                "account date=2010-01-01 account=A1 name=Nordlys country=DK currency=EUR",
                "account date=2010-01-01 account=A2 name=Second country=NL currency=EUR",
                "account date=2010-01-01 account=M1 name=Cloudwerk country=DE currency=EUR roles=service-provider",
                "agreement date=2010-01-01 agreement=G1 programme=msp account=M1 endCustomer=Bakery signed=2010-01-01",
                "agreement date=2010-01-01 agreement=G2 programme=msp account=M1 endCustomer=School signed=2010-01-01");
        sell(books, "SBS", "sbs", "500");
        sell(books, "SERVER", "Server", "800");
        sell(books, "DESKTOP", "desktop", "60");
        sell(books, "HYPERV", "hyper-v", "1500");
        sell(books, "VSINGLE", "virtual-single", "300");
        sell(books, "VUNLIM", "virtual-unlimited", "2000");
        return books;
    }

    private static void sell(Books books, String sku, String edition, String licence) {
        books.accept(
                "product date=2010-01-01 sku=" + sku + " vendor=netjapan name=AIP edition=" + edition,
                price("aip-outright", sku, "licence", licence),
                price("aip-outright", sku, "maintenance", "100"),
                price("aip-subscription", sku, "subscription", "20"),
                price("msp", sku, "rental", "12"));
    }

    static String price(String programme, String sku, String offering, String amount) {
        return "price date=2010-01-01 programme=" + programme + " sku=" + sku + " offering=" + offering + " unitPrice="
                + amount + " currency=EUR";
    }

    static String buy(String date, String order, String sku, String more) {
        return "order date=" + date + " order=" + order
                + " line=1 account=A1 programme=aip-outright offering=licence sku=" + sku + " " + more;
    }

    static String maintain(String date, String order, String more) {
        return "order date=" + date + " order=" + order
                + " line=1 account=A1 programme=aip-outright offering=maintenance sku=SERVER " + more;
    }

    static String subscribe(String date, String order, String sku, String more) {
        return "order date=" + date + " order=" + order
                + " line=1 account=A1 programme=aip-subscription offering=subscription sku=" + sku + " " + more;
    }
}
