package dev.serai.hub;

import dev.serai.billing.BillingReport;
import dev.serai.billing.BillingRun;
import dev.serai.dayclose.Billing;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bills for the calendar, and keeps for the report what could not be invoiced. */
final class HubBilling implements Billing {

    private static final Logger LOG = LoggerFactory.getLogger(HubBilling.class);

    private final BillingRun run;
    private final AtomicReference<Set<String>> held = new AtomicReference<>(Set.of());

    HubBilling(BillingRun run) {
        this.run = run;
    }

    @Override
    public void billOrders(LocalDate businessDay) {
        keep(run.billOrders(businessDay));
    }

    @Override
    public void billClose(LocalDate day) {
        keep(run.billClose(day));
    }

    private void keep(BillingReport report) {
        report.held().forEach(LOG::warn);
        held.updateAndGet(before -> {
            Set<String> all = new TreeSet<>(before);
            all.addAll(report.held());
            return all;
        });
    }

    /** Why charges were not invoiced since the last call, each reason once. */
    List<String> takeHeld() {
        return List.copyOf(held.getAndSet(Set.of()));
    }
}
