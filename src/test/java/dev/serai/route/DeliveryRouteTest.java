package dev.serai.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.serai.delivery.HeldParcel;
import dev.serai.delivery.Parcel;
import dev.serai.delivery.ParcelGate;
import dev.serai.delivery.ParcelRendering;
import dev.serai.delivery.ParcelState;
import dev.serai.embedded.EmbeddedSftp;
import dev.serai.testing.TestDatabase;
import dev.serai.text.Sha256;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryRouteTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String MAIL = """
            {"to": "office@example.nl", "subject": "Ihre Verlängerung", "text": "Grüße", "html": "<p>Grüße</p>",
             "messageId": "<renewal-A1-2026-03-31@serai.example>"}
            """;

    @TempDir
    private Path home;

    private List<AutoCloseable> running = List.of();

    private RouteBench bench(TestDatabase database) throws Exception {
        RouteBench bench = new RouteBench(home, database);
        running = List.of(bench);
        return bench;
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable closeable : running) {
            closeable.close();
        }
    }

    private static Parcel invoice(int number) {
        return new Parcel(
                "accounting-invoices",
                "",
                "INV-2026-00000" + number + ".xml",
                "application/xml",
                "<Invoice>é " + number + "</Invoice>",
                "invoice-" + number);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void uploadsInOrderOnceTheServerIsBack(TestDatabase database) throws Exception {
        RouteBench bench = bench(database);
        EmbeddedSftp server = bench.startServer(0);
        int port = server.port();
        server.close();
        for (int number = 1; number <= 3; number++) {
            bench.outbox.put(invoice(number));
        }
        HubRoutes hub = bench.routes();
        assertThat(hub.deploy()).isEmpty();
        hub.startDeliveries();
        await().atMost(LONG).until(() -> attempts(bench, "INV-2026-000001.xml") >= 2);
        assertThat(attempts(bench, "INV-2026-000002.xml")).isZero();
        assertThat(bench.jdbc
                        .sql("select reason from outbox where name like '%1.xml'")
                        .query(String.class)
                        .single())
                .isEqualTo("Connection refused");
        assertThat(hub.awaitOutbox(Duration.ofMillis(1))).isFalse();

        bench.startServer(port);

        assertThat(hub.awaitOutbox(LONG)).isTrue();
        assertThat(bench.names("accounting/invoices"))
                .containsExactly("INV-2026-000001.xml", "INV-2026-000002.xml", "INV-2026-000003.xml");
        assertThat(bench.folders.sftp().resolve("accounting/invoices/INV-2026-000002.xml"))
                .content(StandardCharsets.UTF_8)
                .isEqualTo("<Invoice>é 2</Invoice>");
    }

    private static int attempts(RouteBench bench, String name) {
        return bench.jdbc
                .sql("select attempts from outbox where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    @Test
    void replacesADocumentThatAnInterruptedAttemptLeftBehind() throws Exception {
        RouteBench bench = bench(TestDatabase.HSQLDB);
        bench.startServer(0);
        Path folder = bench.folders.sftp().resolve("accounting/invoices");
        Files.writeString(folder.resolve("INV-2026-000001.xml"), "old");
        Files.writeString(folder.resolve(".INV-2026-000001.xml.part"), "<Inv");
        bench.outbox.put(invoice(1));
        HubRoutes hub = bench.routes();
        hub.deploy();

        hub.startDeliveries();

        assertThat(hub.awaitOutbox(LONG)).isTrue();
        assertThat(bench.names("accounting/invoices")).containsExactly("INV-2026-000001.xml");
        assertThat(folder.resolve("INV-2026-000001.xml"))
                .content(StandardCharsets.UTF_8)
                .isEqualTo("<Invoice>é 1</Invoice>");
    }

    @Test
    void parksWhatAGateRefusesAndGoesOnWithTheNext() throws Exception {
        RouteBench bench = bench(TestDatabase.HSQLDB);
        bench.startServer(0);
        bench.gates.add(new ParcelGate() {
            @Override
            public String channel() {
                return "accounting-invoices";
            }

            @Override
            public List<String> faults(Parcel parcel) {
                return parcel.name().contains("000001") ? List.of("BR-CO-15: totals differ") : List.of();
            }
        });
        bench.outbox.put(invoice(1));
        bench.outbox.put(invoice(2));
        HubRoutes hub = bench.routes();
        hub.deploy();

        hub.startDeliveries();

        assertThat(hub.awaitOutbox(LONG)).isTrue();
        assertThat(bench.names("accounting/invoices")).containsExactly("INV-2026-000002.xml");
        assertThat(bench.outbox.held()).extracting(HeldParcel::reason).containsExactly("BR-CO-15: totals differ");
    }

    private static ParcelRendering pdf(byte[] bytes) {
        return new ParcelRendering() {
            @Override
            public String channel() {
                return "accounting-pdf";
            }

            @Override
            public byte[] render(Parcel parcel) {
                if (parcel.name().contains("000001")) {
                    throw new IllegalStateException("no font");
                }
                return bytes;
            }
        };
    }

    @Test
    void laysARenderedPdfBesideTheInvoiceAndKeepsItsHash() throws Exception {
        byte[] bytes = new byte[70_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        RouteBench bench = bench(TestDatabase.HSQLDB);
        bench.startServer(0);
        bench.renderings.add(pdf(bytes));
        for (int number = 1; number <= 2; number++) {
            String name = "INV-2026-00000" + number + ".pdf";
            bench.outbox.put(new Parcel("accounting-pdf", "", name, "application/pdf", "{}", name));
        }
        HubRoutes hub = bench.routes();
        assertThat(hub.deploy()).isEmpty();

        hub.startDeliveries();

        assertThat(hub.awaitOutbox(LONG)).isTrue();
        assertThat(bench.names("accounting/invoices")).containsExactly("INV-2026-000002.pdf");
        assertThat(bench.folders.sftp().resolve("accounting/invoices/INV-2026-000002.pdf"))
                .hasBinaryContent(bytes);
        assertThat(bench.jdbc
                        .sql("select sent_size, sent_sha256 from outbox where state = 'sent'")
                        .query()
                        .singleRow())
                .containsEntry("sent_size", 70_000L)
                .containsEntry("sent_sha256", Sha256.of(bytes));
        assertThat(bench.outbox.held()).extracting(HeldParcel::reason).containsExactly("no font");
    }

    @Test
    void writesTheJournalAsCsvInTheContractsColumns() throws Exception {
        RouteBench bench = bench(TestDatabase.HSQLDB);
        bench.startServer(0);
        bench.outbox.put(
                new Parcel("accounting-journal", "", "2026-03-02-1.csv", "application/json", """
                [{"invoice": "INV-2026-000001", "line": 1, "issued": "2026-03-02", "account": "A1", "order": "O;1",
                  "description": "Backup, \\"Server\\" é", "quantity": 2, "unit": "EUR", "unitPrice": 1000.00,
                  "discount": 0.25, "net": "1500.00", "vatCategory": "S", "vatRate": 21, "charge": 7}]
                """, "journal-1"));
        HubRoutes hub = bench.routes();
        hub.deploy();

        hub.startDeliveries();

        assertThat(hub.awaitOutbox(LONG)).isTrue();
        assertThat(Files.readString(bench.folders.sftp().resolve("accounting/journal/2026-03-02-1.csv")))
                .isEqualTo("invoice,line,issued,account,order,orderLine,licence,sku,offering,description,quantity,unit,"
                        + "unitPrice,discount,net,vatCategory,vatRate,from,to,charge\r\n"
                        + "INV-2026-000001,1,2026-03-02,A1,O;1,,,,,\"Backup, \"\"Server\"\" é\",2,EUR,"
                        + "1000.00,0.25,1500.00,S,21,,,7\r\n");
        assertThat(bench.jdbc
                        .sql("select sent_sha256 from outbox")
                        .query(String.class)
                        .single())
                .isEqualTo(Sha256.of(
                        Files.readAllBytes(bench.folders.sftp().resolve("accounting/journal/2026-03-02-1.csv"))));
    }

    @Test
    void putsAReceiptIntoTheSendersFolderAsReadableJson() throws Exception {
        RouteBench bench = bench(TestDatabase.HSQLDB);
        bench.startServer(0);
        bench.outbox.put(new Parcel(
                "receipts",
                "vendors/new/receipts",
                RouteBench.ODD_NAME + ".receipt.json",
                "application/json",
                "{\"file\":\"po;ü (1).json\",\"lines\":1,\"items\":[{\"line\":1}]}",
                "receipt-1"));
        HubRoutes hub = bench.routes();
        hub.deploy();

        hub.startDeliveries();

        assertThat(hub.awaitOutbox(LONG)).isTrue();
        assertThat(Files.readString(
                        bench.folders.sftp().resolve("vendors/new/receipts/" + RouteBench.ODD_NAME + ".receipt.json")))
                .isEqualTo("""
                        {
                          "file" : "po;ü (1).json",
                          "lines" : 1,
                          "items" : [ {
                            "line" : 1
                          } ]
                        }""");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void sendsAMailWithTextAndHtmlUnderItsOwnMessageId(TestDatabase database) throws Exception {
        RouteBench bench = bench(database);
        GreenMail mail = mailServer(bench);
        bench.outbox.put(new Parcel("mail", "", "renewal-A1", "application/json", MAIL, "renewal-A1"));
        HubRoutes hub = bench.routes();
        hub.deploy();

        hub.startDeliveries();

        assertThat(hub.awaitOutbox(LONG)).isTrue();
        assertThat(bench.outbox.held()).isEmpty();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getMessageID()).isEqualTo("<renewal-A1-2026-03-31@serai.example>");
        assertThat(message.getSubject()).isEqualTo("Ihre Verlängerung");
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly("billing@example.org");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("office@example.nl");
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertPart(parts.getBodyPart(0), "text/plain", "Grüße");
        assertPart(parts.getBodyPart(1), "text/html", "<p>Grüße</p>");
    }

    private static void assertPart(BodyPart part, String type, String content) throws Exception {
        assertThat(part.getContentType().toLowerCase(Locale.ROOT))
                .startsWith(type)
                .contains("charset=utf-8");
        assertThat(part.getContent()).isEqualTo(content);
    }

    @Test
    void letsAMailWaitWhileTheServerIsDown() throws Exception {
        RouteBench bench = bench(TestDatabase.HSQLDB);
        GreenMail mail = mailServer(bench);
        mail.stop();
        bench.outbox.put(new Parcel("mail", "", "renewal-A1", "application/json", MAIL, "renewal-A1"));
        HubRoutes hub = bench.routes();
        hub.deploy();

        hub.startDeliveries();

        await().atMost(LONG).until(() -> attempts(bench, "renewal-A1") >= 2);
        assertThat(bench.outbox.held()).isEmpty();
        assertThat(bench.outbox.isDrained()).isFalse();
    }

    @Test
    void holdsAMailWhoseSubjectWouldAddAHeader() throws Exception {
        RouteBench bench = bench(TestDatabase.HSQLDB);
        mailServer(bench);
        bench.outbox.put(new Parcel(
                "mail", "", "bad", "application/json", MAIL.replace("Ihre", "Ihre\\r\\nBcc: all@example.org"), "bad"));
        HubRoutes hub = bench.routes();
        hub.deploy();

        hub.startDeliveries();

        assertThat(hub.awaitOutbox(LONG)).isTrue();
        assertThat(bench.outbox.held())
                .singleElement()
                .satisfies(held -> assertThat(held.state()).isEqualTo(ParcelState.PARKED))
                .extracting(HeldParcel::reason)
                .isEqualTo("Mail field 'subject' has a line break or control character: 'Ihre\r\nBcc: all@example.org"
                        + " Verlängerung', expected one line");
    }

    @Test
    void holdsAMailWhoseOutcomeNobodyKnows() throws Exception {
        RouteBench bench = bench(TestDatabase.HSQLDB);
        try (BreakingSmtp server = BreakingSmtp.start()) {
            bench.settings.put("serai.smtp.port", String.valueOf(server.port()));
            bench.outbox.put(new Parcel("mail", "", "renewal-A1", "application/json", MAIL, "renewal-A1"));
            HubRoutes hub = bench.routes();
            hub.deploy();

            hub.startDeliveries();

            assertThat(hub.awaitOutbox(LONG)).isTrue();
            assertThat(bench.outbox.held()).extracting(HeldParcel::state).containsExactly(ParcelState.UNKNOWN);
            assertThat(server.mails()).isEqualTo(1);
        }
    }

    private GreenMail mailServer(RouteBench bench) {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        bench.settings.put("serai.smtp.port", String.valueOf(mail.getSmtp().getPort()));
        running = List.of(bench, mail::stop);
        return mail;
    }
}
