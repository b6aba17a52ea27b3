package dev.serai;

import dev.serai.pricing.Decision;
import dev.serai.pricing.Standing;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.programme.Programmes;
import dev.serai.quote.DayCloser;
import dev.serai.quote.Quotes;
import dev.serai.quote.UnitBooker;
import java.time.LocalDate;

/** The pricing that quotes share with the hub's books. */
final class HubPricing implements Quotes.Pricing {

    @Override
    public UnitBooker booker(Programmes programmes) {
        return PricingDesk.booking(programmes)::book;
    }

    @Override
    public DayCloser closer(Programmes programmes) {
        return new EndOfDay(new DayEnd(programmes));
    }

    private record EndOfDay(DayEnd end) implements DayCloser {

        @Override
        public Decision renewals(LocalDate day, Standing standing) {
            return end.renewals(day, standing);
        }

        @Override
        public Decision rentals(LocalDate day, Standing standing, int limit) {
            return end.rentals(day, standing, limit);
        }

        @Override
        public Decision reminders(LocalDate day, Standing standing) {
            return end.reminders(day, standing);
        }
    }
}
