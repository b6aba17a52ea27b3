package dev.serai.hub;

import dev.serai.billing.InvoiceKind;
import dev.serai.billing.IssuedInvoice;
import dev.serai.billing.WaitingDraft;
import dev.serai.certificate.Certificate;
import dev.serai.dayclose.RaisedNotice;
import dev.serai.intake.IntakeReport;
import dev.serai.register.Refusals;
import dev.serai.text.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The tables of a round's report. */
final class CycleTables {

    private CycleTables() {}

    private static String title(String name, int shown, long count) {
        return count > shown ? name + " (the first " + shown + " of " + count + ")" : name;
    }

    static String files(List<IntakeReport.FileLine> files) {
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

    static String remarks(List<IntakeReport.Remark> remarks) {
        return new Table(
                        "New in these files",
                        List.of("file", "column", "code", "what"),
                        remarks.stream()
                                .map(each -> List.of(each.file(), each.column(), each.code(), each.message()))
                                .toList())
                .text();
    }

    static String items(List<IntakeReport.ItemLine> items, long count) {
        return new Table(
                        title("Quarantined", items.size(), count),
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

    static String refused(List<Refusals.Refusal> refused) {
        return new Table(
                        "Not booked",
                        List.of("date", "code", "why"),
                        refused.stream()
                                .map(each -> List.of(each.date().toString(), each.code(), each.message()))
                                .toList())
                .text();
    }

    static String issued(List<IssuedInvoice> issued, long count) {
        return new Table(
                        title("Invoices out", issued.size(), count),
                        List.of("number", "issued", "account", "name", "net", "VAT", "total", "currency", "file"),
                        issued.stream().map(CycleTables::row).toList())
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

    static String notices(List<RaisedNotice> notices) {
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

    static String waiting(List<IntakeReport.WaitingLine> lines) {
        return new Table(
                        "Waiting for their day",
                        List.of("file", "date", "events"),
                        lines.stream()
                                .map(line -> List.of(line.file(), line.date().toString(), "" + line.events()))
                                .toList())
                .text();
    }

    /** The last certificate, as it goes on from those before. */
    static List<String> certified(List<Certificate> certificates) {
        return certificates.stream()
                .skip(Math.max(0, certificates.size() - 1))
                .map(CycleTables::text)
                .toList();
    }

    private static String text(Certificate certificate) {
        List<String> lines = new ArrayList<>(List.of(certificate.line()));
        certificate.faults().forEach(fault -> lines.add("Day " + certificate.day() + " is not closed: " + fault));
        return String.join(System.lineSeparator(), lines);
    }

    static String drafted(List<WaitingDraft> drafts, long count) {
        List<List<String>> rows = drafts.stream()
                .map(draft -> List.of(
                        "" + draft.id(),
                        draft.issueDate().toString(),
                        draft.group().account(),
                        draft.group().order().orElse(""),
                        "" + draft.documents().size()))
                .toList();
        return new Table(
                        title("Waiting for approval", drafts.size(), count),
                        List.of("draft", "to be issued", "account", "order", "documents"),
                        rows)
                .text();
    }
}
