package dev.serai.hub;

import dev.serai.billing.Drafts;
import dev.serai.billing.InvoiceKind;
import dev.serai.billing.IssuedInvoice;
import dev.serai.billing.IssuedInvoices;
import dev.serai.billing.WaitingDraft;
import dev.serai.certificate.Certificate;
import dev.serai.dayclose.DaysReport;
import dev.serai.dayclose.RaisedNotice;
import dev.serai.delivery.HeldParcel;
import dev.serai.delivery.Outbox;
import dev.serai.intake.IntakeReport;
import dev.serai.register.ParkedAccounts.Parked;
import dev.serai.register.Refusals;
import dev.serai.text.Table;
import java.math.BigDecimal;
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
        add(parts, !files.isEmpty(), () -> files(files));
        add(parts, !remarks.isEmpty(), () -> remarks(remarks));
        add(parts, !items.isEmpty(), () -> items(items, quarantined));
        add(parts, !refused.isEmpty(), () -> refused(refused));
        add(parts, !issued.isEmpty(), () -> issued(issued, count));
        add(parts, !round.done().notices().isEmpty(), () -> notices(round.done().notices()));
        parts.addAll(waiting(round.today()));
        add(parts, lastDraft > 0, this::drafted);
        parts.addAll(certified(round.done().certificates()));
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

    private static String files(List<IntakeReport.FileLine> files) {
        return new Table(
                        "Files in",
                        List.of("feed", "file", "lines", "booked", "duplicate", "quarantined"),
                        files.stream()
                                .map(line -> List.of(
                                        line.feed(),
                                        line.file(),
                                        "" + line.counts().lines(),
                                        "" + line.counts().booked(),
                                        "" + line.counts().duplicate(),
                                        "" + line.counts().quarantined()))
                                .toList())
                .text();
    }

    private static String remarks(List<IntakeReport.Remark> remarks) {
        return new Table(
                        "New in these files",
                        List.of("file", "column", "code", "what"),
                        remarks.stream()
                                .map(each -> List.of(each.file(), each.column(), each.code(), each.message()))
                                .toList())
                .text();
    }

    private static String items(List<IntakeReport.ItemLine> items, long count) {
        return new Table(
                        count > items.size()
                                ? "Quarantined (the first " + items.size() + " of " + count + ")"
                                : "Quarantined",
                        List.of("item", "file", "line", "column", "code", "why"),
                        items.stream()
                                .map(item -> List.of(
                                        "" + item.id(),
                                        item.file(),
                                        "" + item.line(),
                                        item.column(),
                                        item.code(),
                                        item.message()))
                                .toList())
                .text();
    }

    private static String refused(List<Refusals.Refusal> refused) {
        return new Table(
                        "Not booked",
                        List.of("date", "code", "why"),
                        refused.stream()
                                .map(each -> List.of(each.date().toString(), each.code(), each.message()))
                                .toList())
                .text();
    }

    private static String issued(List<IssuedInvoice> issued, long count) {
        String title = count > issued.size()
                ? "Invoices out (the first " + issued.size() + " of " + count + ")"
                : "Invoices out";
        return new Table(
                        title,
                        List.of("number", "issued", "account", "name", "net", "VAT", "total", "currency", "file"),
                        issued.stream().map(CycleReport::row).toList())
                .text();
    }

    private static List<String> row(IssuedInvoice invoice) {
        return List.of(
                invoice.number(),
                invoice.issueDate().toString(),
                invoice.account(),
                invoice.accountName(),
                shown(invoice, invoice.net()),
                shown(invoice, invoice.vat()),
                shown(invoice, invoice.gross()),
                invoice.currency().getCode(),
                invoice.file());
    }

    private static String shown(IssuedInvoice invoice, BigDecimal amount) {
        return (invoice.kind() == InvoiceKind.CREDIT_NOTE ? amount.negate() : amount).toPlainString();
    }

    private static String notices(List<RaisedNotice> notices) {
        return new Table(
                        "Notices out",
                        List.of("date", "kind", "account", "about", "ends"),
                        notices.stream()
                                .map(notice -> List.of(
                                        notice.date().toString(),
                                        notice.kind(),
                                        notice.account(),
                                        notice.project()
                                                .or(notice::licence)
                                                .or(notice::agreement)
                                                .orElse(""),
                                        notice.due().toString()))
                                .toList())
                .text();
    }

    private List<String> waiting(LocalDate today) {
        List<IntakeReport.WaitingLine> lines = intake.waiting(today);
        if (lines.isEmpty()) {
            return List.of();
        }
        return List.of(new Table(
                        "Waiting for their day",
                        List.of("file", "date", "events"),
                        lines.stream()
                                .limit(LINES)
                                .map(line -> List.of(line.file(), line.date().toString(), "" + line.events()))
                                .toList())
                .text());
    }

    /** The last certificate, as it goes on from those before. */
    private static List<String> certified(List<Certificate> certificates) {
        return certificates.stream()
                .skip(Math.max(0, certificates.size() - 1))
                .map(CycleReport::text)
                .toList();
    }

    private static String text(Certificate certificate) {
        List<String> lines = new ArrayList<>(List.of(certificate.line()));
        certificate.faults().forEach(fault -> lines.add("Day " + certificate.day() + " is not closed: " + fault));
        return String.join(System.lineSeparator(), lines);
    }

    private String drafted() {
        List<WaitingDraft> drafts = outcome.drafts().waiting(Optional.empty(), LINES);
        long count = outcome.drafts().count();
        String title = count > drafts.size()
                ? "Waiting for approval (the first " + drafts.size() + " of " + count + ")"
                : "Waiting for approval";
        List<List<String>> rows = drafts.stream()
                .map(draft -> List.of(
                        "" + draft.id(),
                        draft.issueDate().toString(),
                        draft.group().account(),
                        draft.group().order().orElse(""),
                        "" + draft.documents().size()))
                .toList();
        return new Table(title, List.of("draft", "to be issued", "account", "order", "documents"), rows).text();
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
