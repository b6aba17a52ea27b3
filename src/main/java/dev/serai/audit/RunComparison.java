package dev.serai.audit;

import dev.serai.billing.BillingBases;
import dev.serai.billing.BillingBasis;
import dev.serai.billing.BillingHistory;
import dev.serai.billing.BillingHistory.LoggedRun;
import dev.serai.billing.IssuedInvoices;
import dev.serai.billing.Reissuing;
import dev.serai.register.Billable;
import dev.serai.register.BillableCharges;
import dev.serai.register.BillableId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** Issues again what each run issued, from the charges that were derived, and compares. */
final class RunComparison {

    private static final int AT_ONCE = 100;

    private final OwnBooks own;
    private final BillingHistory history;
    private final BillingBases bases;
    private final BillableCharges billable;
    private final Reissuing reissuing;
    private final IssuedRows rows;
    private final Documents documents;
    private final InvoicedWith invoiced;
    private final Differences differences;
    private final Deque<LoggedRun> page = new ArrayDeque<>();
    private final AtomicLong lastRead = new AtomicLong();
    private final AtomicLong lines = new AtomicLong();

    RunComparison(JdbcTemplate books, OwnBooks own, Reissuing reissuing, Documents documents, Differences differences) {
        this.own = own;
        this.history = new BillingHistory(books);
        this.bases = new BillingBases(books);
        this.billable = new BillableCharges(own.jdbc());
        this.reissuing = reissuing;
        this.rows = new IssuedRows(books, own.jdbc(), differences);
        this.documents = documents;
        this.invoiced = new InvoicedWith(books);
        this.differences = differences;
    }

    /** Compares the runs between a step and the next. */
    void after(long step) {
        Optional<LoggedRun> next = peek();
        while (next.filter(run -> run.step() <= step).isPresent()) {
            compare(page.remove());
            next = peek();
        }
    }

    /** How many document lines were compared. */
    long lines() {
        return lines.get();
    }

    private Optional<LoggedRun> peek() {
        if (page.isEmpty()) {
            page.addAll(history.runsAfter(lastRead.get(), AT_ONCE));
            Optional.ofNullable(page.peekLast()).ifPresent(run -> lastRead.set(run.id()));
        }
        return Optional.ofNullable(page.peek());
    }

    private void compare(LoggedRun run) {
        BillingBasis basis = bases.find(run.basis())
                .orElseThrow(() -> new CannotVerify("Version " + run.basis()
                        + " of the seller and the VAT rates, by which run " + run.number() + " of " + run.issueDate()
                        + " issued documents, is not in the books as it was"));
        List<BillableId> wanted = history.billed(run);
        List<Billable> billed = billable.open(wanted);
        tellMissing(wanted, billed);
        own.transactions()
                .run(() -> reissuing.issue(run.issueDate(), basis, billed))
                .forEach(differences::add);
        lines.addAndGet(rows.compare(run.id(), lastOwnRun()));
        documents.compare();
    }

    private void tellMissing(List<BillableId> wanted, Collection<Billable> billed) {
        Set<BillableId> found = new HashSet<>();
        billed.forEach(each -> found.add(each.id()));
        wanted.stream()
                .filter(id -> !found.contains(id))
                .forEach(id -> differences.add(invoiced.name(id.charge())
                        + ": it is invoiced, and nothing that was derived is to be invoiced so"));
    }

    private long lastOwnRun() {
        return new IssuedInvoices(own.jdbc()).latestRun();
    }
}
