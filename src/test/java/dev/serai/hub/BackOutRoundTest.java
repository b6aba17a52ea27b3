package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole files taken back from the hub's books, whatever they booked. */
class BackOutRoundTest {

    private static final String MASTER_DATA = """
            account date=2026-01-01 account=MON name=Monthly country=NL currency=EUR billing=monthly roles=reseller;service-provider
            account date=2026-01-01 account=PER name=PerOrder country=NL currency=EUR
            product date=2026-01-01 sku=SRV vendor=netjapan name=Server edition=server
            product date=2026-01-01 sku=PORT vendor=innovaphone name=Port
            price date=2026-01-01 programme=aip-outright sku=SRV offering=licence unitPrice=100 currency=EUR
            price date=2026-01-01 programme=aip-outright sku=SRV offering=licence unitPrice=80 currency=EUR minQuantity=10
            price date=2026-01-01 programme=msp sku=SRV offering=rental unitPrice=10 currency=EUR
            price date=2026-01-01 programme=msp sku=SRV offering=rental unitPrice=8 currency=EUR minQuantity=3
            value date=2026-01-01 sku=PORT measure=credits amount=10
            agreement date=2026-01-01 agreement=M1 programme=msp account=MON endCustomer=E1 signed=2026-01-01
            credit date=2026-01-01 account=MON credits=100
            """;

    @TempDir
    private Path home;

    private static String order(String date, String account, String order, int quantity) {
        return "order date=" + date + " order=" + order + " line=1 account=" + account
                + " programme=aip-outright sku=SRV offering=licence quantity=" + quantity + "\n";
    }

    private static String activate(String date, String licence) {
        return "activate date=" + date + " licence=" + licence + " sku=SRV account=MON endCustomer=E1\n";
    }

    private RoundHub hub(TestDatabase database, String name) {
        return new RoundHub(database.fresh(), home.resolve(name))
                .receive("master.csv", MASTER_DATA)
                .round("2026-01-02", "2025-12-31");
    }

