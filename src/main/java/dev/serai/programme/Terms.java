package dev.serai.programme;

import dev.serai.licence.Offering;
import java.util.Set;

/** The terms of a vendor programme from a day on; what they hold depends on the kind of programme. */
public sealed interface Terms
        permits AuthorizationTerms, ForecastTerms, PerpetualTerms, RentalTerms, ServiceCreditTerms, SubscriptionTerms {

    /** Offerings of earlier programmes that are refused as such, whatever product they name (MO-11, A-38). */
    default Set<Offering> legacyTypes() {
        return Set.of();
    }
}
