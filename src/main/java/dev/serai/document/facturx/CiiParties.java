package dev.serai.document.facturx;

import dev.serai.billing.InvoiceHead;
import dev.serai.billing.Seller;
import dev.serai.billing.VatId;
import dev.serai.document.writing.XmlText;
import dev.serai.licence.Account;
import java.util.Optional;

/** Writes seller (BG-4) and buyer (BG-7). Outside the scope of VAT neither shows a VAT id (BR-O-02). */
final class CiiParties {

    private final XmlText xml;
    private final InvoiceHead head;
    private final boolean showsVatIds;

    CiiParties(XmlText xml, InvoiceHead head, boolean showsVatIds) {
        this.xml = xml;
        this.head = head;
        this.showsVatIds = showsVatIds;
    }

    void write() {
        xml.in("ram:SellerTradeParty", this::seller);
        xml.in("ram:BuyerTradeParty", this::buyer);
    }

    private void seller() {
        Seller seller = head.seller();
        xml.put("ram:Name", seller.name());
        Optional<String> scheme = Optional.of(seller.companyIdScheme()).filter(text -> !text.isEmpty());
        legalId(Optional.of(seller.companyId()), scheme);
        xml.in("ram:DefinedTradeContact", () -> {
            xml.put("ram:PersonName", seller.name());
            xml.in("ram:TelephoneUniversalCommunication", () -> xml.put("ram:CompleteNumber", seller.phone()));
            email(seller.email());
        });
        xml.in("ram:PostalTradeAddress", () -> {
            xml.put("ram:PostcodeCode", seller.postcode());
            xml.put("ram:LineOne", seller.street());
            xml.put("ram:CityName", seller.city());
            xml.put("ram:CountryID", seller.country());
        });
        endpoint(seller.endpoint(), scheme);
        vatId(Optional.of(seller.vatId()));
    }

    private void buyer() {
        Account buyer = head.buyer();
        xml.put("ram:Name", buyer.name());
        legalId(buyer.companyId(), buyer.companyIdScheme());
        buyer.invoiceEmail().or(buyer::email).ifPresent(email -> xml.in("ram:DefinedTradeContact", () -> email(email)));
        xml.in("ram:PostalTradeAddress", () -> {
            xml.put("ram:PostcodeCode", buyer.postcode());
            xml.put("ram:LineOne", buyer.street());
            xml.put("ram:CityName", buyer.city());
            xml.put("ram:CountryID", buyer.country());
        });
        endpoint(buyer.endpoint(), buyer.endpointScheme());
        vatId(buyer.vatId().flatMap(VatId::parse).map(VatId::text));
    }

    private void legalId(Optional<String> id, Optional<String> scheme) {
        id.ifPresent(text -> xml.in("ram:SpecifiedLegalOrganization", () -> id(text, scheme)));
    }

    private void id(String text, Optional<String> scheme) {
        scheme.ifPresentOrElse(code -> xml.put("ram:ID", "schemeID", code, text), () -> xml.put("ram:ID", text));
    }

    private void email(String address) {
        xml.in("ram:EmailURIUniversalCommunication", () -> xml.put("ram:URIID", address));
    }

    // An electronic address without its scheme means nothing (BR-62, BR-63).
    private void endpoint(Optional<String> address, Optional<String> scheme) {
        address.ifPresent(text -> scheme.ifPresent(
                code -> xml.in("ram:URIUniversalCommunication", () -> xml.put("ram:URIID", "schemeID", code, text))));
    }

    private void vatId(Optional<String> id) {
        if (showsVatIds) {
            id.ifPresent(
                    text -> xml.in("ram:SpecifiedTaxRegistration", () -> xml.put("ram:ID", "schemeID", "VA", text)));
        }
    }
}
