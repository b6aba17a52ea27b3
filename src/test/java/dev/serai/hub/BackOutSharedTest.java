package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files taken back of which other accounts, or many accounts, may have used what they say. */
class BackOutSharedTest {

    private static final String MASTER_DATA = """
            account date=2026-01-01 account=ONE name=One country=NL currency=EUR billing=monthly roles=service-provider
            account date=2026-01-01 account=TWO name=Two country=NL currency=EUR billing=monthly roles=service-provider
            product date=2026-01-01 sku=SRV vendor=netjapan name=Server edition=server
            product date=2026-01-01 sku=PORT vendor=innovaphone name=Port
            price date=2026-01-01 programme=msp sku=SRV offering=rental unitPrice=10 currency=EUR
            value date=2026-01-01 sku=PORT measure=credits amount=100
            agreement date=2026-01-01 agreement=M1 programme=msp account=ONE endCustomer=E1 signed=2026-01-01
            agreement date=2026-01-01 agreement=M2 programme=msp account=TWO endCustomer=E1 signed=2026-01-01
            credit date=2026-01-01 account=ONE credits=1000
            credit date=2026-01-01 account=TWO credits=1000
            """;

    @TempDir
    private Path home;

    private RoundHub hub(TestDatabase database, String name, String more) {
        return new RoundHub(database.fresh(), home.resolve(name))
                .receive("master.csv", MASTER_DATA + more)
                .round("2026-01-02", "2025-12-31");
    }

    private static void refuses(RoundHub hub, long file, String users) {
        List<String> before = hub.everything();
        assertThatThrownBy(() -> hub.backOut(file))
                .hasMessage("File " + file + " cannot be taken back: what it says was used by " + users
                        + "; take the file of that back first, or correct it by events of its own");
        assertThat(hub.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheEndOfARentalThatAnotherAccountHasSince(TestDatabase database) {
        String rental = "activate date=2026-01-02 licence=L1 sku=SRV account=ONE endCustomer=E1\n";
        try (RoundHub hub = hub(database, "one", rental)) {
            hub.receive("ends.csv", "deactivate date=2026-01-03 licence=L1\n").round("2026-01-03", "2026-01-01");
            hub.receive("other.csv", "activate date=2026-01-04 licence=L1 sku=SRV account=TWO endCustomer=E1\n")
                    .round("2026-01-04", "2026-01-02");
            refuses(hub, 2, "other.csv:2");
            hub.backOut(3);
            assertThat(hub.backOut(2)).isEqualTo(1);
            assertThat(hub.jdbc().queryForList("select account from rental where ended is null", String.class))
                    .containsExactly("ONE");
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheReturnOfALicenceThatAnotherAccountHasLinked(TestDatabase database) {
        String linked = "link date=2026-01-02 licence=P1 sku=PORT account=ONE project=X device=D1\n";
        try (RoundHub hub = hub(database, "one", linked)) {
            hub.receive("unlinked.csv", "unlink date=2026-01-03 licence=P1 to=balance\n")
                    .round("2026-01-03", "2026-01-01");
            hub.receive("other.csv", "link date=2026-01-04 licence=P1 sku=PORT account=TWO project=Y device=D1\n")
                    .round("2026-01-04", "2026-01-02");
            refuses(hub, 2, "other.csv:2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void booksTheAccountsOfAProjectAgainTogether(TestDatabase database) {
        String linked = "link date=2026-01-02 licence=P1 sku=PORT account=ONE project=X device=D1\n";
        String second = "link date=2026-01-03 licence=P2 sku=PORT account=TWO project=X device=D2\n";
        try (RoundHub hub = hub(database, "one", linked);
                RoundHub without = hub(database, "other", linked)) {
            hub.receive("second.csv", second).round("2026-01-03", "2026-01-01");
            hub.receive("cover.csv", "cover date=2026-01-04 project=X until=2026-06-30\n")
                    .round("2026-01-04", "2026-01-02");
            refuses(hub, 2, "cover.csv:2");
            without.receive("second.csv", second)
                    .round("2026-01-03", "2026-01-01")
                    .round("2026-01-04", "2026-01-02");
            hub.backOut(3);
            assertThat(hub.books()).isEqualTo(without.books());
            assertThat(hub.jdbc().queryForList("select credits from balance", Long.class))
                    .containsExactly(1000L, 1000L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesAValueBackWithItsRefunds(TestDatabase database) {
        String covered = "link date=2026-01-02 licence=P1 sku=PORT account=ONE project=X device=D1\n"
                + "cover date=2026-01-02 project=X until=2026-12-31\n";
        String cheaper = "value date=2026-01-03 sku=PORT measure=credits amount=50\n";
        try (RoundHub hub = hub(database, "one", covered);
                RoundHub without = hub(database, "other", covered)) {
            hub.receive("values.csv", cheaper).round("2026-01-03", "2026-01-01");
            without.round("2026-01-03", "2026-01-01");
            assertThat(hub.jdbc().queryForList("select id from charge where amount < 0"))
                    .hasSize(1);

            assertThat(hub.backOut(2)).isEqualTo(1);

            assertThat(hub.books()).isEqualTo(without.books());
            hub.receive("values.csv", cheaper).round("2026-01-03", "2026-01-01");
            hub.receive(
                            "more.csv",
                            "link date=2026-01-04 licence=P2 sku=PORT account=TWO project=Y device=D1\n"
                                    + "cover date=2026-01-04 project=Y until=2026-12-31\n")
                    .round("2026-01-04", "2026-01-02");
            refuses(hub, 3, "more.csv:3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesPricesForUsedWhereManyAccountsMayHaveUsedThem(TestDatabase database) {
        StringBuilder accounts = new StringBuilder();
        StringBuilder orders = new StringBuilder();
        for (int i = 10; i < 61; i++) {
            accounts.append("account date=2026-01-01 account=A")
                    .append(i)
                    .append(" name=A country=NL currency=EUR billing=monthly\n");
            orders.append("order date=2026-01-03 order=O1 line=1 account=A")
                    .append(i)
                    .append(" programme=aip-outright sku=SRV offering=licence quantity=1\n");
        }
        try (RoundHub hub = hub(database, "one", accounts.toString())) {
            hub.receive(
                            "prices.csv",
                            "price date=2026-01-02 programme=aip-outright sku=SRV offering=licence unitPrice=10 currency=EUR\n")
                    .receive("orders.csv", orders.toString())
                    .round("2026-01-03", "2026-01-01");
            refuses(hub, 2, "account A10, account A11, account A12, account A13, account A14");
            assertThat(hub.backOut(3)).isEqualTo(51);
            assertThat(hub.backOut(2)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesVendorChargesBackAlone(TestDatabase database) {
        String charges =
                "vendor-charge date=2026-01-03 vendor=netjapan reference=R1 account=ONE sku=SRV quantity=1 amount=5"
                        + " currency=EUR\n";
        try (RoundHub hub = hub(database, "one", "")) {
            List<String> before = hub.round("2026-01-03", "2026-01-01").books();
            hub.receive("vendor.csv", charges).round("2026-01-03", "2026-01-01");
            assertThat(hub.backOut(2)).isEqualTo(1);
            assertThat(hub.books()).isEqualTo(before);
            hub.receive("vendor.csv", charges).round("2026-01-03", "2026-01-01");
            assertThat(hub.files()).last().isEqualTo("vendor.csv closed 1/1");
        }
    }
}
