package dev.serai.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.billing.Books;
import dev.serai.billing.Books.Sale;
import dev.serai.billing.Invoice;
import dev.serai.document.facturx.CiiDocument;
import dev.serai.document.ubl.UblDocument;
import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialRulesTest {

    private static final OfficialRules RULES = new OfficialRules(Books.RATES);

    private static String golden(String name) {
        return golden("ubl", name);
    }

    private static String golden(String format, String name) {
        try {
            return Files.readString(
                    Path.of("src", "test", "resources", "dev", "serai", "document", format, name + ".xml"),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("No golden document " + name, e);
        }
    }

    /** Each row: a good document, what is replaced in it by what, and the rule that must say so. */
    @ParameterizedTest(name = "{3}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            reverse-charge               | <cbc:TaxExemptionReasonCode>VATEX-EU-AE</cbc:TaxExemptionReasonCode> | <x/> | XSD
            reverse-charge               | TaxExclusiveAmount currencyID="EUR">100.00 | TaxExclusiveAmount currencyID="EUR">100.01 | BR-CO-13
            domestic-order-with-discount | <cbc:BuyerReference>               | <cbc:Unknown/><cbc:BuyerReference> | XSD
            domestic-order-with-discount | <cbc:EndpointID schemeID="0106">87654321</cbc:EndpointID> | '' | PEPPOL-EN16931-R010
            outside-scope-in-dollars     | <cbc:ID>O</cbc:ID>                 | <cbc:ID>O</cbc:ID><cbc:Percent>0</cbc:Percent> | BR-O-05
            credit-note-for-a-return     | 1.58                               | 1.60                               | HUB-VAT-EXACT
            credit-note-for-a-return     | PriceAmount currencyID="EUR">10.00 | PriceAmount currencyID="EUR">-10.00 | BR-27
            """)
    void findsWhatIsBroken(String name, String good, String bad, String rule) {
        String valid = golden(name);
        assertThat(valid).contains(good);

        assertThat(RULES.findings(valid.replace(good, bad)))
                .extracting(Finding::rule)
                .contains(rule);
    }

    /** The same for CII: the official rules are those of its own syntax. */
    @ParameterizedTest(name = "{3}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            reverse-charge               | <ram:ExemptionReasonCode>VATEX-EU-AE</ram:ExemptionReasonCode> | <x/> | XSD
            reverse-charge               | <ram:TaxBasisTotalAmount>100.00    | <ram:TaxBasisTotalAmount>100.01    | BR-CO-13
            reverse-charge               | <ram:ExemptionReasonCode>VATEX-EU-AE</ram:ExemptionReasonCode> | <ram:ExemptionReasonCode>VATEX-X</ram:ExemptionReasonCode> | BR-CL-22
            credit-note-for-a-return     | <ram:ChargeAmount>10.00            | <ram:ChargeAmount>-10.00           | BR-27
            domestic-order-with-discount | <ram:GrandTotalAmount>2297.19      | <ram:GrandTotalAmount>2297.20      | BR-CO-15
            """)
    void findsWhatIsBrokenInCii(String name, String good, String bad, String rule) {
        String valid = golden("facturx", name);
        assertThat(valid).contains(good);

        assertThat(RULES.findings(valid.replace(good, bad)))
                .extracting(Finding::rule)
                .contains(rule);
    }

    /** What the official rules let pass, seeded in both formats, with what our own say of it. */
    @ParameterizedTest(name = "{0} {1}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            ubl     | reverse-charge               | >EL123456789<                    | >DE1<                    | HUB-VATID: the buyer has the VAT id 'DE1', which has not the form of one
            facturx | reverse-charge               | >EL123456789<                    | >DE1<                    | HUB-VATID: the buyer has the VAT id 'DE1', which has not the form of one
            ubl     | domestic-order-with-discount | NL123456782B01                   | NL1                      | HUB-VATID: the seller has the VAT id 'NL1', which has not the form of one
            ubl     | domestic-order-with-discount | 398.69                           | 398.70                   | HUB-VAT-EXACT: VAT S 21 % on 1898.50 is 398.70, expected 398.69
            facturx | domestic-order-with-discount | 398.69                           | 398.70                   | HUB-VAT-EXACT: VAT S 21 % on 1898.50 is 398.70, expected 398.69
            facturx | domestic-order-with-discount | <ram:BasisAmount>1898.50         | <ram:BasisAmount>1898.51 | HUB-VAT-BASE: VAT S 21 % is on 1898.51, its lines come to 1898.50
            ubl     | domestic-order-with-discount | >21</cbc:Percent>                | >17.3</cbc:Percent>      | HUB-RATE: VAT S 17.3 %, which is no rate of NL in the table of VAT rates
            facturx | domestic-order-with-discount | >21</ram:RateApplicablePercent>  | >17.3</ram:RateApplicablePercent> | HUB-RATE: VAT S 17.3 %, which is no rate of NL in the table of VAT rates
            ubl     | domestic-order-with-discount | NL91ABNA0417164300               | NOTANIBAN                | HUB-IBAN: the account to pay to is 'NOTANIBAN', expected an IBAN with valid check digits
            facturx | domestic-order-with-discount | NL91ABNA0417164300               | NL92ABNA0417164300       | HUB-IBAN: the account to pay to is 'NL92ABNA0417164300', expected an IBAN with valid check digits
            ubl     | domestic-order-with-discount | <cbc:ID>2</cbc:ID>               | <cbc:ID>1</cbc:ID>       | HUB-LINE-ID-DUP: line id 1 stands on more than one line
            facturx | domestic-order-with-discount | <ram:LineID>2</ram:LineID>       | <ram:LineID>1</ram:LineID> | HUB-LINE-ID-DUP: line id 1 stands on more than one line
            ubl     | domestic-order-with-discount | >299.50</cbc:PriceAmount>        | >299.51</cbc:PriceAmount> | HUB-LINE-NET: line 1 says 898.50, quantity, price and discount give 898.54
            facturx | domestic-order-with-discount | >299.50</ram:ChargeAmount>       | >299.51</ram:ChargeAmount> | HUB-LINE-NET: line 1 says 898.50, quantity, price and discount give 898.54
            ubl     | domestic-order-with-discount | <cbc:DueDate>2026-05-18          | <cbc:DueDate>2026-05-03  | HUB-DUE-BEFORE-ISSUE: due on 2026-05-03, before its issue on 2026-05-04
            facturx | domestic-order-with-discount | 20260518                         | 20260503                 | HUB-DUE-BEFORE-ISSUE: due on 2026-05-03, before its issue on 2026-05-04
            ubl     | domestic-order-with-discount | <cbc:DueDate>2026-05-18</cbc:DueDate> | ''                  | HUB-NO-DUE: there is no due date
            ubl     | credit-note-for-a-return     | <cbc:PaymentDueDate>2026-06-04</cbc:PaymentDueDate> | ''    | HUB-NO-DUE: there is no due date
            """)
    void findsWhatTheOfficialRulesLetPass(String format, String name, String good, String bad, String finding) {
        String valid = golden(format, name);
        assertThat(valid).contains(good);

        assertThat(RULES.findings(valid.replace(good, bad)))
                .extracting(Finding::toString)
                .contains(finding);
    }

    @Test
    void aCreditNoteMustNameItsInvoice() {
        String ubl = golden("credit-note-for-a-return")
                .replaceFirst("(?s)  <cac:BillingReference>.*</cac:BillingReference>\n", "");
        String cii = golden("facturx", "credit-note-for-a-return")
                .replaceFirst("(?s) *<ram:InvoiceReferencedDocument>.*</ram:InvoiceReferencedDocument>\n", "");

        String finding = "HUB-CN-NO-REF: the credit note names no invoice that it corrects";
        assertThat(RULES.findings(ubl)).extracting(Finding::toString).contains(finding);
        assertThat(RULES.findings(cii)).extracting(Finding::toString).containsExactly(finding);
    }

    /** CII has room for one preceding invoice; the others stand in notes, and each may have rounded a cent (K-64). */
    @Test
    void aCreditNoteOfSeveralInvoicesIsValidInBothFormats() {
        Books books = new Books(TestDatabase.HSQLDB).account("A", "NL", "EUR", "billing", "monthly");
        LocalDate march = LocalDate.of(2026, 3, 31);
        for (int i = 0; i < 3; i++) {
            LocalDate month = march.plusMonths(i).withDayOfMonth(28);
            Sale sale = Sale.of("A", month, 1, "10.03", "10.03").order("O" + i, "1");
            books.charges(sale).run().billClose(month.withDayOfMonth(month.lengthOfMonth()));
            books.charges(sale.back(LocalDate.of(2026, 6, 1), "-10.03"));
        }
        books.run().billClose(LocalDate.of(2026, 6, 30));
        Invoice note = books.invoices().get(3);

        String cii = CiiDocument.write(note);
        assertThat(cii)
                .containsOnlyOnce("<ram:InvoiceReferencedDocument>")
                .contains(
                        "<ram:IssuerAssignedID>INV-2026-000001</ram:IssuerAssignedID>",
                        "<ram:Content>Corrects also invoice INV-2026-000002 of 2026-04-30</ram:Content>",
                        "<ram:Content>Corrects also invoice INV-2026-000003 of 2026-05-31</ram:Content>");
        assertThat(RULES.findings(cii)).isEmpty();
        assertThat(RULES.findings(UblDocument.write(note))).isEmpty();
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
