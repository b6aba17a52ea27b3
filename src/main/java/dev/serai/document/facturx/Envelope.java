package dev.serai.document.facturx;

import dev.serai.billing.Invoice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.Collections;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Puts the CII document and the metadata into a rendered page, with nothing in it that differs from run to run. */
final class Envelope {

    private static final String RELATION = "Alternative";

    private final PDDocument pdf;
    private final Invoice invoice;
    private final PdfFacts facts;
    private final Calendar time;

    Envelope(PDDocument pdf, Invoice invoice) {
        this.pdf = pdf;
        this.invoice = invoice;
        this.facts = PdfFacts.of(invoice);
        this.time = facts.time();
    }

    void close() throws IOException {
        attach();
        PDMetadata metadata = new PDMetadata(pdf, new ByteArrayInputStream(XmpPacket.bytes(facts)));
        pdf.getDocumentCatalog().setMetadata(metadata);
        pdf.getDocumentCatalog().setLanguage("en");
        information();
        // The id of the file is made from this and the information; without it from the clock.
        pdf.getDocument().getTrailer().removeItem(COSName.ID);
        pdf.setDocumentId((long) invoice.number().hashCode());
    }

    private void attach() throws IOException {
        byte[] cii = CiiDocument.write(invoice).getBytes(StandardCharsets.UTF_8);
        PDEmbeddedFile file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(cii), COSName.FLATE_DECODE);
        file.setSubtype("text/xml");
        file.setSize(cii.length);
        file.setCreationDate(time);
        file.setModDate(time);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(PdfFacts.XML_NAME);
        specification.setFileUnicode(PdfFacts.XML_NAME);
        specification.setFileDescription("Factur-X invoice, profile EN 16931");
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName(COSName.AF_RELATIONSHIP, RELATION);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Collections.singletonMap(PdfFacts.XML_NAME, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        pdf.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(specification.getCOSObject());
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.AF, associated);
    }

    private void information() {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(facts.title());
        information.setAuthor(facts.author());
        information.setCreator(PdfFacts.PRODUCER);
        information.setProducer(PdfFacts.PRODUCER);
        information.setCreationDate(time);
        information.setModificationDate(time);
        pdf.setDocumentInformation(information);
    }
}
