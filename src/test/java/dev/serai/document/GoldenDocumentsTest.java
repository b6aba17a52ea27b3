package dev.serai.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.billing.Books;
import dev.serai.billing.Invoice;
import dev.serai.document.facturx.CiiDocument;
import dev.serai.document.facturx.FacturxPdf;
import dev.serai.document.facturx.StoredInvoice;
import dev.serai.document.ubl.UblDocument;
import dev.serai.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Documents as accounting gets them, compared as a whole: UBL, CII and the words of the PDF; the first two are judged by
 * the official rules. Of a long one the digest, the head and the tail are kept. Run with {@code -Dgolden.write=true} to
 * write them anew; that run fails, so that none is writer and judge at once.
 */
class GoldenDocumentsTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "dev", "serai", "document");
    private static final int LONG = 100_000;
    private static final int KEPT = 60;
    private static final OfficialRules RULES = new OfficialRules(Books.RATES);

    @ParameterizedTest
    @EnumSource
    void isWhatAccountingGets(GoldenInvoices golden) {
        Invoice invoice = golden.invoice();
        String ubl = UblDocument.write(invoice);
        String cii = CiiDocument.write(invoice);

        assertThat(RULES.findings(ubl)).as("UBL").isEmpty();
        assertThat(RULES.findings(cii)).as("CII").isEmpty();
        matches(GOLDEN.resolve("ubl").resolve(golden.file() + ".xml"), ubl);
        matches(GOLDEN.resolve("facturx").resolve(golden.file() + ".xml"), cii);
        matches(GOLDEN.resolve("facturx").resolve(golden.file() + ".txt"), words(invoice));
        assertThat(Boolean.getBoolean("golden.write"))
                .as("golden files are written: run again without golden.write")
                .isFalse();
    }

    private static String words(Invoice invoice) {
        try (PDDocument pdf = Loader.loadPDF(FacturxPdf.render(StoredInvoice.of(invoice)))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("\n----\n");
            return stripper.getText(pdf);
        } catch (IOException e) {
            throw new AssertionError("The PDF cannot be read", e);
        }
    }

    private static void matches(Path golden, String whole) {
        String written = whole.length() > LONG ? shortened(whole) : whole;
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, written, StandardCharsets.UTF_8);
            }
            assertThat(written).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("Cannot read or write " + golden, e);
        }
    }

    private static String shortened(String whole) {
        List<String> lines = whole.lines().toList();
        return "SHA-256 of the whole, " + lines.size() + " lines: " + Sha256.of(whole) + "\n"
                + lines.stream().limit(KEPT).collect(Collectors.joining("\n"))
                + "\n[...]\n"
                + lines.stream().skip(lines.size() - KEPT).collect(Collectors.joining("\n"))
                + "\n";
    }
}
