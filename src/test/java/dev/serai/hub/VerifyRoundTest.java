package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Books that are derived again from what arrived, and lines that are explained. */
class VerifyRoundTest {

    private static final Path SAMPLES = Path.of("inbound-samples");
    private static final String ALL_OF_THE_DEMO = "10 files, 92 events, 37 charges, 32 lines and 40 documents compared in";

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
            hub.receive(name(demo.getParent()), name(input), bytes(input));
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

    private static void isClean(RoundHub hub) {
        CommandAnswer answer = hub.command("verify");
        assertThat(answer.out()).endsWith(" s: no difference\n").hasLineCount(1);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exitCode()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void namesWhatWasTamperedWith(TestDatabase database) throws IOException {
        try (RoundHub hub = demo(new RoundHub(database.fresh(), home))) {
            isClean(hub);
            assertThat(hub.command("verify").out()).startsWith(ALL_OF_THE_DEMO);

            tamper(hub);
            CommandAnswer answer = hub.command("verify");
            System.out.println(answer.out());
            assertThat(answer.exitCode()).isEqualTo(1);
        }
    }

    private static void tamper(RoundHub hub) {
        hub.jdbc().update("update charge set amount = amount + 1 where order_no = '4711'");
        hub.jdbc()
                .update("update invoice_line set quantity = quantity + 1, net = net + 2 where order_no = '4712'"
                        + " and order_line = '20' and invoice like 'INV%'");
        hub.jdbc().update("update licence_event set fields = replace(fields, '\"quantity\":\"4\"', '\"quantity\":\"3\"')"
                + " where type = 'activate'");
        hub.jdbc()
                .update("update outbox set content = replace(content, 'Amsterdam', 'Rotterdam')"
                        + " where name = 'INV-2025-000001.xml'");
    }

    @ParameterizedTest
    @EnumSource
    void namesAnArchivedFileThatWasChanged(TestDatabase database) throws IOException {
        try (RoundHub hub = demo(new RoundHub(database.fresh(), home))) {
            String sha256 =
                    hub.jdbc().queryForObject("select sha256 from inbound_file where feed = 'netjapan-msp'", String.class);
            Path archived = home.resolve("archive").resolve(String.valueOf(sha256));
            String text = Files.readString(archived);
            Files.writeString(archived, text.replace("AIP-SRV,4,10005", "AIP-SRV,5,10005"));
            CommandAnswer answer = hub.command("verify");
            System.out.println(answer.out());
            Files.delete(archived);
            answer = hub.command("verify");
            System.out.println(answer.out());
        }
    }

    @ParameterizedTest
    @EnumSource
    void explainsLines(TestDatabase database) throws IOException {
        try (RoundHub hub = demo(new RoundHub(database.fresh(), home))) {
            for (String number : hub.jdbc().queryForList("select number from invoice order by number", String.class)) {
                System.out.println(hub.command("explain", number).out());
            }
            System.out.println(hub.command("explain", "INV-2026-000001/9").err());
        }
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
                    """.getBytes(StandardCharsets.UTF_8)).round("2026-01-06", "2026-01-06");
            replace(mappings.resolve("feeds/erp-orders.yaml"), "{from: Menge}", "{from: Laufzeit}");
            replace(mappings.resolve("programmes/aip-outright.yaml"), "upsellDiscount: 0.25", "upsellDiscount: 0.5");
            hub.edited();
            hub.receive("more.csv", sbs.replace("O1", "O3").replace("S1", "S3"));
            hub.receive("later.csv", upsell.replace("O2", "O4").replace("S1", "S3").replace("01-06", "01-07"))
                    .round("2026-01-07", "2026-01-07");
        }
        try (RoundHub hub = new RoundHub(
                source, home, Map.of("serai.mappings", mappings.toString(), "serai.seller.city", "Utrecht"))) {
            hub.receive("last.csv", order("2026-01-08", "PER", "O5", 3)).round("2026-01-08", "2026-01-08");
            isClean(hub);
            assertThat(hub.jdbc().queryForObject("select count(*) from billing_basis", Integer.class))
                    .isEqualTo(2);
            hub.jdbc().update("update programme_version set text = replace(text, '0.5', '0.6')");
            System.out.println(hub.command("verify"));
            hub.jdbc().update("update mapping_version set mapping = replace(mapping, 'Menge', 'Pos')");
            System.out.println(hub.command("verify"));
        }
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
    void staysTrueWhereAFileWasTakenBackAndLinesWereMended(TestDatabase database) {
        String faulty = order("2026-01-06", "PER", "O2", 2) + order("2026-01-06", "PER", "O3", 2).replace("=2\n", "=x\n")
                + order("2026-01-06", "PER", "O4", 2).replace("sku=SRV", "sku=SVR");
        try (RoundHub hub = new RoundHub(database.fresh(), home)) {
            hub.receive("master.csv", MASTER_DATA).round("2026-01-02", "2026-01-01");
            hub.receive("first.csv", order("2026-01-05", "MON", "O1", 12) + activate("2026-01-05", "R1"))
                    .round("2026-01-05", "2026-01-04");
            hub.receive("wrong.csv", order("2026-01-05", "MON", "W1", 1) + activate("2026-01-05", "W2"))
                    .round("2026-01-05", "2026-01-05");
            hub.receive("faulty.csv", faulty).round("2026-01-06", "2026-01-06");
            System.out.println(hub.command("quarantine", "list"));
            System.out.println(hub.command("quarantine", "mend", "1", "--set", "quantity=3"));
            System.out.println(hub.command("quarantine", "mend", "2", "--set", "sku=SRV"));
            System.out.println(hub.command("quarantine", "list"));
            System.out.println(hub.command("quarantine", "replay", "1", "2"));
            hub.round("2026-01-07", "2026-01-07");
            System.out.println(hub.command("back-out", "3", "--reason", "wrong month"));
            hub.receive("again.csv", faulty + "return date=2026-01-08 order=O1 line=1 quantity=5\n"
                            + activate("2026-01-08", "R2") + activate("2026-01-08", "R3"))
                    .round("2026-03-31", "2026-03-31");
            hub.receive("late.csv", order("2026-01-06", "PER", "O9", 1)).round("2026-04-01", "2026-03-31");
            System.out.println(hub.files());
            isClean(hub);
        }
    }
}
