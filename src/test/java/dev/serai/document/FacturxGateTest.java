package dev.serai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.billing.Books;
import dev.serai.billing.Books.Sale;
import dev.serai.billing.Invoice;
import dev.serai.delivery.Parcel;
import dev.serai.document.facturx.FacturxPdf;
import dev.serai.document.facturx.StoredInvoice;
import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a PDF from leaving, and what the page can show. */
class FacturxGateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final FacturxGate GATE = new FacturxGate(new OfficialRules(Books.RATES));

    private static Invoice to(String buyer) {
        Books books = new Books(TestDatabase.HSQLDB).account("A", "NL", "EUR", "name", buyer);
        books.charges(Sale.of("A", DAY, 1, "10.00", "10.00").order("O", "1"));
        books.run().billOrders(DAY);
        return books.invoices().get(0);
    }

    private static Parcel parcel(String content) {
        return new Parcel("accounting-pdf", "", "INV-2026-000001.pdf", "application/pdf", content, "key");
    }

    private static Parcel parcel(Invoice invoice) {
        return parcel(StoredInvoice.of(invoice).json());
    }

    @Test
    void letsAGoodDocumentPass() {
        assertThat(GATE.channel()).isEqualTo("accounting-pdf");
        assertThat(GATE.faults(parcel(to("Bakker")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zażółć gęślą jaźń",
                "Ελληνική Εταιρεία",
                "Київський хлібзавод",
                "Công ty Việt Nam",
                "Ægir Þór ß Œuvre"
            })
    void showsTheLettersOfEurope(String buyer) throws IOException {
        Invoice invoice = to(buyer);
        assertThat(GATE.faults(parcel(invoice))).isEmpty();
        assertThat(text(invoice)).contains(buyer);
    }

    /** Composed from a letter and a mark, with a blank that nobody sees: the page has the letter and a plain blank. */
    @Test
    void composesLettersAndLeavesOutWhatNobodySees() throws IOException {
        Invoice invoice = to("Cafe\u0301\u00A0No\u00ADir\u200B");
        assertThat(GATE.faults(parcel(invoice))).isEmpty();
        assertThat(text(invoice)).contains("Café Noir");
    }

    @ParameterizedTest
    @CsvSource({
        "漢字 Ltd, '漢 (U+6F22)'",
        "Party 🎉, '🎉 (U+1F389)'",
        "שלום, 'ש (U+05E9)'",
        "سلام, 'س (U+0633)'",
        "x\u0331, '\u0331 (U+0331)'"
    })
    void parksWhatTheFontCannotShow(String buyer, String letter) {
        assertThat(GATE.faults(parcel(to(buyer))))
                .contains("HUB-FONT: '" + buyer + "' has the letter " + letter
                        + ", which the font of the PDF cannot show");
    }

    @Test
    void parksWhatBreaksARule() {
        String stored = StoredInvoice.of(to("Bakker")).json().replace("\"unitPrice\":\"10.00", "\"unitPrice\":\"10.01");
        assertThat(GATE.faults(parcel(stored)))
                .containsExactly("HUB-LINE-NET: line 1 says 10.00, quantity, price and discount give 10.01");
    }

    @Test
    void parksWhatCannotBeRead() {
        assertThat(GATE.faults(parcel("{}")))
                .singleElement()
                .asString()
                .startsWith("HUB-STORED: the stored document cannot be read: ");
        assertThat(GATE.faults(parcel("no json")))
                .singleElement()
                .asString()
                .startsWith("HUB-STORED: the stored document cannot be read: Unrecognized token 'no'");
        assertThatThrownBy(() -> new FacturxRendering().render(parcel("no json")))
                .hasMessageStartingWith("the stored document cannot be read: Unrecognized token 'no'");
    }

    /** Stored and read again it is the document that was issued, decimals included. */
    @ParameterizedTest
    @EnumSource
    void keepsADocumentAsItIs(GoldenInvoices golden) throws IOException {
        StoredInvoice stored = StoredInvoice.of(golden.invoice());
        assertThat(StoredInvoice.read(stored.json())).isEqualTo(stored);
    }

    private static String text(Invoice invoice) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(FacturxPdf.render(StoredInvoice.of(invoice)))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