    private static void refuses(RoundHub hub, long file, String why) {
        List<String> before = hub.everything();
        assertThatThrownBy(() -> hub.backOut(file)).hasMessage("File " + file + " cannot be taken back: " + why);
        assertThat(hub.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void takesTheOrdersOfAMonthlyAccountBack(TestDatabase database) {
        String first = order("2026-01-05", "MON", "O1", 2);
        String later = order("2026-01-06", "MON", "O3", 3) + "return date=2026-01-06 order=O3 line=1 quantity=1\n";
        String wrong = order("2026-01-05", "MON", "O2", 3) + order("2026-01-05", "MON", "O1", 2)
                + "return date=2026-01-06 order=O1 line=1 quantity=1\n";
        try (RoundHub hub = hub(database, "one");
                RoundHub without = hub(database, "other")) {
            hub.receive("first.csv", first).round("2026-01-05", "2026-01-03");
            hub.receive("wrong.csv", wrong).round("2026-01-06", "2026-01-04");
            hub.receive("later.csv", later).round("2026-01-06", "2026-01-04");
            without.receive("first.csv", first).round("2026-01-05", "2026-01-03");
            without.round("2026-01-06", "2026-01-04");
            without.receive("later.csv", later).round("2026-01-06", "2026-01-04");
            List<String> outbox = hub.jdbc().queryForList("select dedup_key from outbox order by id", String.class);
            assertThat(hub.books()).isNotEqualTo(without.books());

            assertThat(hub.backOut(3)).isEqualTo(2);

            assertThat(hub.books()).isEqualTo(without.books());
            assertThat(hub.jdbc().queryForList("select dedup_key from outbox order by id", String.class))
                    .isEqualTo(outbox);
            assertThat(hub.files())
                    .containsExactly(
                            "master.csv closed 11/11",
                            "first.csv closed 1/1",
                            "wrong.csv backed-out 0/3",
                            "later.csv closed 2/2");
            hub.round("2026-01-06", "2026-01-04");
            assertThat(hub.jdbc().queryForList("select name from outbox order by id desc", String.class))
                    .first()
                    .asString()
                    .startsWith("wrong.csv.");

            hub.receive("wrong.csv", wrong).round("2026-02-01", "2026-01-31");
            assertThat(hub.files()).last().isEqualTo("wrong.csv closed 2/3");
            assertThat(hub.jdbc().queryForList("select net from invoice order by number desc", BigDecimal.class))
                    .as("three orders, and both returns")
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(new BigDecimal(800), new BigDecimal(200));
        }
    }

    @ParameterizedTest
    @EnumSource
    void billsWhatStaysAsItsAccountIsBilledWithoutTheFile(TestDatabase database) {
        String wrong = "account date=2026-01-05 account=PER name=PerOrder country=NL currency=EUR billing=monthly\n";
        try (RoundHub hub = hub(database, "one");
                RoundHub without = hub(database, "other")) {
            hub.receive("wrong.csv", wrong).round("2026-01-05", "2026-01-03");
            hub.receive("orders.csv", order("2026-01-06", "PER", "O1", 2)).round("2026-01-06", "2026-01-04");
            without.round("2026-01-05", "2026-01-03");
            without.receive("orders.csv", order("2026-01-06", "PER", "O1", 2)).round("2026-01-06", "2026-01-04");

            hub.backOut(2);
            hub.round("2026-01-06", "2026-01-04");

            assertThat(hub.jdbc().queryForList("select order_no from invoice", String.class))
                    .containsExactly("O1");
            assertThat(hub.books()).isEqualTo(without.books());
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesWhatIsInvoiced(TestDatabase database) {
        try (RoundHub hub = hub(database, "one")) {
            hub.receive("orders.csv", order("2026-01-05", "PER", "O1", 2) + order("2026-01-05", "MON", "O2", 2))
                    .round("2026-01-05", "2026-01-03");
            refuses(hub, 2, "invoiced with INV-2026-000001, correct it by returns or other events of its own");
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesWhatALaterPriceStandsOn(TestDatabase database) {
        try (RoundHub hub = hub(database, "one")) {
            hub.receive("first.csv", order("2026-01-05", "MON", "O1", 9)).round("2026-01-05", "2026-01-03");
            hub.receive("later.csv", order("2026-01-06", "MON", "O2", 1)).round("2026-01-06", "2026-01-04");
            refuses(
                    hub,
                    2,
                    "what it says was used by later.csv:2; take the file of that back first, or correct it by events of"
                            + " its own");
            hub.backOut(3);
            hub.backOut(2);
            assertThat(hub.jdbc().queryForList("select id from charge")).isEmpty();
            assertThat(hub.jdbc().queryForList("select licence from licence")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesActivationsBackWithWhatTheClosesCharged(TestDatabase database) {
        String others = activate("2026-01-03", "L1");
        try (RoundHub hub = hub(database, "one");
                RoundHub without = hub(database, "other")) {
            hub.receive("others.csv", others)
                    .receive("wrong.csv", activate("2026-01-04", "L2"))
                    .round("2026-01-20", "2026-01-18");
            without.receive("others.csv", others).round("2026-01-20", "2026-01-18");
            assertThat(hub.jdbc().queryForList("select licence from charge order by licence", String.class))
                    .containsExactly("L1", "L2");

            hub.backOut(3);

            assertThat(hub.books()).isEqualTo(without.books());
            hub.round("2026-02-28", "2026-02-28");
            without.round("2026-02-28", "2026-02-28");
            assertThat(hub.books()).isEqualTo(without.books());
            refuses(hub, 2, "invoiced with INV-2026-000001, correct it by returns or other events of its own");
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesActivationsThatMadeOthersCheaperAndEndsThatStopCharges(TestDatabase database) {
        try (RoundHub hub = hub(database, "one")) {
            hub.receive("others.csv", activate("2026-01-03", "L1") + activate("2026-01-03", "L2"))
                    .round("2026-01-03", "2026-01-01");
            hub.receive("third.csv", activate("2026-01-03", "L3"))
                    .receive("ends.csv", "deactivate date=2026-01-05 licence=L1\n")
                    .round("2026-01-10", "2026-01-08");
            refuses(
                    hub,
                    3,
                    "what it says was used by the charge of 2026-01-03 for licence L1, raised by the close of 2026-01-03,"
                            + " the charge of 2026-01-03 for licence L2, raised by the close of 2026-01-03; take the file"
                            + " of that back first, or correct it by events of its own");
            hub.round("2026-02-10", "2026-02-10");
            refuses(
                    hub,
                    4,
                    "what it says was used by the charge of 2026-02-03 for licence L1, raised by the close of 2026-02-03,"
                            + " the charge of 2026-02-03 for licence L2, raised by the close of 2026-02-03,"
                            + " the charge of 2026-02-03 for licence L3, raised by the close of 2026-02-03; take the file"
                            + " of that back first, or correct it by events of its own");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesMasterDataBackWhereNobodyUsedIt(TestDatabase database) {
        String more = """
                account date=2026-01-03 account=NEW name=New country=NL currency=EUR billing=monthly
                account date=2026-01-03 account=MON name=Renamed country=NL currency=EUR billing=monthly roles=service-provider
                product date=2026-01-03 sku=DSK vendor=netjapan name=Desktop edition=desktop
                product date=2026-01-03 sku=SRV vendor=netjapan name=Renamed edition=server
                price date=2026-01-03 programme=aip-outright sku=DSK offering=licence unitPrice=50 currency=EUR
                """;
        try (RoundHub hub = hub(database, "one");
                RoundHub without = hub(database, "other")) {
            hub.receive("more.csv", more).round("2026-01-03", "2026-01-01");
            without.round("2026-01-03", "2026-01-01");
            assertThat(hub.backOut(2)).isEqualTo(5);
            assertThat(hub.books()).isEqualTo(without.books());

            hub.receive("more.csv", more).round("2026-01-03", "2026-01-01");
            hub.receive("orders.csv", order("2026-01-04", "NEW", "O1", 2)).round("2026-01-04", "2026-01-02");
            refuses(
                    hub,
                    3,
                    "what it says was used by orders.csv:2; take the file of that back first, or correct it by events of"
                            + " its own");
            hub.receive("deliveries.csv", order("2026-01-04", "MON", "O2", 1).replace("SRV", "DSK"))
                    .round("2026-01-04", "2026-01-02");
            hub.backOut(4);
            refuses(
                    hub,
                    3,
                    "what it says was used by deliveries.csv:2; take the file of that back first, or correct it by events"
                            + " of its own");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesPricesBackThatLedToNoCharge(TestDatabase database) {
        try (RoundHub hub = hub(database, "one")) {
            String dollars = "price date=2026-01-03 programme=aip-outright sku=SRV offering=licence unitPrice=7"
                    + " currency=USD\n";
            hub.receive("dollars.csv", dollars).round("2026-01-03", "2026-01-01");
            hub.receive("cheap.csv", dollars.replace("USD", "EUR")).round("2026-01-03", "2026-01-01");
            hub.receive("orders.csv", order("2026-01-04", "MON", "O1", 2)).round("2026-01-04", "2026-01-02");
            assertThat(hub.backOut(2)).isEqualTo(1);
            refuses(
                    hub,
                    3,
                    "what it says was used by orders.csv:2; take the file of that back first, or correct it by events of"
                            + " its own");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesCreditsOfCoversBack(TestDatabase database) {
        String linked = """
                link date=2026-01-03 licence=P1 sku=PORT account=MON project=X device=D1
                link date=2026-01-03 licence=P2 sku=PORT account=MON project=Y device=D2
                """;
        try (RoundHub hub = hub(database, "one");
                RoundHub without = hub(database, "other")) {
            hub.receive("links.csv", linked).round("2026-01-03", "2026-01-01");
            without.receive("links.csv", linked).round("2026-01-03", "2026-01-01");
            hub.receive(
                            "covers.csv",
                            "cover date=2026-01-04 project=X until=2026-01-31\nenrol date=2026-01-04 project=X\n")
                    .round("2026-02-10", "2026-02-08");
            without.round("2026-02-10", "2026-02-08");
            assertThat(hub.jdbc().queryForList("select credits from balance", Long.class))
                    .doesNotContain(100L);
            assertThat(hub.jdbc().queryForList("select id from charge where event_id is null"))
                    .as("renewed by the close")
                    .hasSize(1);

            assertThat(hub.backOut(3)).isEqualTo(2);

            assertThat(hub.books()).isEqualTo(without.books());
            hub.receive("covers.csv", "cover date=2026-02-10 project=X until=2026-12-31\n")
                    .round("2026-02-10", "2026-02-08");
            refuses(
                    hub,
                    2,
                    "what it says was used by covers.csv:2; take the file of that back first, or correct it by events of"
                            + " its own");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesAgreementsAndTheirLevelsBack(TestDatabase database) {
        String priced = """
                product date=2026-01-01 sku=WIN vendor=microsoft name=Windows pool=server
                value date=2026-01-01 sku=WIN measure=points amount=15
                price date=2026-01-01 programme=select sku=WIN offering=L unitPrice=500 currency=EUR level=A
                price date=2026-01-01 programme=select sku=WIN offering=L unitPrice=400 currency=EUR level=B
                """;
        String agreed = "agreement date=2026-01-03 agreement=S1 programme=select account=MON\n";
        String forecast = "forecast date=2026-01-03 agreement=S1 pool=server points=1500\n";
        String ordered = "order date=2026-01-04 order=O1 line=1 account=MON programme=select sku=WIN offering=L"
                + " quantity=3 agreement=S1\n";
        try (RoundHub hub = hub(database, "one");
                RoundHub without = hub(database, "other")) {
            hub.receive("select.csv", priced + agreed)
                    .receive("forecast.csv", forecast)
                    .round("2026-01-03", "2026-01-01");
            hub.receive("orders.csv", ordered).round("2026-01-04", "2026-01-02");
            without.receive("select.csv", priced + agreed).round("2026-01-03", "2026-01-01");
            without.round("2026-01-04", "2026-01-02");
            refuses(
                    hub,
                    3,
                    "what it says was used by orders.csv:2; take the file of that back first, or correct it by events of"
                            + " its own");
            hub.backOut(4);
            hub.backOut(3);
            assertThat(hub.books()).isEqualTo(without.books());
            hub.backOut(2);
            assertThat(hub.jdbc().queryForList("select * from level_agreement")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void repeatsTheOrderInWhichLateEventsCame(TestDatabase database) {
        String late = order("2026-01-03", "MON", "O1", 20);
        String price =
                "price date=2026-01-02 programme=aip-outright sku=SRV offering=licence unitPrice=1 currency=EUR\n";
        try (RoundHub hub = hub(database, "one");
                RoundHub without = hub(database, "other")) {
            for (RoundHub each : List.of(hub, without)) {
                each.receive("first.csv", order("2026-01-10", "MON", "O2", 20)).round("2026-01-10", "2026-01-08");
                each.receive("late.csv", late).round("2026-01-11", "2026-01-09");
                each.receive("price.csv", price).round("2026-01-11", "2026-01-09");
                if (each == hub) {
                    each.receive("wrong.csv", order("2026-01-04", "MON", "O3", 5));
                }
                each.round("2026-01-12", "2026-01-10");
            }
            hub.backOut(5);
            assertThat(hub.books()).isEqualTo(without.books());
            assertThat(hub.jdbc().queryForList("select amount from charge", BigDecimal.class))
                    .as("priced before the late price came")
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactlyInAnyOrder(new BigDecimal(1600), new BigDecimal(1600));
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesWhatACloseCorrectedAfterLateEvents(TestDatabase database) {
        try (RoundHub hub = hub(database, "one")) {
            hub.receive("first.csv", order("2026-01-10", "MON", "O1", 2)).round("2026-01-10", "2026-01-08");
            hub.receive("late.csv", order("2026-01-03", "MON", "O2", 9)).round("2026-01-12", "2026-01-10");
            hub.receive("wrong.csv", order("2026-01-12", "MON", "O3", 5)).round("2026-01-12", "2026-01-10");

            refuses(
                    hub,
                    4,
                    "what it says was used by the corrections that the close of 2026-01-09 made for late events,"
                            + " the corrections that the close of 2026-01-10 made for late events; take the file"
                            + " of that back first, or correct it by events of its own");
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitsForACloseThatWasCutShort(TestDatabase database) {
        try (RoundHub hub = hub(database, "one")) {
            hub.receive("orders.csv", order("2026-01-05", "MON", "O1", 2)).round("2026-01-05", "2026-01-03");
            hub.jdbc().update("update hub_state set renewed_on = date '2026-01-04'");
            refuses(hub, 2, "the close of a day was cut short; let the hub finish it, and try again");
        }
    }
}
