package dev.serai.document.facturx;

import dev.serai.document.writing.XmlText;
import java.nio.charset.StandardCharsets;

/** The metadata of the PDF: that it is PDF/A-3, and by its extension schema which Factur-X lies inside. */
final class XmpPacket {

    private static final String FX = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";
    private static final String BEGIN = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    private static final String END = "<?xpacket end=\"w\"?>";
    private static final String RESOURCE = " rdf:parseType=\"Resource\"";

    private final XmlText xml = XmlText.part();
    private final PdfFacts facts;

    private XmpPacket(PdfFacts facts) {
        this.facts = facts;
    }

    static byte[] bytes(PdfFacts facts) {
        XmpPacket packet = new XmpPacket(facts);
        packet.xml.in("x:xmpmeta", " xmlns:x=\"adobe:ns:meta/\"", packet::content);
        return (BEGIN + packet.xml + END).getBytes(StandardCharsets.UTF_8);
    }

    private void content() {
        xml.in("rdf:RDF", " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"", () -> {
            description("pdfaid", "http://www.aiim.org/pdfa/ns/id/", () -> {
                xml.put("pdfaid:part", "3");
                xml.put("pdfaid:conformance", "U");
            });
            description("dc", "http://purl.org/dc/elements/1.1/", () -> {
                xml.in(
                        "dc:title",
                        () -> xml.in("rdf:Alt", () -> xml.put("rdf:li", "xml:lang", "x-default", facts.title())));
                xml.in("dc:creator", () -> xml.in("rdf:Seq", () -> xml.put("rdf:li", facts.author())));
            });
            description("pdf", "http://ns.adobe.com/pdf/1.3/", () -> xml.put("pdf:Producer", PdfFacts.PRODUCER));
            description("xmp", "http://ns.adobe.com/xap/1.0/", () -> {
                xml.put("xmp:CreatorTool", PdfFacts.PRODUCER);
                xml.put("xmp:CreateDate", facts.day() + "T00:00:00Z");
                xml.put("xmp:ModifyDate", facts.day() + "T00:00:00Z");
            });
            description("fx", FX, () -> {
                xml.put("fx:DocumentType", "INVOICE");
                xml.put("fx:DocumentFileName", PdfFacts.XML_NAME);
                xml.put("fx:Version", "1.0");
                xml.put("fx:ConformanceLevel", "EN 16931");
            });
            extension();
        });
    }

    private void description(String prefix, String space, Runnable content) {
        xml.in("rdf:Description", " rdf:about=\"\" xmlns:" + prefix + "=\"" + space + "\"", content);
    }

    // PDF/A wants every property explained that it does not know itself.
    private void extension() {
        String spaces = " rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
                + " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
                + " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"";
        xml.in(
                "rdf:Description",
                spaces,
                () -> xml.in(
                        "pdfaExtension:schemas",
                        () -> xml.in("rdf:Bag", () -> xml.in("rdf:li", RESOURCE, this::schema))));
    }

    private void schema() {
        xml.put("pdfaSchema:schema", "Factur-X PDFA Extension Schema");
        xml.put("pdfaSchema:namespaceURI", FX);
        xml.put("pdfaSchema:prefix", "fx");
        xml.in(
                "pdfaSchema:property",
                () -> xml.in("rdf:Seq", () -> {
                    property("DocumentFileName", "name of the embedded XML invoice file");
                    property("DocumentType", "INVOICE");
                    property("Version", "The actual version of the Factur-X XML schema");
                    property("ConformanceLevel", "The conformance level of the embedded Factur-X data");
                }));
    }

    private void property(String name, String description) {
        xml.in("rdf:li", RESOURCE, () -> {
            xml.put("pdfaProperty:name", name);
            xml.put("pdfaProperty:valueType", "Text");
            xml.put("pdfaProperty:category", "external");
            xml.put("pdfaProperty:description", description);
        });
    }
}
