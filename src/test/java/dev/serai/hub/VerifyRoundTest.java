package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.testing.TestDatabase;
import dev.serai.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Books that are derived again from what arrived, and lines that are explained. */
class VerifyRoundTest {

    private static final Path SAMPLES = Path.of("inbound-samples");

    private static final String MASTER_DATA = """
            account date=2026-01-01 account=MON name=Monthly country=NL currency=EUR billing=monthly roles=reseller;service-provider
            account date=2026-01-01 account=PER name=PerOrder country=NL currency=EUR
            product date=2026-01-01 sku=SRV vendor=netjapan name=Server edition=server
            product date=2026-01-01 sku=SBS vendor=netjapan name=Small edition=sbs
            product date=2026-01-01 sku=WIN vendor=microsoft name=Windows pool=server
            price date=2026-01-01 programme=aip-outright sku=SRV offering=licence unitPrice=100.005 currency=EUR
            price date=2026-01-01 programme=aip-outright sku=SRV offering=licence unitPrice=80 currency=EUR minQuantity=10
            price date=2026-01-01 programme=aip-outright sku=SBS offering=licence unitPrice=40 currency=EUR
            price date=2026-01-01 programme=msp sku=SRV offering=rental unitPrice=10 currency=EUR
            price date=2026-01-01 programme=msp sku=SRV offering=rental unitPrice=8 currency=EUR minQuantity=3
            agreement date=2026-01-01 agreement=M1 programme=msp account=MON endCustomer=E1 signed=2026-01-01
            """;

    @TempDir
    private Path home;

    /** Two months of the demo, billed. */
    private static RoundHub demo(RoundHub hub) {
        for (Path demo : demos()) {
            Path input = input(demo);
            hub.receive(name(Objects.requireNonNull(demo.getParent())), name(input), bytes(input));
        }
        return hub.round("2026-03-31", "2026-03-31").round("2026-05-31", "2026-05-31");
    }

