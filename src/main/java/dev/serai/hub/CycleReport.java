package dev.serai.hub;

import dev.serai.billing.Drafts;
import dev.serai.billing.IssuedInvoice;
import dev.serai.billing.IssuedInvoices;
import dev.serai.certificate.Certificate;
import dev.serai.dayclose.DaysReport;
import dev.serai.delivery.HeldParcel;
import dev.serai.delivery.Outbox;
import dev.serai.intake.IntakeReport;
import dev.serai.register.ParkedAccounts.Parked;
import dev.serai.register.Refusals;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells what a round did as tables: files in, what is quarantined and why, what waits, invoices and notices out. */
final class CycleReport {

    private static final int LINES = 200;

    private final IntakeReport intake;
    private final Outcome outcome;
    private final Outbox outbox;
    private final Path home;
    private final Told told;

    CycleReport(IntakeReport intake, Outcome outcome, Outbox outbox, Path home) {
        this.intake = intake;
        this.outcome = outcome;
        this.outbox = outbox;
        this.home = home;
        this.told = new Told(new Told.Marks(
                intake.lastAnswered(),
                intake.lastItemAnswered(),
                outcome.invoices().latestRun(),
                0,
                outcome.refusals().latest()));
    }

    /** What booking and billing came to. */
    record Outcome(IssuedInvoices invoices, Drafts drafts, Refusals refusals) {}

    /**
     * A round that has ended.
     *
     * @param today its business date
     * @param done what the calendar did
     * @param faults inboxes that could not be read and files that could not land, a sentence each
     * @param parked accounts that are left out until somebody takes them back
     * @param isDelivered whether the outbox is empty
     */
    record Round(LocalDate today, DaysReport done, List<String> faults, List<Parked> parked, boolean isDelivered) {

        /** Whether every inbox was read, every certificate is right, and everything was delivered. */
        boolean isComplete() {
            return isDelivered
                    && faults.isEmpty()
                    && done.certificates().stream().allMatch(Certificate::isRight);
        }
    }

    /**
     * What to print.
     *
     * @param text tables and sentences
     * @param quarantined items quarantined in the round
     * @param parked accounts and parcels that are parked, and parcels of which nobody knows whether they arrived
     * @param isComplete whether every inbox was read, every certificate is right, and everything was delivered
     * @param files the files that it tells of
     */
    record Page(String text, long quarantined, long parked, boolean isComplete, List<IntakeReport.FileLine> files) {}

    /** What happened since the last call; empty where nothing did. */
    Optional<Page> next(Round round) {
        // a file that came while the round went on is told of with its own round
        long lastFile = intake.lastAnswered();
        List<IntakeReport.FileLine> files = intake.files(told.file(), lastFile);
        List<IntakeReport.Remark> remarks = intake.remarks(told.file(), lastFile, LINES);
        List<IntakeReport.ItemLine> items = intake.quarantined(told.item(), LINES);
        long quarantined = intake.countQuarantined(told.item());
        List<IssuedInvoice> issued = outcome.invoices().since(told.run(), LINES);
        long count = outcome.invoices().countSince(told.run());
        long lastDraft = outcome.drafts().latest();
        boolean isDrafted = lastDraft > told.draft();
        List<Refusals.Refusal> refused = outcome.refusals().since(told.refusal(), LINES);
        told.advance(new Told.Marks(
                lastFile,
                intake.lastItem(),
                outcome.invoices().latestRun(),
                lastDraft,
                outcome.refusals().latest()));
        boolean isComplete = round.isComplete();
        List<HeldParcel> heldParcels = outbox.held();
        if (files.isEmpty()
                && items.isEmpty()
                && issued.isEmpty()
                && refused.isEmpty()
                && !isDrafted
                && round.done().notices().isEmpty()
                && round.done().certificates().isEmpty()
                && round.parked().isEmpty()
                && heldParcels.isEmpty()
                && isComplete) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        parts.add("Business date " + round.today() + ", home "
                + home.toAbsolutePath().normalize());
        add(parts, !files.isEmpty(), () -> CycleTables.files(files));
        add(parts, !remarks.isEmpty(), () -> CycleTables.remarks(remarks));
        add(parts, !items.isEmpty(), () -> CycleTables.items(items, quarantined));
        add(parts, !refused.isEmpty(), () -> CycleTables.refused(refused));
        add(parts, !issued.isEmpty(), () -> CycleTables.issued(issued, count));
        add(
                parts,
                !round.done().notices().isEmpty(),
                () -> CycleTables.notices(round.done().notices()));
        List<IntakeReport.WaitingLine> waiting = intake.waiting(round.today());
        add(parts, !waiting.isEmpty(), () -> CycleTables.waiting(some(waiting)));
        add(parts, lastDraft > 0, this::drafted);
        parts.addAll(CycleTables.certified(round.done().certificates()));
        parts.addAll(troubles(round, heldParcels));
        parts.add(places());
        String text = String.join(System.lineSeparator() + System.lineSeparator(), parts);
        return Optional.of(
                new Page(text, quarantined, round.parked().size() + (long) heldParcels.size(), isComplete, files));
    }

    private static void add(List<String> parts, boolean isWanted, Supplier<String> part) {
        if (isWanted) {
            parts.add(part.get());
        }
    }

    private static <T> List<T> some(List<T> all) {
        return all.subList(0, Math.min(all.size(), LINES));
    }

    private String drafted() {
        return CycleTables.drafted(
                outcome.drafts().waiting(Optional.empty(), LINES),
                outcome.drafts().count());
    }

    private List<String> troubles(Round round, List<HeldParcel> heldParcels) {
        List<String> troubles = new ArrayList<>();
        troubles.addAll(round.faults());
        round.parked().forEach(parked -> troubles.add(parked.text()));
        for (HeldParcel parcel : heldParcels) {
            troubles.add("Not delivered: " + parcel.name() + " (" + parcel.channel() + "): " + parcel.reason());
        }
        if (!round.isDelivered()) {
            troubles.add("Still to be delivered: " + outbox.pending());
        }
        return troubles;
    }

    private String places() {
        return "On the embedded servers invoices lie in " + home.resolve("sftp/accounting/invoices")
                + ", the journal in "
                + home.resolve("sftp/accounting/journal") + ", receipts in " + home.resolve("sftp/erp/receipts")
                + " and "
                + home.resolve("sftp/vendors/<vendor>/receipts") + ", mails in " + home.resolve("mail") + ".";
    }
}
