package dev.serai.billing;

import dev.serai.register.ChargeGroup;
import java.time.LocalDate;
import java.util.List;

/**
 * What waits for approval.
 *
 * @param id its number
 * @param run what was drafted together, and is issued together
 * @param issueDate the business day on which its documents will be issued, whenever that is approved (K-62)
 * @param group account, order and currency
 * @param documents what its documents come to
 */
public record WaitingDraft(long id, long run, LocalDate issueDate, ChargeGroup group, List<DraftTotal> documents) {

    public WaitingDraft {
        documents = List.copyOf(documents);
    }

    boolean comesTo(List<DraftTotal> totals) {
        if (totals.size() != documents.size()) {
            return false;
        }
        for (int i = 0; i < totals.size(); i++) {
            if (!documents.get(i).isSame(totals.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** As messages name it. */
    String name() {
        return "Draft " + id + " of account " + group.account()
                + group.order().map(order -> ", order " + order).orElse("");
    }
}
