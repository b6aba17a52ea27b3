package dev.serai.audit;

import dev.serai.billing.Reissuing;
import dev.serai.delivery.Outbox;
import dev.serai.document.DocumentConfiguration;
import dev.serai.intake.DerivedDifference;
import dev.serai.intake.IntakeConfiguration;
import dev.serai.intake.LedgerFault;
import dev.serai.intake.Relanding;
import dev.serai.licence.LandedEvent;
import dev.serai.register.MissingVersion;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Derives everything that was ever booked and issued once more, from the archived bytes and under the versions of mappings,
 * terms, seller and VAT rates that were in force then, and compares it with what the books hold. It reads one state of the
 * books, in one transaction that changes nothing, so that a hub may go on with its work.
 */
public final class Verification {

    private final JdbcTemplate books;
    private final TransactionTemplate snapshot;
    private final Relanding relanding;
    private final Path home;
    private final Clock clock;

    Verification(JdbcTemplate books, PlatformTransactionManager manager, Relanding relanding, Path home, Clock clock) {
        this.books = books;
        this.snapshot = new TransactionTemplate(manager);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.relanding = relanding;
        this.home = home;
        this.clock = clock;
    }

    /**
     * What a verification came to.
     *
     * @param differences the first differences, in words
     * @param count how many there are
     * @param compared what was compared, in words
     */
    public record Report(List<String> differences, long count, String compared) {

        public Report {
            differences = List.copyOf(differences);
        }
    }

    /** Verifies the books as they stand. */
    public Report run() {
        return Optional.ofNullable(snapshot.execute(status -> verify()))
                .orElseThrow(() -> new IllegalStateException("A verification ended without a report"));
    }

    private Report verify() {
        Instant begin = clock.instant();
        Differences arrived = new Differences();
        Differences differences = new Differences();
        try (OwnBooks own = OwnBooks.open(home)) {
            ChargeReport charges = new ChargeReport(arrived, differences, new InvoicedWith(books));
            Outbox outbox = new Outbox(JdbcClient.create(own.jdbc()), clock);
            Documents documents = new Documents(books, own.jdbc(), differences);
            Reissuing reissuing = new Reissuing(DocumentConfiguration.issuedDocuments(outbox, own.jdbc()), own.jdbc());
            RunComparison runs = new RunComparison(books, own, reissuing, documents, differences);
            StepComparison steps =
                    new StepComparison(books, own, IntakeConfiguration.landedEvents(own.jdbc(), clock), charges, runs);
            Relanding.Count read = new Relanding.Count(0, 0);
            try {
                read = relanding.all(new Target(own, steps, charges));
                steps.all();
                documents.end();
            } catch (CannotVerify | MissingVersion | LedgerFault e) {
                differences.add("The verification ends here: " + e.getMessage());
            }
            charges.end();
            return new Report(
                    Stream.concat(arrived.kept().stream(), differences.kept().stream())
                            .toList(),
                    arrived.count() + differences.count(),
                    read.files() + " files, " + read.events() + " events, " + steps.charges() + " charges, "
                            + runs.lines() + " lines and " + documents.count() + " documents compared in "
                            + Duration.between(begin, clock.instant()).toSeconds() + " s");
        }
    }

    /** Where events go that are derived: into the verification's own books, each with the step that booked it. */
    private record Target(OwnBooks own, StepComparison steps, ChargeReport report) implements Relanding.Target {

        @Override
        public JdbcTemplate books() {
            return own.jdbc();
        }

        @Override
        public void landed(List<LandedEvent> events) {
            steps.plan(events);
        }

        @Override
        public void differs(DerivedDifference difference) {
            report.differs(difference);
        }

        @Override
        public void inTransaction(Runnable work) {
            own.transactions().run(() -> {
                work.run();
                return true;
            });
        }
    }
}
