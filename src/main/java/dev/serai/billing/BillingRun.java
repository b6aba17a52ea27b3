package dev.serai.billing;

import dev.serai.register.AccountFaults;
import dev.serai.register.AccountFaults.Failed;
import dev.serai.register.Billable;
import dev.serai.register.ChargeGroup;
import dev.serai.register.OpenCharges;
import dev.serai.register.OpenOrder;
import dev.serai.register.ParkedAccounts.Parked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invoices what is open (K-62), in transactions of up to 500 documents. The issue date is the day given, never the wall
 * clock; the same open charges give the same documents and numbers, at once or when they are approved. A call that was cut short is made good by the next.
 */
public final class BillingRun {

    static final int DOCUMENTS_PER_RUN = 500;

    /** What is done here, as the reason of a parked account names it. */
    static final String STEP = "invoice";

    private final OpenCharges open;
    private final Billed billed;
    private final TransactionTemplate transaction;
    private final AccountFaults faults;

    BillingRun(OpenCharges open, Billed billed, TransactionTemplate transaction, AccountFaults faults) {
        this.open = open;
        this.billed = billed;
        this.transaction = transaction;
        this.faults = faults;
    }

    /** What is done with what is due, in one transaction: it is issued, or drafted until it is approved. */
    @FunctionalInterface
    interface Billed {

        Step take(LocalDate issueDate, List<ChargeGroup> groups, Map<ChargeGroup, List<Billable>> charges);
    }

    /**
     * Invoices the orders and returns booked so far, of accounts billed per order: one document per account and order. Of
     * what is paid in instalments those count that were due when the order was booked.
     */
    public BillingReport billOrders(LocalDate businessDay) {
        BillingReport report = BillingReport.NOTHING;
        List<OpenOrder> page = open.orders(0);
        while (!page.isEmpty()) {
            List<ChargeGroup> some =
                    page.stream().limit(DOCUMENTS_PER_RUN).map(OpenOrder::group).toList();
            Step step = bill(businessDay, some, open::ofOrders);
            report = report.plus(step.report());
            page = open.orders(page.get(step.groups() - 1).firstId());
        }
        return report;
    }

    /**
     * Invoices what the close of a day makes due: charges without an order and later instalments of accounts billed per
     * order, and on the last day of a month everything of accounts billed monthly; one document per account and currency.
     */
    public BillingReport billClose(LocalDate day) {
        BillingReport report = billAll(day, open.withoutOrder(day), groups -> open.ofWithoutOrder(groups, day));
        if (day.getDayOfMonth() == day.lengthOfMonth()) {
            report = report.plus(billAll(day, open.monthly(day), groups -> open.ofMonthly(groups, day)));
        }
        return report;
    }

    private BillingReport billAll(
            LocalDate day,
            List<ChargeGroup> groups,
            Function<Collection<ChargeGroup>, Map<ChargeGroup, List<Billable>>> read) {
        BillingReport report = BillingReport.NOTHING;
        int done = 0;
        while (done < groups.size()) {
            Step step = bill(day, groups.subList(done, Math.min(groups.size(), done + DOCUMENTS_PER_RUN)), read);
            report = report.plus(step.report());
            done += step.groups();
        }
        return report;
    }

    private Step bill(
            LocalDate day,
            List<ChargeGroup> groups,
            Function<Collection<ChargeGroup>, Map<ChargeGroup, List<Billable>>> read) {
        try {
            return issue(day, groups, read);
        } catch (NumbersTaken e) {
            throw e;
        } catch (RuntimeException e) {
            return oneByOne(new Failed(day, STEP, e), groups, read);
        }
    }

    private Step issue(
            LocalDate day,
            List<ChargeGroup> groups,
            Function<Collection<ChargeGroup>, Map<ChargeGroup, List<Billable>>> read) {
        Step step = transaction.execute(status -> billed.take(day, groups, read.apply(groups)));
        if (step == null) {
            throw new IllegalStateException("A billing transaction ended without a result");
        }
        return step;
    }

    /** Repeats a transaction that failed account by account; those at fault are parked, and their charges stay open. */
    private Step oneByOne(
            Failed failed,
            List<ChargeGroup> groups,
            Function<Collection<ChargeGroup>, Map<ChargeGroup, List<Billable>>> read) {
        Map<String, List<ChargeGroup>> byAccount = groups.stream()
                .collect(Collectors.groupingBy(ChargeGroup::account, LinkedHashMap::new, Collectors.toList()));
        List<BillingReport> reports = new ArrayList<>();
        List<Parked> parked = faults.repeat(failed, byAccount.keySet(), List::of, account -> byAccount
                .getOrDefault(account, List.of())
                .forEach(group ->
                        reports.add(issue(failed.day(), List.of(group), read).report())));
        return new Step(
                groups.size(),
                reports.stream()
                        .reduce(BillingReport.NOTHING, BillingReport::plus)
                        .parking(parked));
    }

    /** How many of the groups a transaction took, and what it issued for them. */
    record Step(int groups, BillingReport report) {}
}
