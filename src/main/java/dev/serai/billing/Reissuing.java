package dev.serai.billing;

import dev.serai.licence.BillingPolicy;
import dev.serai.register.Billable;
import dev.serai.register.ChargeGroup;
import dev.serai.register.NewInstalment;
import dev.serai.register.ParkedAccounts.Parked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Issues once more, in books of their own, what a run invoiced; grouped, numbered and taxed as if for the first time. */
public final class Reissuing {

    private final IssuedDocuments documents;
    private final JdbcTemplate jdbc;

    /** Reissuing in the books of {@code jdbc}. */
    public Reissuing(IssuedDocuments documents, JdbcTemplate jdbc) {
        this.documents = documents;
        this.jdbc = jdbc;
    }

    /** Issues documents for what is given, in the caller's transaction; the reasons why something could not be invoiced. */
    public List<String> issue(LocalDate issueDate, BillingBasis basis, List<Billable> billed) {
        Map<ChargeGroup, List<Billable>> groups = new LinkedHashMap<>();
        billed.stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .forEach(billable -> groups.computeIfAbsent(group(billable), key -> new ArrayList<>())
                        .add(billable));
        return BillingConfiguration.issuing(basis, documents, jdbc)
                .issue(issueDate, List.copyOf(groups.keySet()), groups)
                .report()
                .parked()
                .stream()
                .map(Parked::text)
                .toList();
    }

    /** What is invoiced together (K-62): an order, or what has none and what is paid later; everything of a month. */
    private static ChargeGroup group(Billable billable) {
        boolean isWithOrder = billable.charge().policy() == BillingPolicy.PER_ORDER
                && billable.instalment().map(NewInstalment::isWithOrder).orElse(true);
        Optional<String> order = isWithOrder ? billable.charge().order() : Optional.empty();
        return new ChargeGroup(
                billable.charge().account(), order, billable.charge().unit());
    }
}
