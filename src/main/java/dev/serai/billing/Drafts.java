package dev.serai.billing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits for approval, and its approval. What is not approved stays as it is and is named in every round's report. */
public final class Drafts {

    private final DraftBook book;
    private final Approving approving;
    private final TransactionTemplate transaction;

    Drafts(DraftBook book, Approving approving, TransactionTemplate transaction) {
        this.book = book;
        this.approving = approving;
        this.transaction = transaction;
    }

    /** The first drafts that wait, of an account or of all. */
    public List<WaitingDraft> waiting(Optional<String> account, int limit) {
        return book.waiting(account, limit);
    }

    /** How many wait. */
    public long count() {
        return book.count();
    }

    /** The number of the latest one that waits, 0 where none does. */
    public long latest() {
        return book.latest();
    }

    /** Issues the drafts with these numbers; a number that does not wait is held with that reason. */
    public BillingReport approve(Collection<Long> ids) {
        Map<Long, List<WaitingDraft>> byRun = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        for (long id : new TreeSet<>(ids)) {
            book.waiting(id)
                    .ifPresentOrElse(
                            draft -> byRun.computeIfAbsent(draft.run(), run -> new ArrayList<>())
                                    .add(draft),
                            () -> unknown.add("No draft " + id + " waits for approval"));
        }
        BillingReport report = BillingReport.NOTHING;
        for (List<WaitingDraft> drafts : byRun.values()) {
            report = report.plus(approve(drafts));
        }
        return report.plus(BillingReport.NOTHING.holding(unknown));
    }

    /** Issues everything that waits, of an account or of all; a call that was cut short is made good by the next. */
    public BillingReport approveAll(Optional<String> account) {
        BillingReport report = BillingReport.NOTHING;
        for (long run : book.runs(account)) {
            List<WaitingDraft> drafts = book.ofRun(run).stream()
                    .filter(draft ->
                            account.map(draft.group().account()::equals).orElse(true))
                    .toList();
            report = report.plus(approve(drafts));
        }
        return report;
    }

    /** One transaction; the drafts are of one run, which has one issue date. */
    private BillingReport approve(List<WaitingDraft> drafts) {
        BillingReport report =
                transaction.execute(status -> approving.approve(drafts.get(0).issueDate(), drafts));
        return Optional.ofNullable(report)
                .orElseThrow(() -> new IllegalStateException("An approval ended without a result"));
    }
}
