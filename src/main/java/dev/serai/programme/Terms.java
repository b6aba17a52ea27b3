package dev.serai.programme;

/** The terms of a vendor programme from a day on; what they hold depends on the kind of programme. */
public sealed interface Terms
        permits AuthorizationTerms, ForecastTerms, PerpetualTerms, RentalTerms, ServiceCreditTerms, SubscriptionTerms {}
