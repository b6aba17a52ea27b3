package dev.serai.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Master data of whoever is invoiced; the latest by date wins. Payment terms in days. */
public record Account(
        LocalDate date,
        @Key String account,
        String name,
        String country,
        CurrencyUnit currency,
        @Absent("reseller") List<Role> roles,
        @Absent("corporate") Segment segment,
        Optional<Region> region,
        Optional<String> vatId,
        Optional<String> street,
        Optional<String> postcode,
        Optional<String> city,
        Optional<String> email,
        Optional<String> invoiceEmail,
        Optional<String> language,
        @Absent("30") int paymentDays,
        @Absent("per-order") BillingPolicy billing,
        @Absent("prepaid") CreditTerms creditTerms,
        Optional<String> buyerReference,
        Optional<String> companyId,
        Optional<String> companyIdScheme,
        Optional<String> endpoint,
        Optional<String> endpointScheme)
        implements LicenceEvent {}
