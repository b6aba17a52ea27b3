package dev.serai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.serai.billing.Books;
import dev.serai.billing.Books.Sale;
import dev.serai.billing.Seller;
import dev.serai.delivery.Outbox;
import dev.serai.delivery.Parcel;
import dev.serai.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountingDocumentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-04T08:00:00Z"), ZoneOffset.UTC);

    private static AccountingDocuments documents(Books books) {
        return new AccountingDocuments(
                new Outbox(JdbcClient.create(books.jdbc()), CLOCK), new JournalTotals(books.jdbc()));
    }

    private static List<Map<String, Object>> parcels(Books books) {
        return books.jdbc().queryForList("select channel, name, dedup_key from outbox order by id");
    }

    @ParameterizedTest
    @EnumSource
    void putsTheFilesOfADocumentAndAJournalPerRunIntoTheOutbox(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR").product("SKU-1", "Port");
        books.charges(
                Sale.of("A", DAY, 2, "10.00", "15.00").discount("0.25").order("O1", "1"),
                Sale.of("A", DAY, -1, "10.00", "-7.50").discount("0.25").order("O1", "1"));

        books.run(Seller.DEMO, documents(books)).billOrders(DAY);

        assertThat(parcels(books))
                .extracting(row -> row.get("channel"), row -> row.get("name"), row -> row.get("dedup_key"))
                .containsExactly(
                        tuple("accounting-invoices", "INV-2026-000001.xml", "INV-2026-000001"),
                        tuple("accounting-pdf", "INV-2026-000001.pdf", "INV-2026-000001-pdf"),
                        tuple("accounting-invoices", "CRN-2026-000001.xml", "CRN-2026-000001"),
                        tuple("accounting-pdf", "CRN-2026-000001.pdf", "CRN-2026-000001-pdf"),
                        tuple("accounting-journal", "2026-05-04-1.csv", "journal-2026-05-04-1"));
        assertThat(books.jdbc()
                        .queryForList("select content from outbox where channel = 'accounting-journal'", String.class))
                .containsExactly("[" + row("INV-2026-000001", "2", "15.00", "1") + ","
                        + row("CRN-2026-000001", "-1", "-7.50", "2") + "]");
    }

    private static String row(String number, String quantity, String net, String charge) {
        return "{\"invoice\":\"" + number
                + "\",\"line\":\"1\",\"issued\":\"2026-05-04\",\"account\":\"A\",\"order\":\"O1\","
                + "\"orderLine\":\"1\",\"licence\":\"\",\"sku\":\"SKU-1\",\"offering\":\"licence\",\"description\":\"Port\","
                + "\"quantity\":\"" + quantity
                + "\",\"unit\":\"EUR\",\"unitPrice\":\"10.00\",\"discount\":\"0.25\",\"net\":\""
                + net + "\",\"vatCategory\":\"S\",\"vatRate\":\"21\",\"from\":\"\",\"to\":\"\",\"charge\":\"" + charge
                + "\"}";
    }

    @ParameterizedTest
    @EnumSource
    void putsNothingIntoTheOutboxWhereTheRunFails(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR");
        books.charges(Sale.of("A", DAY, 1, "10.00", "10.00").order("O1", "1"));

        assertThatThrownBy(() -> books.run(Seller.DEMO, run -> {
                            documents(books).issued(run);
                            throw new AssertionError("killed here");
                        })
                        .billOrders(DAY))
                .hasMessage("killed here");
        assertThat(parcels(books)).isEmpty();

        books.run(Seller.DEMO, documents(books)).billOrders(DAY);
        assertThat(parcels(books)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void laysTheRentalsThatShareALineBesideTheDocument(TestDatabase database) {
        Books books = new Books(database).account("US", "US", "USD");
        books.charges(IntStream.range(0, 200)
                .mapToObj(i -> Sale.of("US", DAY, 1, "3.50", "3.50").in("USD").rental("R,\"" + i, DAY))
                .toArray(Sale[]::new));

        books.run(Seller.DEMO, documents(books)).billClose(DAY);

        assertThat(parcels(books))
                .extracting(row -> row.get("name"))
                .containsExactly(
                        "INV-2026-000001.xml",
                        "INV-2026-000001.pdf",
                        "INV-2026-000001-rentals.csv",
                        "2026-05-04-1.csv");
        List<String> csv =
                books.jdbc().queryForList("select content from outbox where name like '%rentals.csv'", String.class);
        assertThat(csv.get(0)).startsWith("""
                line,licence,sku,quantity,unitPrice,net,from,to,charge
                1,"R,""0",SKU-1,1,3.5,3.50,2026-05-04,2026-06-03,1
                1,"R,""1",SKU-1,1,3.5,3.50,2026-05-04,2026-06-03,2
                """.replace("\n", "\r\n"));
        assertThat(csv.get(0).lines()).hasSize(201);
        String journal = books.jdbc()
                .queryForList("select content from outbox where channel = 'accounting-journal'", String.class)
                .get(0);
        assertThat(journal.split("\"invoice\"", -1)).hasSize(201);
        assertThat(journal)
                .contains("\"vatCategory\":\"O\",\"vatRate\":\"\",\"from\":\"2026-05-04\",\"to\":\"2026-06-03\"");
    }

    @Test
    void theGateParksWhatBreaksTheRules() {
        UblGate gate = new UblGate(new OfficialRules(Books.RATES));

        assertThat(gate.channel()).isEqualTo("accounting-invoices");
        assertThat(gate.faults(parcel("INV-2026-000001-rentals.csv", "line\r\n")))
                .isEmpty();
        assertThat(gate.faults(parcel("INV-2026-000001.xml", "<Order/>")))
                .containsExactly(
                        "HUB-XML: root element Order, expected a UBL Invoice or CreditNote, or a CII CrossIndustryInvoice");
    }

    private static Parcel parcel(String name, String content) {
        return new Parcel("accounting-invoices", "", name, "application/xml", content, name);
    }
}
