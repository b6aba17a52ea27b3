package dev.serai.document.ubl;

import dev.serai.billing.Invoice;
import dev.serai.billing.InvoiceHead;
import dev.serai.billing.InvoiceKind;
import dev.serai.licence.Account;
import java.util.Optional;

/** The specification a document follows: Peppol BIS Billing 3 where all it demands is there, else plain EN 16931 (K-63). */
public enum Profile {
    EN_16931("urn:cen.eu:en16931:2017", Optional.empty()),
    PEPPOL(
            "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
            Optional.of("urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"));

    private final String customizationId;
    private final Optional<String> profileId;

    Profile(String customizationId, Optional<String> profileId) {
        this.customizationId = customizationId;
        this.profileId = profileId;
    }

    /** BT-24. */
    public String customizationId() {
        return customizationId;
    }

    /** BT-23, which only Peppol demands. */
    Optional<String> profileId() {
        return profileId;
    }

    /** The profile of a document, by what its account and seller give. */
    static Profile of(Invoice invoice) {
        InvoiceHead head = invoice.head();
        Account buyer = head.buyer();
        boolean hasEndpoints = buyer.endpoint().isPresent()
                && buyer.endpointScheme().isPresent()
                && head.seller().endpoint().isPresent();
        boolean hasReference =
                buyer.buyerReference().isPresent() || head.order().isPresent();
        return hasEndpoints && hasReference && keepsNationalRules(head) ? PEPPOL : EN_16931;
    }

    // National rules inside Peppol: a Dutch or German domestic document needs the buyer's whole address, a German one
    // also the buyer reference, and a Dutch credit note must name an invoice.
    private static boolean keepsNationalRules(InvoiceHead head) {
        Account buyer = head.buyer();
        String country = head.seller().country();
        if (country.equals("NL")
                && head.kind() == InvoiceKind.CREDIT_NOTE
                && head.preceding().isEmpty()) {
            return false;
        }
        if (!buyer.country().equals(country)) {
            return true;
        }
        boolean hasAddress = buyer.street().isPresent()
                && buyer.postcode().isPresent()
                && buyer.city().isPresent();
        return hasAddress && (!country.equals("DE") || buyer.buyerReference().isPresent());
    }
}
