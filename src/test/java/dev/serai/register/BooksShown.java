package dev.serai.register;

import dev.serai.licence.Period;
import dev.serai.pricing.BookedLine;
import dev.serai.pricing.Charge;
import dev.serai.pricing.LevelSet;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What books hold, as sorted lines of text that can be compared, whether they are in memory or in a database. */
final class BooksShown {

    private BooksShown() {}

    static List<String> charges(List<Charge> charges) {
        return charges.stream()
                .map(charge -> String.join(
                        "|",
                        charge.event().isPresent() ? "" + charge.event().getAsLong() : "-",
                        "" + charge.subject(),
                        "" + charge.date(),
                        charge.offering().code(),
                        "" + charge.quantity(),
                        charge.unit(),
                        plain(charge.unitPrice()),
                        plain(charge.discount()),
                        charge.amount().toPlainString(),
                        "" + charge.period(),
                        charge.rule(),
                        instalments(charge),
                        charge.steps().stream().map(Step::text).collect(Collectors.joining("\n"))))
                .sorted()
                .toList();
    }

    static List<String> charges(JdbcTemplate jdbc) {
        Map<Long, List<NewInstalment>> instalments = new HashMap<>();
        jdbc.query(
                "select i.charge_id, " + InstalmentRows.COLUMNS + " from instalment i order by i.charge_id, i.number",
                row -> {
                    instalments
                            .computeIfAbsent(row.getLong("charge_id"), id -> new ArrayList<>())
                            .add(InstalmentRows.read(row).orElseThrow());
                });
        return jdbc.query("select * from charge", (row, index) -> ChargeRows.read(row)).stream()
                .map(booked -> booked.charge().paidIn(instalments.getOrDefault(booked.id(), List.of())))
                .map(row -> String.join(
                        "|",
                        row.eventId().map(Object::toString).orElse("-"),
                        "" + ChargeForm.read(row).subject(),
                        "" + row.date(),
                        row.offering().code(),
                        "" + row.quantity(),
                        row.unit(),
                        plain(row.unitPrice()),
                        plain(row.discount()),
                        ChargeForm.atScaleOf(row.unit(), row.amount()).toPlainString(),
                        "" + row.from().flatMap(from -> row.to().map(to -> new Period(from, to))),
                        row.rule(),
                        instalments(ChargeForm.read(row)),
                        row.explanation().lines().skip(1).collect(Collectors.joining("\n"))))
                .sorted()
                .toList();
    }

    private static String instalments(Charge charge) {
        return charge.instalments().stream()
                .map(part -> part.date() + " " + part.number() + "/" + part.of() + " "
                        + part.amount().toPlainString())
                .collect(Collectors.joining(", "));
    }

    static List<String> levels(List<LevelSet> levels) {
        return levels.stream()
                .map(set -> String.join(
                        "|",
                        set.agreement(),
                        set.pool().code(),
                        set.level(),
                        "" + set.from(),
                        set.reason().code(),
                        set.steps().stream().map(Step::text).collect(Collectors.joining("\n"))))
                .sorted()
                .toList();
    }

    static List<String> levels(JdbcTemplate jdbc) {
        return jdbc
                .query(
                        "select * from level_set",
                        (row, index) -> String.join(
                                "|",
                                row.getString("agreement"),
                                row.getString("pool"),
                                row.getString("level"),
                                row.getString("from_date"),
                                row.getString("reason"),
                                row.getString("explanation").lines().skip(1).collect(Collectors.joining("\n"))))
                .stream()
                .sorted()
                .toList();
    }

