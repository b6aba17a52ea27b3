package dev.serai.certificate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Documents by currency: what issuing told of them against the rows of documents, lines, charges and journal. */
final class DocumentSums {

    private static final int NAMED = 5;
    private static final String INVOICE = "invoice";
    private static final String TOLD =
            "select currency, kind, sum(net) from document_total where run_id > ? group by currency, kind";
    private static final String LINES = "select i.number, i.kind, i.currency, i.net, i.vat, i.gross,"
            + " coalesce(sum(l.net), 0) from invoice i left join invoice_line l on l.invoice = i.number"
            + " where i.run_id > ? group by i.number, i.kind, i.currency, i.net, i.vat, i.gross order by i.number";
    private static final String CHARGES =
            "select i.number, sum(case when x.part = 0 then coalesce(p.amount, c.amount) else -x.net end),"
                    + " count(case when coalesce(p.billing, c.billing) <> 'invoiced' then 1 end)"
                    + " from invoice i join invoice_line_charge x on x.invoice = i.number join charge c on c.id = x.charge_id"
                    + " left join instalment p on p.charge_id = x.charge_id and p.number = x.instalment"
                    + " where i.run_id > ? group by i.number";
    private static final String JOURNAL = "select j.currency, sum(j.net) from billing_run r"
            + " join journal_total j on j.issue_date = r.issue_date and j.run = r.number"
            + " where r.id > ? group by j.currency";

    private final JdbcTemplate jdbc;

    DocumentSums(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Net amounts that issuing told of, by currency; positive. */
    record Issued(Map<String, BigDecimal> ofInvoices, Map<String, BigDecimal> ofCreditNotes) {

        BigDecimal invoices(String currency) {
            return ofInvoices.getOrDefault(currency, BigDecimal.ZERO);
        }

        BigDecimal creditNotes(String currency) {
            return ofCreditNotes.getOrDefault(currency, BigDecimal.ZERO);
        }

        Set<String> currencies() {
            Set<String> all = new TreeSet<>(ofInvoices.keySet());
            all.addAll(ofCreditNotes.keySet());
            return all;
        }
    }

    /** What the documents since came to, and which of them do not add up by themselves. */
    record Checked(List<CertifiedSum> sums, List<String> findings) {}

    Issued issued(Since since) {
        Map<String, BigDecimal> invoices = new HashMap<>();
        Map<String, BigDecimal> creditNotes = new HashMap<>();
        jdbc.query(
                TOLD,
                row -> {
                    (row.getString(2).equals(INVOICE) ? invoices : creditNotes)
                            .put(row.getString(1), row.getBigDecimal(3));
                },
                since.run());
        return new Issued(invoices, creditNotes);
    }

    /** The documents since, each with its lines and charges. */
    Checked checked(Since since, Issued issued) {
        Map<String, Charged> charges = charges(since);
        Map<String, Totals> totals = new TreeMap<>();
        issued.currencies().forEach(currency -> totals.put(currency, Totals.NOTHING));
        List<String> findings = new ArrayList<>();
        jdbc.query(
                LINES,
                row -> {
                    Document document = new Document(
                            row.getString(1),
                            row.getString(2).equals(INVOICE) ? 1 : -1,
                            row.getBigDecimal(4),
                            row.getBigDecimal(5),
                            row.getBigDecimal(6),
                            row.getBigDecimal(7),
                            charges.getOrDefault(row.getString(1), Charged.NOTHING));
                    totals.merge(row.getString(3), Totals.NOTHING.plus(document), Totals::plus);
                    if (findings.size() < NAMED) {
                        findings.addAll(document.findings());
                    }
                },
                since.run());
        Map<String, BigDecimal> journal = journal(since);
        List<CertifiedSum> sums = new ArrayList<>();
        totals.forEach((currency, total) -> sums.addAll(total.sums(
                currency,
                issued.invoices(currency).subtract(issued.creditNotes(currency)),
                journal.getOrDefault(currency, BigDecimal.ZERO))));
        return new Checked(sums, findings);
    }

    private Map<String, Charged> charges(Since since) {
        Map<String, Charged> charges = new HashMap<>();
        jdbc.query(
                CHARGES,
                row -> {
                    charges.put(row.getString(1), new Charged(row.getBigDecimal(2), row.getLong(3)));
                },
                since.run());
        return charges;
    }

    private Map<String, BigDecimal> journal(Since since) {
        Map<String, BigDecimal> journal = new HashMap<>();
        jdbc.query(
                JOURNAL,
                row -> {
                    journal.put(row.getString(1), row.getBigDecimal(2));
                },
                since.run());
        return journal;
    }

    /** The charges of a document, and how many of them are not marked as invoiced. */
    private record Charged(BigDecimal amount, long unmarked) {

        static final Charged NOTHING = new Charged(BigDecimal.ZERO, 0);
    }

    /** One document; {@code sign} is negative for a credit note, whose amounts are positive. */
    private record Document(
            String number,
            int sign,
            BigDecimal net,
            BigDecimal vat,
            BigDecimal gross,
            BigDecimal lines,
            Charged charged) {

        BigDecimal signed(BigDecimal amount) {
            return sign < 0 ? amount.negate() : amount;
        }

        List<String> findings() {
            List<String> findings = new ArrayList<>();
            check(findings, lines, "its lines come to");
            check(findings, signed(charged.amount()), "its charges come to");
            check(findings, gross.subtract(vat), "gross less VAT is");
            if (charged.unmarked() > 0) {
                findings.add(number + " has " + charged.unmarked() + " charges that are not marked as invoiced");
            }
            return findings;
        }

        private void check(List<String> findings, BigDecimal other, String what) {
            if (net.compareTo(other) != 0) {
                findings.add(number + " has a net amount of "
                        + net.stripTrailingZeros().toPlainString() + ", but " + what + " "
                        + other.stripTrailingZeros().toPlainString());
            }
        }
    }

    private record Totals(BigDecimal net, BigDecimal vat, BigDecimal gross, BigDecimal lines, BigDecimal charges) {

        static final Totals NOTHING =
                new Totals(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Totals plus(Document document) {
            return plus(new Totals(
                    document.signed(document.net()),
                    document.signed(document.vat()),
                    document.signed(document.gross()),
                    document.signed(document.lines()),
                    document.charged().amount()));
        }

        Totals plus(Totals other) {
            return new Totals(
                    net.add(other.net),
                    vat.add(other.vat),
                    gross.add(other.gross),
                    lines.add(other.lines),
                    charges.add(other.charges));
        }

        List<CertifiedSum> sums(String currency, BigDecimal told, BigDecimal journal) {
            return List.of(
                    CertifiedSum.of("documents", currency, "issued", told).with("documents", net),
                    CertifiedSum.of("document lines", currency, "documents", net)
                            .with("lines", lines),
                    CertifiedSum.of("charges of documents", currency, "documents", net)
                            .with("charges", charges),
                    CertifiedSum.of("documents with VAT", currency, "gross", gross)
                            .with("net", net)
                            .with("VAT", vat),
                    CertifiedSum.of("journal", currency, "documents", net).with("journal", journal));
        }
    }
}
