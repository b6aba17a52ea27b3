package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions about licences that a hub's books answer, also where something came late, was refused, or was taken back. */
class QuestionRoundTest {

    private static final String MASTER_DATA = """
            account date=2026-01-01 account=A1 name=One country=NL currency=EUR roles=reseller;service-provider
            account date=2026-01-01 account=A2 name=Two country=NL currency=EUR
            product date=2026-01-01 sku=SRV vendor=netjapan name=Server edition=server version=1
            product date=2026-01-01 sku=WIN vendor=microsoft name=Windows pool=server version=2000
            price date=2026-01-01 programme=aip-outright sku=SRV offering=licence unitPrice=100 currency=EUR
            price date=2026-01-01 programme=aip-outright sku=SRV offering=maintenance unitPrice=20 currency=EUR
            price date=2026-01-01 programme=msp sku=SRV offering=rental unitPrice=10 currency=EUR
            price date=2026-01-01 programme=open-business sku=WIN offering=L unitPrice=600 currency=EUR
            price date=2026-01-01 programme=open-business sku=WIN offering=SA unitPrice=300 currency=EUR
            agreement date=2026-01-01 agreement=M1 programme=msp account=A1 endCustomer=E1 signed=2026-01-01
            """;
    private static final String ORDERS = """
            order date=2026-01-05 order=O1 line=1 account=A1 programme=aip-outright sku=SRV offering=licence quantity=3 licence=LA
            order date=2026-01-05 order=O2 line=1 account=A2 programme=aip-outright sku=SRV offering=licence quantity=1 licence=LB
            order date=2026-01-05 order=O3 line=1 account=A2 programme=open-business sku=WIN offering=L quantity=5 agreement=AUTH licence=W1
            order date=2026-01-06 order=O4 line=1 account=A2 programme=open-business sku=WIN offering=UA quantity=5 agreement=AUTH licence=W1
            activate date=2026-01-05 licence=R1 sku=SRV account=A1 endCustomer=E1
            release date=2026-02-02 sku=SRV version=2
            release date=2026-02-02 sku=WIN version=2003
            """;
    private static final String RETURN = "return date=2026-02-01 order=O2 line=1 quantity=1 account=A2\n";

    @TempDir
    private Path home;

    private RoundHub hub(TestDatabase database, String name) {
        return new RoundHub(database.fresh(), home.resolve(name)).receive("master.csv", MASTER_DATA);
    }

    @ParameterizedTest
    @EnumSource
    void areAnsweredWithoutChangingAnything(TestDatabase database) throws IOException {
        try (RoundHub hub = hub(database, "one")) {
            hub.receive("orders.csv", ORDERS).round("2026-03-20", "2026-03-20");
            List<String> before = hub.everything();

            assertThat(hub.command("entitled", "--sku", "SRV", "--version", "2").out())
                    .containsSubsequence(
                            "\"knownUntil\": \"2026-03-20\"",
                            "\"licence\": \"LA\"",
                            "\"entitled\": true",
                            "\"licence\": \"LB\"",
                            "\"licence\": \"R1\"");
            assertThat(hub.command("entitled", "--sku", "SRV", "--version", "2", "--account", "A2")
                            .out())
                    .contains("\"licence\": \"LB\"")
                    .doesNotContain("A1");
            Path page = home.resolve("e.html");
            assertThat(hub.command("evaluate", "--account", "A2", "--html", page.toString())
                            .out())
                    .as("the refused order tells of a right")
                    .contains("\"authorization\": \"AUTH\"", "\"upgradeAdvantageUntil\": \"2028-01-05\"");
            assertThat(Files.readString(page)).contains("<h2>Two (A2)</h2>");
            assertThat(hub.command("advise", "--account", "A2").out())
                    .contains("\"kind\": \"break-even\"", "\"kind\": \"authorization-status\"");

            assertThat(hub.everything()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sayWhatCannotBeAnswered(TestDatabase database) {
        try (RoundHub hub = hub(database, "one")) {
            hub.receive("orders.csv", ORDERS).round("2026-03-20", "2026-03-20");
            assertThat(hub.command("entitled", "--sku", "SRV", "--version", "3"))
                    .isEqualTo(new CommandAnswer(
                            2,
                            "",
                            "the hub's books: no release of version 3 of SRV by 2026-03-20; its releases are SRV 2 of"
                                    + " 2026-02-02" + System.lineSeparator()));
            assertThat(hub.command("advise", "--account", "A9"))
                    .isEqualTo(new CommandAnswer(
                            2, "", "the hub's books: there is no account A9 on 2026-03-20" + System.lineSeparator()));
            assertThat(hub.command("evaluate", "--account", "A2", "--authorization", "X")
                            .err())
                    .startsWith("the hub's books: there is no authorization X; its authorizations are AUTH");
            assertThat(hub.command("advise"))
                    .isEqualTo(new CommandAnswer(
                            2,
                            "",
                            "advise has neither a scenario file nor an account; give FILE, or --account=ACCOUNT for"
                                    + " what the hub's books say" + System.lineSeparator()));
            assertThat(hub.command("advise", "x.yaml").err())
                    .startsWith("Scenario files are asked without the hub's books; leave them out");
        }
    }

    @ParameterizedTest
    @EnumSource
    void doNotDependOnTheOrderOfArrival(TestDatabase database) {
        try (RoundHub late = hub(database, "late");
                RoundHub inOrder = hub(database, "other")) {
            late.round("2026-03-10", "2026-03-10")
                    .receive("orders.csv", ORDERS)
                    .receive("return.csv", RETURN)
                    .round("2026-03-20", "2026-03-20");
            inOrder.receive("orders.csv", ORDERS + RETURN).round("2026-03-20", "2026-03-20");
            for (List<String> question : List.of(
                    List.of("entitled", "--sku", "SRV", "--version", "2"),
                    List.of("evaluate", "--account", "A2"),
                    List.of("advise", "--account", "A1"),
                    List.of("advise", "--account", "A2"))) {
                String[] command = question.toArray(String[]::new);
                assertThat(late.command(command)).isEqualTo(inOrder.command(command));
            }
            assertThat(late.command("entitled", "--sku", "SRV", "--version", "2")
                            .out())
                    .doesNotContain("LB");
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowNothingOfAFileThatWasTakenBack(TestDatabase database) {
        String monthly = MASTER_DATA
                .replace("currency=EUR roles", "currency=EUR billing=monthly roles")
                .replace("name=Two", "name=Two billing=monthly");
        try (RoundHub hub = new RoundHub(database.fresh(), home.resolve("one")).receive("master.csv", monthly)) {
            hub.receive("orders.csv", ORDERS).round("2026-01-20", "2026-01-20");
            assertThat(hub.command("evaluate", "--account", "A2").out())
                    .contains("AUTH", "\"upgradeAdvantageUntil\": \"2");
            hub.backOut(2);
            assertThat(hub.command("evaluate", "--account", "A2").out())
                    .contains("\"lines\": []")
                    .doesNotContain("AUTH");
            assertThat(hub.command("entitled", "--sku", "SRV", "--version", "2").err())
                    .contains("there is no release event in it");
        }
    }
}