    /** What {@code standing} knows of everything that {@code played} has changed. */
    static List<String> known(Overlay played, Standing standing) {
        List<String> lines = new ArrayList<>();
        played.changedLicences().forEach(each -> {
            lines.add("" + standing.licence(each.id()));
            each.lastDay().ifPresent(day -> lines.add(each.group() + " " + standing.units(each.group(), day)));
        });
        played.changedRentals().forEach(each -> {
            lines.add("" + standing.rental(each.licence(), each.activated()) + standing.rental(each.licence()));
            Stream.of(Optional.of(each.activated()), each.ended(), each.nextDue())
                    .flatMap(Optional::stream)
                    .forEach(day -> lines.add(each.account() + " " + day + " "
                            + standing.rentedUnits(each.account(), each.programme(), day)));
        });
        played.changedPositions().forEach(each -> {
            lines.add("" + standing.position(each.licence()));
            lines.add("" + standing.project(each.project()));
        });
        played.changedLevelAgreements().forEach(each -> {
            lines.add("" + standing.levelAgreement(each.number()));
            each.nextReview().ifPresent(day -> lines.add(day + " " + standing.reviewsDue(day, 1_000)));
        });
        played.changedEnrolments()
                .forEach(each -> lines.add(each.project() + " " + standing.isEnrolled(each.project())));
        played.changedBalances().forEach(each -> lines.add("" + standing.balance(each.account(), each.programme())));
        played.changedLines().forEach(each -> lines.add(lines(standing.lines(each.order(), each.line()))));
        return lines.stream().sorted().toList();
    }

    private static String lines(Collection<BookedLine> lines) {
        return lines.stream()
                .map(line -> line.account() + "/" + line.order() + "/" + line.line() + " " + line.licence() + " "
                        + line.points() + " "
                        + line.parts().stream()
                                .map(part -> part.charge().amount() + " " + instalments(part.charge()) + " "
                                        + part.unitsLeft() + " " + plain(part.returnedAmount()))
                                .toList())
                .collect(Collectors.joining(";"));
    }

    /** The ledger of credits, with the numbers of charges. */
    static List<String> credits(JdbcTemplate jdbc) {
        return Stream.of(
                        "select account, programme, number, kind, event_id, charge_id, licence, last_day, date, booked_on,"
                                + " balance from credit_booking",
                        "select * from credit_entry",
                        "select * from credit_lot",
                        "select * from credit_use")
                .flatMap(sql -> jdbc.queryForList(sql).stream())
                .map(Object::toString)
                .sorted()
                .toList();
    }

    /** Tables in the order of their rows, without the numbers that a database gives. */
    static List<String> tables(JdbcTemplate jdbc) {
        return List.of(
                        "select * from account",
                        "select * from product",
                        "select sku, programme, offering, currency, level, years, min_quantity, date, unit_price from price",
                        "select sku, measure, date, amount from product_value",
                        "select * from agreement",
                        "select * from level_agreement",
                        "select * from pool_level",
                        "select id, event_id, agreement, pool, level, from_date, reason, booked_on, terms, explanation"
                                + " from level_set",
                        "select * from line_points",
                        "select * from instalment",
                        "select * from licence",
                        "select * from licence_units",
                        "select * from rental",
                        "select * from rental_units",
                        "select * from rented_product",
                        "select account, programme, day, sum(units) from rental_units_changed"
                                + " group by account, programme, day having sum(units) <> 0",
                        "select * from agreement_line",
                        "select * from ssa_position",
                        "select * from ssa_booking",
                        "select * from enrolment",
                        "select * from balance",
                        "select account, programme, number, kind, event_id, licence, last_day, date, booked_on, balance"
                                + " from credit_booking",
                        "select * from credit_entry",
                        "select * from credit_lot",
                        "select * from credit_use",
                        "select * from returned_part",
                        "select identity_hash, event_id, matter from event_identity",
                        "select * from coupled_matter",
                        "select rejected_on, event_id, code, rule, message from rejection",
                        "select id, event_id, account, booked_on, charge_date, programme, terms, sku, licence, offering,"
                                + " quantity, unit, unit_price, discount, amount, from_date, to_date, rule, explanation,"
                                + " order_no, order_line, is_return, billing, policy from charge",
                        "select date, kind, account, project, licence, agreement, due from notice")
                .stream()
                .flatMap(sql -> new TreeSet<>(jdbc.queryForList(sql).stream()
                                .map(row -> sql + ": " + row)
                                .toList())
                        .stream())
                .toList();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
