package dev.serai.certificate;

import dev.serai.certificate.FileLines.Counted;
import dev.serai.register.ParkedAccounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds up what a close answers for. A day's certificate goes on from the one before and reads what was written since, and
 * what is open now; its cost does not grow with the books.
 */
public final class Certificates {

    private static final String WAITING = "waiting for their day";

    private final JdbcTemplate jdbc;
    private final FileLines files;
    private final CertificateRows rows;

    public Certificates(JdbcTemplate jdbc, FileLines files) {
        this.jdbc = jdbc;
        this.files = files;
        this.rows = new CertificateRows(jdbc);
    }

    /**
     * The certificate of a day whose close has done everything else, on the business day {@code today}. One that is right
     * is kept in the caller's transaction, which the caller undoes if it is not.
     */
    public Certificate certify(LocalDate day, LocalDate today) {
        Since now = Since.now(jdbc);
        Certificate certificate = added(new Span(day, Since.last(jdbc), rows.last()), files.changed(today));
        if (certificate.isRight()) {
            rows.write(certificate);
            now.write(jdbc);
        }
        return certificate;
    }

    /**
     * Adds everything up again from the first row on, as things stand after the close of {@code day}; reads all of the
     * books and keeps nothing.
     */
    public Certificate recount(LocalDate day, LocalDate today) {
        return added(new Span(day, Since.BEGINNING, Optional.empty()), files.recounted(today));
    }

    /** The certificate of a day, if that day has one. */
    public Optional<Certificate> find(LocalDate day) {
        return rows.find(day);
    }

    /** The certificate of the last day that has one. */
    public Optional<Certificate> last() {
        return rows.last();
    }

    /** What is added up, and from where on. */
    private record Span(LocalDate day, Since since, Optional<Certificate> before) {}

    private Certificate added(Span span, Counted lines) {
        DocumentSums documents = new DocumentSums(jdbc);
        ChargeSums charges = new ChargeSums(jdbc);
        DocumentSums.Issued issued = documents.issued(span.since());
        DocumentSums.Checked checked = documents.checked(span.since(), issued);
        OpenAmounts.Open open = new OpenAmounts(jdbc).at(span.day());
        List<CertifiedSum> sums = new ArrayList<>(List.of(lines(span, lines)));
        sums.addAll(charges.since(span.since(), span.before(), issued, open.amounts()));
        sums.addAll(checked.sums());
        List<String> findings = new ArrayList<>(lines.faults());
        findings.addAll(charges.uneven(span.since()));
        findings.addAll(checked.findings());
        findings.addAll(open.due());
        findings.addAll(new DueByClock(jdbc).by(span.day()));
        return new Certificate(span.day(), sums, notes(lines), findings);
    }

    private static CertifiedSum lines(Span span, Counted moved) {
        return CertifiedSum.of(FileLines.NAME, "", FileLines.NAME, line(span, FileLines.NAME, moved.lines()))
                .with("booked", line(span, "booked", moved.booked()))
                .with("duplicate", line(span, "duplicate", moved.duplicate()))
                .with("quarantined", line(span, "quarantined", moved.quarantined()))
                .with(WAITING, line(span, WAITING, moved.waiting()));
    }

    private static BigDecimal line(Span span, String part, long moved) {
        return span.before()
                .map(last -> last.amount(FileLines.NAME, "", part))
                .orElse(BigDecimal.ZERO)
                .add(BigDecimal.valueOf(moved));
    }

    private List<String> notes(Counted lines) {
        List<String> notes = new ArrayList<>();
        if (lines.inWork() > 0) {
            notes.add("Files that are not judged to their end and not counted yet: " + lines.inWork());
        }
        new ParkedAccounts(JdbcClient.create(jdbc))
                .all()
                .forEach(parked -> notes.add("Account " + parked.account() + " is parked since " + parked.since()
                        + " and left out: what is due of it stays due"));
        return notes;
    }
}
