package dev.serai.billing;

import dev.serai.register.Billable;
import dev.serai.register.BillableId;
import dev.serai.register.BillingState;
import dev.serai.register.BookedCharge;
import dev.serai.register.Charges;
import dev.serai.register.DraftedCharges;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Issues drafts in one transaction. Each is drawn up again from the charges it holds, as accounts, rates and earlier credits
 * are now; only those that come to what was shown are issued, so that nobody approves what he has not seen.
 */
final class Approving {

    private final Issuing issuing;
    private final JdbcTemplate jdbc;
    private final DraftBook book;

    Approving(Issuing issuing, JdbcTemplate jdbc) {
        this.issuing = issuing;
        this.jdbc = jdbc;
        this.book = new DraftBook(jdbc);
    }

    /** Issues {@code waiting}, which are of one run; the others are left with a reason. */
    BillingReport approve(LocalDate issueDate, List<WaitingDraft> waiting) {
        Map<WaitingDraft, List<Billable>> charges = new LinkedHashMap<>();
        waiting.forEach(draft -> charges.put(draft, new DraftedCharges(jdbc).of(draft.id())));
        List<String> left = new ArrayList<>();
        charges.entrySet().removeIf(entry -> isEmpty(entry.getKey(), entry.getValue(), left));
        while (!charges.isEmpty()) {
            Attempt attempt = attempt(issueDate, charges);
            if (attempt.refused().isEmpty()) {
                return issue(issueDate, charges, attempt).holding(left);
            }
            attempt.refused().forEach((draft, reason) -> {
                left.add(reason);
                charges.remove(draft);
            });
        }
        return BillingReport.NOTHING.holding(left);
    }

    private boolean isEmpty(WaitingDraft draft, List<Billable> charges, List<String> left) {
        if (charges.isEmpty()) {
            left.add(draft.name() + " is gone: its charges were taken back");
            book.remove(draft.id());
        }
        return charges.isEmpty();
    }

    /** Documents with numbers that are not given yet, and why some drafts cannot be issued with the others. */
    private record Attempt(Issuing.Numbered numbered, Credits credits, Map<WaitingDraft, String> refused) {}

    private Attempt attempt(LocalDate issueDate, Map<WaitingDraft, List<Billable>> charges) {
        Credits credits = Credits.of(charges.values(), jdbc);
        List<Draft> drafts = new ArrayList<>();
        Map<WaitingDraft, String> refused = new LinkedHashMap<>();
        Set<Long> together = charges.values().stream()
                .flatMap(List::stream)
                .map(each -> each.booked().id())
                .collect(Collectors.toCollection(HashSet::new));
        charges.forEach((draft, its) -> sale(its, credits, together)
                .map(reason -> draft.name() + reason)
                .ifPresentOrElse(
                        reason -> refused.put(draft, reason), () -> draw(draft, its, credits, drafts, refused)));
        drafts.sort(Draft.BY_BOOKING);
        Issuing.Numbered numbered = issuing.number(issueDate, drafts, credits);
        if (refused.isEmpty()) {
            Map<BillableId, Invoice> documents = Holding.documents(numbered);
            charges.forEach((draft, its) -> compare(draft, Holding.totals(documents, ids(its)), refused));
        }
        return new Attempt(numbered, credits, refused);
    }

    private void draw(
            WaitingDraft draft,
            List<Billable> charges,
            Credits credits,
            List<Draft> drafts,
            Map<WaitingDraft, String> refused) {
        try {
            drafts.addAll(issuing.drafts(draft.group(), charges, credits));
        } catch (MissingVatRate e) {
            refused.put(draft, draft.name() + " is not issued: " + e.getMessage());
        }
    }

    /** A credit waits for the invoice that it gives back. */
    private static Optional<String> sale(List<Billable> charges, Credits credits, Set<Long> together) {
        return charges.stream()
                .filter(Billable::isCredit)
                .flatMap(credit -> credits.sold(credit).stream())
                .filter(sold -> sold.charge().billing() == BillingState.DRAFTED && !together.contains(sold.id()))
                .map(BookedCharge::charge)
                .findFirst()
                .map(sold -> " is not issued: it gives back what another draft sells (order "
                        + sold.order().orElse("-") + "), approve that first");
    }

    private void compare(WaitingDraft draft, List<DraftTotal> now, Map<WaitingDraft, String> refused) {
        if (!draft.comesTo(now)) {
            book.replace(draft.id(), now);
            refused.put(
                    draft,
                    draft.name() + " is not issued: it comes to something else than was shown, because its"
                            + " account, VAT or charges changed since; look at it again and approve it then");
        }
    }

    private static List<BillableId> ids(List<Billable> charges) {
        return charges.stream().map(Billable::id).toList();
    }

    private BillingReport issue(LocalDate issueDate, Map<WaitingDraft, List<Billable>> charges, Attempt attempt) {
        new Charges(jdbc)
                .approved(charges.values().stream()
                        .flatMap(List::stream)
                        .map(Billable::id)
                        .toList());
        charges.keySet().forEach(draft -> book.remove(draft.id()));
        return issuing.issue(issueDate, attempt.numbered(), attempt.credits());
    }
}
