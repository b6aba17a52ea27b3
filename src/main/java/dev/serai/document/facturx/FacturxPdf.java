package dev.serai.document.facturx;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Factur-X: the page as PDF/A-3u with the CII document inside. The same stored document gives the same bytes. */
public final class FacturxPdf {

    private static final String PAGE = "page.css";
    private static final String FONT = "Open Sans";
    private static final int PLAIN = 400;
    private static final int BOLD = 700;

    static {
        // It tells every step of its work.
        XRLog.setLoggingEnabled(false);
    }

    private FacturxPdf() {}

    /** What keeps the page from being shown as it should, a sentence each; empty if nothing does. */
    public static List<String> faults(StoredInvoice stored) {
        return PageFont.faults(page(stored).texts());
    }

    /** The bytes of the PDF. Call it only where {@link #faults} found nothing. */
    public static byte[] render(StoredInvoice stored) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(parse(page(stored).toString()), "")
                .usePdfAConformance(PdfAConformance.PDFA_3_U)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useFont(() -> PageFont.open(PageFont.REGULAR), FONT, PLAIN, FontStyle.NORMAL, true)
                .useFont(() -> PageFont.open(PageFont.BOLD), FONT, BOLD, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withDiagnosticConsumer(diagnostic -> {});
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            new Envelope(pdf, stored.invoice()).close();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot render " + stored.invoice().number(), e);
        }
    }

    private static PageText page(StoredInvoice stored) {
        return InvoicePage.write(stored, css());
    }

    private static String css() {
        try (InputStream css = FacturxPdf.class.getResourceAsStream(PAGE)) {
            if (css == null) {
                throw new IllegalStateException("The style sheet " + PAGE + " is not on the class path");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the style sheet " + PAGE, e);
        }
    }

    private static Document parse(String xhtml) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The page is not XHTML", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the page", e);
        }
    }
}
