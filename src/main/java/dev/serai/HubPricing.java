package dev.serai;

import dev.serai.programme.Programmes;
import dev.serai.quote.DayCloser;
import dev.serai.quote.Quotes;
import dev.serai.quote.UnitBooker;

/** The pricing that quotes share with the hub's books. */
final class HubPricing implements Quotes.Pricing {

    @Override
    public UnitBooker booker(Programmes programmes) {
        throw new IllegalStateException("Booking is not part of this build");
    }

    @Override
    public DayCloser closer(Programmes programmes) {
        throw new IllegalStateException("Day ends are not part of this build");
    }
}
