package dev.serai.document.ubl;

import dev.serai.billing.InvoiceHead;
import dev.serai.billing.Seller;
import dev.serai.billing.VatId;
import dev.serai.document.writing.XmlText;
import dev.serai.licence.Account;
import java.util.Optional;

/** Writes seller (BG-4) and buyer (BG-7). Outside the scope of VAT neither shows a VAT id (BR-O-02). */
final class UblParties {

    private final XmlText xml;
    private final InvoiceHead head;
    private final Profile profile;
    private final boolean showsVatIds;

    UblParties(XmlText xml, InvoiceHead head, Profile profile, boolean showsVatIds) {
        this.xml = xml;
        this.head = head;
        this.profile = profile;
        this.showsVatIds = showsVatIds;
    }

    void write() {
        xml.in("cac:AccountingSupplierParty", () -> xml.in("cac:Party", this::seller));
        xml.in("cac:AccountingCustomerParty", () -> xml.in("cac:Party", this::buyer));
    }

    private void seller() {
        Seller seller = head.seller();
        endpoint(seller.endpoint(), Optional.of(seller.companyIdScheme()));
        xml.in("cac:PartyName", () -> xml.put("cbc:Name", seller.name()));
        xml.in("cac:PostalAddress", () -> {
            xml.put("cbc:StreetName", seller.street());
            xml.put("cbc:CityName", seller.city());
            xml.put("cbc:PostalZone", seller.postcode());
            country(seller.country());
        });
        vatId(Optional.of(seller.vatId()));
        legalEntity(
                seller.name(),
                Optional.of(seller.companyId()),
                Optional.of(seller.companyIdScheme()).filter(scheme -> !scheme.isEmpty()));
        xml.in("cac:Contact", () -> {
            xml.put("cbc:Name", seller.name());
            xml.put("cbc:Telephone", seller.phone());
            xml.put("cbc:ElectronicMail", seller.email());
        });
    }

    private void buyer() {
        Account buyer = head.buyer();
        endpoint(buyer.endpoint(), buyer.endpointScheme());
        xml.in("cac:PostalAddress", () -> {
            xml.put("cbc:StreetName", buyer.street());
            xml.put("cbc:CityName", buyer.city());
            xml.put("cbc:PostalZone", buyer.postcode());
            country(buyer.country());
        });
        vatId(buyer.vatId().flatMap(VatId::parse).map(VatId::text));
        legalEntity(buyer.name(), companyId(buyer), buyer.companyIdScheme());
        buyer.invoiceEmail()
                .or(buyer::email)
                .ifPresent(email -> xml.in("cac:Contact", () -> xml.put("cbc:ElectronicMail", email)));
    }

    // Peppol's Dutch rules refuse a company id without a scheme; without an id the document is valid.
    private Optional<String> companyId(Account buyer) {
        return buyer.companyId()
                .filter(id ->
                        profile == Profile.EN_16931 || buyer.companyIdScheme().isPresent());
    }

    private void endpoint(Optional<String> id, Optional<String> scheme) {
        if (profile == Profile.PEPPOL) {
            id.ifPresent(address -> xml.put("cbc:EndpointID", "schemeID", scheme.orElseThrow(), address));
        }
    }

    private void country(String code) {
        xml.in("cac:Country", () -> xml.put("cbc:IdentificationCode", code));
    }

    private void vatId(Optional<String> id) {
        if (showsVatIds) {
            id.ifPresent(text -> xml.in("cac:PartyTaxScheme", () -> {
                xml.put("cbc:CompanyID", text);
                xml.in("cac:TaxScheme", () -> xml.put("cbc:ID", "VAT"));
            }));
        }
    }

    private void legalEntity(String name, Optional<String> id, Optional<String> scheme) {
        xml.in("cac:PartyLegalEntity", () -> {
            xml.put("cbc:RegistrationName", name);
            id.ifPresent(text -> scheme.ifPresentOrElse(
                    code -> xml.put("cbc:CompanyID", "schemeID", code, text), () -> xml.put("cbc:CompanyID", text)));
        });
    }
}
