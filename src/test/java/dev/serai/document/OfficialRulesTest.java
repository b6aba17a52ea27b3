package dev.serai.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.billing.Books;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialRulesTest {

    private static final OfficialRules RULES = new OfficialRules(Books.RATES);

    private static String golden(String name) {
        try {
            return Files.readString(
                    Path.of("src", "test", "resources", "dev", "serai", "document", "ubl", name + ".xml"),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("No golden document " + name, e);
        }
    }

    /** Each row: a good document, what is replaced in it by what, and the rule that must say so. */
    @ParameterizedTest(name = "{3}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            reverse-charge               | <cbc:TaxExemptionReasonCode>VATEX-EU-AE</cbc:TaxExemptionReasonCode> | <x/> | XSD
            reverse-charge               | >EL123456789<                      | >DE1<                              | HUB-VATID
            reverse-charge               | TaxExclusiveAmount currencyID="EUR">100.00 | TaxExclusiveAmount currencyID="EUR">100.01 | BR-CO-13
            domestic-order-with-discount | <cbc:BuyerReference>               | <cbc:Unknown/><cbc:BuyerReference> | XSD
            domestic-order-with-discount | 398.69                             | 398.70                             | HUB-VAT-EXACT
            domestic-order-with-discount | NL91ABNA0417164300                 | NL92ABNA0417164300                 | HUB-IBAN
            domestic-order-with-discount | <cbc:ID>2</cbc:ID>                 | <cbc:ID>1</cbc:ID>                 | HUB-LINE-ID-DUP
            domestic-order-with-discount | <cbc:DueDate>2026-05-18</cbc:DueDate> | <cbc:DueDate>2026-05-03</cbc:DueDate> | HUB-DUE-BEFORE-ISSUE
            domestic-order-with-discount | <cbc:DueDate>2026-05-18</cbc:DueDate> | ''                              | HUB-NO-DUE
            domestic-order-with-discount | >299.50</cbc:PriceAmount>          | >299.51</cbc:PriceAmount>          | HUB-LINE-NET
            domestic-order-with-discount | <cbc:EndpointID schemeID="0106">87654321</cbc:EndpointID> | '' | PEPPOL-EN16931-R010
            outside-scope-in-dollars     | <cbc:ID>O</cbc:ID>                 | <cbc:ID>O</cbc:ID><cbc:Percent>0</cbc:Percent> | BR-O-05
            credit-note-for-a-return     | PriceAmount currencyID="EUR">10.00 | PriceAmount currencyID="EUR">-10.00 | BR-27
            """)
    void findsWhatIsBroken(String name, String good, String bad, String rule) {
        String valid = golden(name);
        assertThat(valid).contains(good);

        assertThat(RULES.findings(valid.replace(good, bad)))
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void saysWhatItExpected() {
        String broken = golden("domestic-order-with-discount").replace("398.69", "398.70");
        assertThat(RULES.findings(broken))
                .extracting(Finding::toString)
                .contains("HUB-VAT-EXACT: VAT S 21 % on 1898.50 is 398.70, expected 398.69");
    }

    @Test
    void refusesWhatIsNoInvoice() {
        assertThat(RULES.findings("<Order/>"))
                .containsExactly(new Finding(
                        "HUB-XML",
                        "root element Order, expected a UBL Invoice or CreditNote, or a CII CrossIndustryInvoice"));
        assertThat(RULES.findings("not xml")).singleElement().satisfies(finding -> assertThat(finding.toString())
                .startsWith("HUB-XML: not well-formed XML: "));
    }

    @Test
    void refusesADocumentTypeDeclaration() {
        String evil = "<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Invoice>&x;</Invoice>";
        assertThat(RULES.findings(evil)).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("DOCTYPE"));
    }
}