    private static List<Path> demos() {
        try (Stream<Path> feeds = Files.list(SAMPLES)) {
            return feeds.map(feed -> feed.resolve("demo"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path input(Path demo) {
        try (Stream<Path> files = Files.list(demo)) {
            return files.filter(file -> name(file).startsWith("input."))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String order(String date, String account, String order, int quantity) {
        return "order date=" + date + " order=" + order + " line=1 account=" + account
                + " programme=aip-outright sku=SRV offering=licence quantity=" + quantity + " licence=L" + order + "\n";
    }

    private static String activate(String date, String licence) {
        return "activate date=" + date + " licence=" + licence + " sku=SRV account=MON endCustomer=E1\n";
    }

    private static void isClean(RoundHub hub, String compared) {
        CommandAnswer answer = hub.command("verify");
        assertThat(answer.out())
                .startsWith(compared)
                .endsWith(" s: no difference\n")
                .hasLineCount(1);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exitCode()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void explainsLinesAndNamesWhatWasTamperedWith(TestDatabase database) throws IOException {
        try (RoundHub hub = demo(new RoundHub(database.fresh(), home))) {
            isClean(hub, "10 files, 92 events, 37 charges, 32 lines and 60 documents compared in ");
            explainsALine(hub);
            explainsWhatACloseRaised(hub);
            knowsNoOtherLines(hub);

            tamper(hub);

            CommandAnswer answer = hub.command("verify");
            assertThat(answer.exitCode()).isEqualTo(1);
            assertThat(answer.out().lines())
                    .contains(
                            "input.csv: SHA-256 of the archived bytes: stored " + sha256(hub) + ", derived "
                                    + Sha256.of(bytes(home.resolve("archive").resolve(sha256(hub)))),
                            "input.csv:2, on which rest INV-2025-000003/1, INV-2026-000003/1, INV-2026-000008/1,"
                                    + " INV-2026-000013/1, INV-2026-000015/1 and 1 more: activate, field quantity:"
                                    + " stored 4, derived 5",
                            "input.csv:4, on which rests INV-2026-000002/2: order, field quantity: stored 6, derived 5",
                            "INV-2025-000001/1, charge 1: amount: stored 400, derived 399 (input.csv:2)",
                            "INV-2025-000003/1, charge 5: amount: stored 48, derived 60"
                                    + " (raised by the close of 2025-12-08)",
                            "INV-2026-000002/2: net: stored 312.5, derived 310.5 (input.csv:4)",
                            "INV-2026-000002/2: quantity: stored 6, derived 5 (input.csv:4)",
                            "INV-2025-000003: gross: stored 63, derived 73.5",
                            "account 10001: charge: stored nothing, derived 486.75 EUR for licence of AIP-SRV on 2026-02-16"
                                    + " (input.csv:7)")
                    .anyMatch(line -> line.startsWith("INV-2025-000001.xml: content: stored …")
                            && line.contains("<cbc:CityName>Rotterdam</cbc:CityName>")
                            && line.contains("<cbc:CityName>Amsterdam</cbc:CityName>"))
                    .anyMatch(line -> line.startsWith("INV-2025-000001.xml: SHA-256 of the document: stored "))
                    .last()
                    .asString()
                    .startsWith("10 files, 92 events, 36 charges, 32 lines and 57 documents compared in ")
                    .endsWith(" differences");
        }
    }

    private static String sha256(RoundHub hub) {
        return String.valueOf(
                hub.jdbc().queryForObject("select sha256 from inbound_file where feed = 'netjapan-msp'", String.class));
    }

    private void tamper(RoundHub hub) throws IOException {
        replace(home.resolve("archive").resolve(sha256(hub)), "AIP-SRV,4,10005", "AIP-SRV,5,10005");
        update(hub, "update charge set amount = amount + 1 where order_no = '4711'");
        update(
                hub,
                "delete from invoice_line_charge where charge_id in (select id from charge where order_no = '4714')");
        update(hub, "delete from charge where order_no = '4714'");
        update(
                hub,
                "update invoice_line set quantity = quantity + 1, net = net + 2 where order_no = '4712'"
                        + " and order_line = '20' and invoice like 'INV%'");
        update(
                hub,
                "update licence_event set fields = replace(fields, '\"quantity\":\"5\"', '\"quantity\":\"6\"')"
                        + " where type = 'order' and line = 4");
        update(
                hub,
                "update outbox set content = replace(content, 'Amsterdam', 'Rotterdam')"
                        + " where name = 'INV-2025-000001.xml'");
    }

    private static void update(RoundHub hub, String sql) {
        assertThat(hub.jdbc().update(sql)).as(sql).isEqualTo(1);
    }

    private static void explainsALine(RoundHub hub) {
        CommandAnswer answer = hub.command("explain", "INV-2026-000002/2");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out().lines().map(VerifyRoundTest::withoutHashes).toList())
                .isEqualTo(resource("/dev/serai/hub/explained-line.txt").lines().toList());
    }

    private static String resource(String name) {
        try (InputStream text = VerifyRoundTest.class.getResourceAsStream(name)) {
            assertThat(text).as(name).isNotNull();
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void explainsWhatACloseRaised(RoundHub hub) {
        assertThat(hub.command("explain", "INV-2026-000008").out().lines().map(VerifyRoundTest::withoutHashes))
                .contains(
                        "Line 3: ActiveImage Protector Desktop (AIP-DSK), rental, licence MSP-7F02,"
                                + " for 2026-02-15 to 2026-03-14",
                        "  Amount: 5 x 2.70 = 13.5, rounded half up to two decimals 13.50 EUR; on the line 13.50",
                        "    Raised by the close because of: activate of 2025-12-15 (event 48), line 3 of file input.csv",
                        "    Its text: 2025-12-15 16:40:51,ACTIVATE,MSP-7F02,AIP-DSK,5,10005,Stadtwerke Lindau,swl-dc,4.0.1",
                        "      raised by the close of 2026-02-15");
        assertThat(hub.command("explain", "CRN-2026-000001").out().lines())
                .contains("Refers to: INV-2026-000002 of 2026-01-15");
    }

    private static String withoutHashes(String line) {
        return line.replaceAll("[0-9a-f]{64}", "...");
    }

    private static void knowsNoOtherLines(RoundHub hub) {
        assertThat(hub.command("explain", "INV-2026-000002/9"))
                .isEqualTo(new CommandAnswer(
                        1,
                        "",
                        "There is no line 9 of a document INV-2026-000002; documents are called like INV-2026-000001 or"
                                + " CRN-2026-000001\n"));
        assertThat(hub.command("explain", "X").err())
                .isEqualTo("There is no document X; documents are called like INV-2026-000001 or CRN-2026-000001\n");
        assertThat(hub.command("explain", "INV/x"))
                .isEqualTo(new CommandAnswer(
                        2,
                        "",
                        "explain has 'INV/x', expected the number of a document such as INV-2026-000001, and /2 for its"
                                + " second line\n"));
    }

    @ParameterizedTest
    @EnumSource
    void staysTrueWhereMappingsTermsAndSellerWereEdited(TestDatabase database) throws IOException {
        Path mappings = home.resolve("mappings");
        copy(Path.of("mappings"), mappings);
        DataSource source = database.fresh();
        Map<String, Object> settings = Map.of("serai.mappings", mappings.toString());
        String sbs = "order date=2026-01-05 order=O1 line=1 account=PER programme=aip-outright sku=SBS offering=licence"
                + " quantity=1 licence=S1\n";
        String upsell = "order date=2026-01-06 order=O2 line=1 account=PER programme=aip-outright sku=SRV"
                + " offering=licence quantity=2 replaces=S1\n";
        try (RoundHub hub = new RoundHub(source, home, settings)) {
            hub.receive("master.csv", MASTER_DATA).receive("first.csv", sbs).receive("then.csv", upsell);
            hub.receive("erp-orders", "erp.csv", """
                    Auftrag;Pos;Datum;Debitor;Endkunde;Programm;Artikel;Bezeichnung;Art;Menge;Listenpreis;Laufzeit;Lizenznummer;Ersetzt
                    4711;10;06.01.2026;PER;;AIP Kauf;SRV;;Lizenz;1.000,00;399,00;;N1;
                    """.getBytes(StandardCharsets.UTF_8))
                    .round("2026-01-06", "2026-01-06");
            replace(mappings.resolve("feeds/erp-orders.yaml"), "{from: Menge}", "{from: Laufzeit}");
            replace(mappings.resolve("programmes/aip-outright.yaml"), "upsellDiscount: 0.25", "upsellDiscount: 0.5");
            hub.edited();
            hub.receive("more.csv", sbs.replace("O1", "O3").replace("S1", "S3"));
            hub.receive(
                            "later.csv",
                            upsell.replace("O2", "O4").replace("S1", "S3").replace("01-06", "01-07"))
                    .round("2026-01-07", "2026-01-07");
        }
        try (RoundHub hub = new RoundHub(
                source, home, Map.of("serai.mappings", mappings.toString(), "serai.seller.city", "Utrecht"))) {
            hub.receive("last.csv", order("2026-01-08", "PER", "O5", 3)).round("2026-01-08", "2026-01-08");
            isClean(hub, "7 files, 17 events, 8 charges, 8 lines and 16 documents compared in ");
            assertThat(hub.jdbc().queryForObject("select count(*) from billing_basis", Integer.class))
                    .isEqualTo(2);
            needsTheVersions(hub);
        }
    }

    private void needsTheVersions(RoundHub hub) throws IOException {
        String last =
                hub.jdbc().queryForObject("select sha256 from inbound_file where name = 'last.csv'", String.class);
        Files.delete(home.resolve("archive").resolve(String.valueOf(last)));
        update(
                hub,
                "update programme_version set text = replace(text, '0.5', '0.6') where text like '%Discount: 0.5%'");
        CommandAnswer answer = hub.command("verify");
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out().lines().map(VerifyRoundTest::withoutHashes))
                .contains(
                        "The verification ends here: Version ... of the terms of aip-outright is not in the books as it"
                                + " was: its text has another hash")
                .anyMatch(line -> line.startsWith("last.csv: archived bytes: stored ..., derived cannot be read: "));

        update(hub, "update mapping_version set mapping = replace(mapping, 'Menge', 'Pos') where name = 'erp-orders'");
        assertThat(hub.command("verify").out().lines().map(VerifyRoundTest::withoutHashes))
                .contains("The verification ends here: Version ... of a mapping is not in the books as it was");
    }

    private static void replace(Path file, String text, String other) throws IOException {
        String before = Files.readString(file);
        assertThat(before).contains(text);
        Files.writeString(file, before.replace(text, other));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void staysTrueWhereAFileWasTakenBackAndLinesWereMendedOrCameLate(TestDatabase database) {
        String faulty = order("2026-01-06", "PER", "O2", 2)
                + order("2026-01-06", "PER", "O3", 2).replace("quantity=2", "quantity=x")
                + order("2026-01-06", "PER", "O4", 2).replace("sku=SRV", "sku=SVR");
        try (RoundHub hub = new RoundHub(database.fresh(), home)) {
            hub.receive("master.csv", MASTER_DATA).round("2026-01-02", "2026-01-01");
            hub.receive("first.csv", order("2026-01-05", "MON", "O1", 12) + activate("2026-01-05", "R1"))
                    .round("2026-01-05", "2026-01-04");
            hub.receive("wrong.csv", order("2026-01-05", "MON", "W1", 1) + activate("2026-01-05", "W2"))
                    .round("2026-01-05", "2026-01-05");
            hub.receive("faulty.csv", faulty).round("2026-01-06", "2026-01-06");
            assertThat(hub.command("quarantine", "mend", "1", "--set", "quantity=3")
                            .exitCode())
                    .isZero();
            assertThat(hub.command("quarantine", "mend", "2", "--set", "sku=SRV")
                            .exitCode())
                    .isZero();
            assertThat(hub.command("quarantine", "replay", "1", "2").exitCode()).isZero();
            hub.round("2026-01-07", "2026-01-07");
            assertThat(hub.command("back-out", "3", "--reason", "wrong month").exitCode())
                    .isZero();
            hub.receive(
                            "again.csv",
                            faulty + "return date=2026-01-08 order=O1 line=1 quantity=5\n"
                                    + activate("2026-01-08", "R2") + activate("2026-01-08", "R3"))
                    .round("2026-03-31", "2026-03-31");
            hub.receive("late.csv", order("2026-01-05", "PER", "O9", 9) + "deactivate date=2026-01-10 licence=R3\n")
                    .round("2026-04-30", "2026-04-30");
            assertThat(hub.jdbc()
                            .queryForObject("select count(*) from charge where rule = 'correction'", Integer.class))
                    .isGreaterThan(4);
            assertThat(hub.files())
                    .containsExactly(
                            "master.csv closed 11/11",
                            "first.csv closed 2/2",
                            "wrong.csv backed-out 0/2",
                            "faulty.csv closed 3/3",
                            "again.csv closed 3/6",
                            "late.csv closed 2/2");
            isClean(hub, "5 files, 24 events, ");
        }
    }
}
