package dev.serai.document;

import com.helger.diagnostics.error.IError;
import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResult;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import dev.serai.billing.VatRates;
import dev.serai.document.ubl.Profile;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The official rules for UBL and CII: schema and EN 16931, and the Peppol rules for a document that names them, and after
 * these our own for what they let pass. Safe for many threads; the first document takes seconds, later ones milliseconds.
 */
public final class OfficialRules {

    private static final String NOT_XML = "HUB-XML";
    private static final String SCHEMA = "XSD";
    private static final String CII = "CrossIndustryInvoice";

    /** The sets of rules, loaded when first needed. */
    private static final class Sets {
        static final ValidationExecutorSetRegistry<IValidationSourceXML> REGISTRY = load();

        private static ValidationExecutorSetRegistry<IValidationSourceXML> load() {
            ValidationExecutorSetRegistry<IValidationSourceXML> registry = new ValidationExecutorSetRegistry<>();
            EN16931Validation.initEN16931(registry);
            PeppolValidation2026_05.init(registry);
            return registry;
        }
    }

    private final VatRates rates;

    public OfficialRules(VatRates rates) {
        this.rates = rates;
    }

    /** What the document breaks; empty if it may leave. Warnings are no findings. */
    public List<Finding> findings(String xml) {
        Document document;
        try {
            document = parse(xml);
        } catch (SAXException | IOException e) {
            return List.of(new Finding(NOT_XML, "not well-formed XML: " + e.getMessage()));
        }
        Optional<DVRCoordinate> rules = rules(document.getDocumentElement());
        if (rules.isEmpty()) {
            return List.of(new Finding(
                    NOT_XML,
                    "root element " + document.getDocumentElement().getLocalName()
                            + ", expected a UBL Invoice or CreditNote, or a CII CrossIndustryInvoice"));
        }
        List<Finding> findings = new ArrayList<>(judge(rules.get(), document));
        if (findings.stream().noneMatch(finding -> finding.rule().equals(SCHEMA))) {
            findings.addAll(HubRules.findings(rates, () -> facts(document.getDocumentElement())));
        }
        return List.copyOf(findings);
    }

    private static DocumentFacts facts(Element root) {
        return CII.equals(root.getLocalName()) ? CiiFacts.read(root) : UblFacts.read(root);
    }

    private static List<Finding> judge(DVRCoordinate id, Document document) {
        IValidationExecutorSet<IValidationSourceXML> rules = Sets.REGISTRY.getOfID(id);
        if (rules == null) {
            throw new IllegalStateException("No set of rules " + id.getAsSingleID() + " on the class path");
        }
        ValidationResultList results = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                rules,
                ValidationSourceXML.create("document", document),
                Locale.ENGLISH);
        List<Finding> findings = new ArrayList<>();
        for (ValidationResult result : results) {
            result.getErrorList().findAll(IError::isError, error -> findings.add(finding(error)));
        }
        return findings;
    }

    private static Finding finding(IError error) {
        String text = Optional.ofNullable(error.getErrorText(Locale.ENGLISH)).orElse("no text");
        return new Finding(
                Optional.ofNullable(error.getErrorID())
                        .filter(id -> !id.isEmpty())
                        .orElse(SCHEMA),
                text);
    }

    // The Peppol set contains the schema and the EN 16931 rules.
    private static Optional<DVRCoordinate> rules(Element root) {
        boolean isPeppol = XmlTree.text(root, "CustomizationID").equals(Profile.PEPPOL.customizationId());
        return switch (root.getLocalName()) {
            case "Invoice" ->
                Optional.of(
                        isPeppol
                                ? PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3
                                : EN16931Validation.VID_UBL_INVOICE_1316);
            case "CreditNote" ->
                Optional.of(
                        isPeppol
                                ? PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3
                                : EN16931Validation.VID_UBL_CREDIT_NOTE_1316);
            case CII -> Optional.of(EN16931Validation.VID_CII_1316);
            default -> Optional.empty();
        };
    }

    // A document type declaration is refused: it could make the parser fetch things.
    private static Document parse(String xml) throws SAXException, IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The Java platform's XML parser cannot be made safe", e);
        }
    }
}
