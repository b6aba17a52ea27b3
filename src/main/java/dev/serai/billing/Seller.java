package dev.serai.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who invoices: the properties {@code serai.seller.*} (K-63). */
public record Seller(
        String name,
        String street,
        String postcode,
        String city,
        String country,
        String vatId,
        String companyId,
        String companyIdScheme,
        String iban,
        String email,
        String phone) {

    /** A complete Dutch seller that does not exist; its numbers carry valid check digits. */
    public static final Seller DEMO = new Seller(
            "Serai Demo Reseller B.V.",
            "Karavanstraat 1",
            "1011 AA",
            "Amsterdam",
            "NL",
            "NL123456782B01",
            "12345678",
            "0106",
            "NL91ABNA0417164300",
            "billing@reseller.example",
            "+31 20 555 0100");

    /** Whether any part of the demo seller's identity is in force, so that a hub that is not a demo must warn. */
    public boolean isDemo() {
        return name.equals(DEMO.name)
                || vatId.equals(DEMO.vatId)
                || companyId.equals(DEMO.companyId)
                || iban.equals(DEMO.iban);
    }

    /** The Peppol address: the company id under its registered scheme, if there is one. */
    public Optional<String> endpoint() {
        return companyIdScheme.isEmpty() ? Optional.empty() : Optional.of(companyId);
    }

    /** What is wrong with the properties, each with its value and what was expected; empty if nothing is. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        need(faults, "name", name);
        need(faults, "street", street);
        need(faults, "postcode", postcode);
        need(faults, "city", city);
        need(faults, "companyId", companyId);
        need(faults, "email", email);
        need(faults, "phone", phone);
        if (!country.matches("[A-Z]{2}")) {
            faults.add("serai.seller.country: '" + country + "', expected a two-letter ISO country code such as NL");
        }
        if (!companyIdScheme.matches("([0-9]{4})?")) {
            faults.add("serai.seller.companyIdScheme: '" + companyIdScheme
                    + "', expected the four digits of an ISO 6523 scheme such as 0106, or nothing");
        }
        if (VatId.parse(vatId).filter(id -> id.isOf(country)).isEmpty()) {
            faults.add("serai.seller.vatId: '" + vatId + "', expected a VAT id of " + country
                    + " with right check digits");
        }
        if (!Iban.isValid(iban)) {
            faults.add("serai.seller.iban: '" + iban + "', expected an IBAN with valid check digits");
        }
        return faults;
    }

    private static void need(List<String> faults, String property, String value) {
        if (value.isBlank()) {
            faults.add("serai.seller." + property + ": empty, expected a value");
        }
    }
}
