package dev.serai.billing;

import dev.serai.register.ChargeGroup;
import dev.serai.register.DraftedCharges;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what waits for approval; joins the caller's transaction. */
final class DraftBook {

    private final JdbcTemplate jdbc;

    DraftBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of a run that drafts. */
    long nextRun() {
        return jdbc.queryForList("select coalesce(max(run), 0) + 1 from billing_draft", Long.class)
                .get(0);
    }

    /** Keeps a draft of a run; its number. */
    long add(long run, LocalDate issueDate, ChargeGroup group, List<DraftTotal> documents) {
        jdbc.update(
                "insert into billing_draft (run, issue_date, account, order_no, currency) values (?, ?, ?, ?, ?)",
                run,
                issueDate,
                group.account(),
                group.order().orElse(null),
                group.unit());
        long id = latest();
        write(id, documents);
        return id;
    }

    /** Keeps what a draft comes to now. */
    void replace(long id, List<DraftTotal> documents) {
        jdbc.update("delete from draft_document where draft_id = ?", id);
        write(id, documents);
    }

    private void write(long id, List<DraftTotal> documents) {
        List<Object[]> rows = new ArrayList<>();
        for (DraftTotal total : documents) {
            rows.add(new Object[] {
                id,
                rows.size() + 1,
                total.kind().code(),
                total.net(),
                total.vat(),
                total.gross(),
                total.note().orElse(null)
            });
        }
        jdbc.batchUpdate(
                "insert into draft_document (draft_id, number, kind, net, vat, gross, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Forgets drafts that were issued, or of which nothing is left. */
    void remove(long id) {
        new DraftedCharges(jdbc).forget(id);
        jdbc.update("delete from draft_document where draft_id = ?", id);
        jdbc.update("delete from billing_draft where id = ?", id);
    }

    /** The number of the latest draft, 0 where none waits. */
    long latest() {
        return jdbc.queryForList("select coalesce(max(id), 0) from billing_draft", Long.class)
                .get(0);
    }

    long count() {
        return jdbc.queryForList("select count(*) from billing_draft", Long.class)
                .get(0);
    }

    /** The first drafts, of an account or of all. */
    List<WaitingDraft> waiting(Optional<String> account, int limit) {
        String page = " order by id fetch first " + limit + " rows only";
        return account.map(name ->
                        jdbc.query("select * from billing_draft where account = ?" + page, (row, n) -> read(row), name))
                .orElseGet(() -> jdbc.query("select * from billing_draft" + page, (row, n) -> read(row)));
    }

    /** The runs of which something waits, of an account or of all. */
    List<Long> runs(Optional<String> account) {
        return account.map(name -> jdbc.queryForList(
                        "select distinct run from billing_draft where account = ? order by run", Long.class, name))
                .orElseGet(() -> jdbc.queryForList("select distinct run from billing_draft order by run", Long.class));
    }

    /** What waits of a run. */
    List<WaitingDraft> ofRun(long run) {
        return jdbc.query("select * from billing_draft where run = ? order by id", (row, n) -> read(row), run);
    }

    /** One draft, if it waits. */
    Optional<WaitingDraft> waiting(long id) {
        return jdbc.query("select * from billing_draft where id = ?", (row, n) -> read(row), id).stream()
                .findFirst();
    }

    private WaitingDraft read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        List<DraftTotal> documents = jdbc.query(
                "select * from draft_document where draft_id = ? order by number",
                (each, n) -> new DraftTotal(
                        InvoiceKind.valueOf(
                                each.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                        money(each, "net", currency),
                        money(each, "vat", currency),
                        money(each, "gross", currency),
                        Optional.ofNullable(each.getString("note"))),
                id);
        ChargeGroup group = new ChargeGroup(
                row.getString("account"), Optional.ofNullable(row.getString("order_no")), currency.getCode());
        return new WaitingDraft(id, row.getLong("run"), row.getObject("issue_date", LocalDate.class), group, documents);
    }

    private static BigDecimal money(ResultSet row, String column, CurrencyUnit currency) throws SQLException {
        return row.getBigDecimal(column).setScale(currency.getDecimalPlaces());
    }
}
