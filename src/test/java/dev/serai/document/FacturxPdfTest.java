package dev.serai.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.billing.Invoice;
import dev.serai.document.facturx.CiiDocument;
import dev.serai.document.facturx.FacturxPdf;
import dev.serai.document.facturx.StoredInvoice;
import dev.serai.document.ubl.UblDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The PDF itself: PDF/A-3 by veraPDF, the CII document inside, the same bytes whenever and wherever it is rendered. */
class FacturxPdfTest {

    @BeforeAll
    static void useTheFoundry() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static byte[] render(Invoice invoice) {
        return FacturxPdf.render(StoredInvoice.of(invoice));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "MONTHLY_INVOICE_OF_SEVERAL_ORDERS",
                "INSTALMENT",
                "YEN_HAS_NO_DECIMALS",
                "MONTHLY_MSP_WITH_1000_LINES"
            })
    void isValidPdfA3(GoldenInvoices golden) throws Exception {
        assertThat(broken(render(golden.invoice()))).isEmpty();
    }

    @Test
    @Tag("soak")
    void aLongOneIsValidPdfA3() throws Exception {
        assertThat(broken(render(GoldenInvoices.MONTHLY_MSP_WITH_1000_LINES.invoice())))
                .isEmpty();
    }

    @Test
    void thatJudgeSeesWhatIsBroken() throws Exception {
        byte[] good = render(GoldenInvoices.REVERSE_CHARGE.invoice());
        String text = new String(good, StandardCharsets.ISO_8859_1);
        assertThat(text).contains("<pdfaid:conformance>U</pdfaid:conformance>");
        byte[] bad = text.replace(
                        "<pdfaid:conformance>U</pdfaid:conformance>", "<pdfaid:conformance>X</pdfaid:conformance>")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(broken(bad)).isNotEmpty();
    }

    private static List<String> broken(byte[] pdf) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.PDFA_3_U;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId() + " " + each.getMessage())
                    .toList();
        }
    }

    @Test
    void carriesTheCiiDocument() throws IOException {
        Invoice invoice = GoldenInvoices.MIXED_RATES.invoice();
        String cii = CiiDocument.write(invoice);
        try (PDDocument pdf = Loader.loadPDF(render(invoice))) {
            PDComplexFileSpecification file = Objects.requireNonNull(pdf.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("factur-x.xml"));
            assertThat(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8))
                    .isEqualTo(cii);
            assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("text/xml");
            assertThat(file.getCOSObject().getNameAsString(COSName.AF_RELATIONSHIP))
                    .isEqualTo("Alternative");
            COSArray associated = pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF);
            assertThat(associated.size()).isEqualTo(1);
            assertThat(associated.getObject(0)).isEqualTo(file.getCOSObject());
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp)
                    .contains(
                            "<pdfaid:part>3</pdfaid:part>",
                            "<fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>",
                            "<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>",
                            "<pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Invoice INV-2012-000001");
        }
    }

    /** What CII says is what UBL says: the sums, and the VAT of each rate. */
    @ParameterizedTest
    @EnumSource
    void ciiAndUblAgree(GoldenInvoices golden) {
        Invoice invoice = golden.invoice();
        String cii = CiiDocument.write(invoice);
        String ubl = UblDocument.write(invoice);

        assertThat(texts(cii, "ram:DuePayableAmount")).isEqualTo(texts(ubl, "cbc:PayableAmount"));
        assertThat(texts(cii, "ram:TaxBasisTotalAmount")).isEqualTo(texts(ubl, "cbc:TaxExclusiveAmount"));
        assertThat(texts(cii, "ram:CalculatedAmount"))
                .isEqualTo(texts(ubl, "cbc:TaxAmount").stream().skip(1).toList());
        assertThat(texts(cii, "ram:ChargeAmount")).isEqualTo(texts(ubl, "cbc:PriceAmount"));
        assertThat(texts(cii, "ram:ActualAmount")).isEqualTo(texts(ubl, "cbc:Amount"));
    }

    private static List<String> texts(String xml, String element) {
        return Pattern.compile("<" + element + "(?: [^>]*)?>([^<]*)<")
                .matcher(xml)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void isTheSameWhereverAndWheneverItIsRendered() {
        StoredInvoice stored = StoredInvoice.of(GoldenInvoices.DOMESTIC_ORDER_WITH_DISCOUNT.invoice());
        byte[] first = FacturxPdf.render(stored);
        assertThat(FacturxPdf.render(stored)).isEqualTo(first);

        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(FacturxPdf.render(stored)).isEqualTo(first);
            assertThat(stored.json())
                    .isEqualTo(StoredInvoice.of(stored.invoice()).json());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void fontsAreEmbeddedAsSubsets() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(render(GoldenInvoices.REVERSE_CHARGE.invoice()))) {
            var resources = pdf.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                var font = resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+OpenSans-(Regular|Bold)");
            }
        }
    }

    /** Pages as people count them, and the head of the table on each that has lines. */
    @Test
    void aLongDocumentRepeatsItsHeadAndCountsItsPages() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(render(GoldenInvoices.MONTHLY_MSP_WITH_1000_LINES.invoice()))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(50);
            for (int page : new int[] {1, 2, pages / 2}) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                Matcher number = Pattern.compile("page (\\d+) of (\\d+)").matcher(stripper.getText(pdf));
                assertThat(number.find()).isTrue();
                assertThat(number.group()).isEqualTo("page " + page + " of " + pages);
                assertThat(stripper.getText(pdf)).contains("Unit price");
            }
        }
    }
}
