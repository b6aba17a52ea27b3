package dev.serai.hub;

import dev.serai.billing.BillingReport;
import dev.serai.billing.BillingRun;
import dev.serai.dayclose.Billing;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bills for the calendar; what could not be invoiced is parked, and logged here. */
final class HubBilling implements Billing {

    private static final Logger LOG = LoggerFactory.getLogger(HubBilling.class);

    private final BillingRun run;

    HubBilling(BillingRun run) {
        this.run = run;
    }

    @Override
    public void billOrders(LocalDate businessDay) {
        tell(run.billOrders(businessDay));
    }

    @Override
    public void billClose(LocalDate day) {
        tell(run.billClose(day));
    }

    private static void tell(BillingReport report) {
        report.parked().forEach(parked -> LOG.warn("{}", parked.text()));
    }
}
