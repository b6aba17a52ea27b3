package dev.serai.pricing.ssa;

import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.OrderLine;
import dev.serai.licence.ParsedEvent;
import dev.serai.licence.Source;
import dev.serai.pricing.Advice;
import dev.serai.pricing.Balance;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Notice;
import dev.serai.pricing.Order;
import dev.serai.pricing.OrderedLine;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.Position;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.Stated;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.programme.CreditRounding;
import dev.serai.programme.CreditRounding.Components;
import dev.serai.programme.CreditRounding.GapOrder;
import dev.serai.programme.CreditRounding.Scope;
import dev.serai.programme.Programmes;
import dev.serai.programme.ServiceCreditTerms;
import dev.serai.programme.ServiceCreditTerms.DayCount;
import dev.serai.programme.ServiceCreditTerms.DefaultEnd;
import dev.serai.programme.ServiceCreditTerms.GapAnchor;
import dev.serai.programme.ServiceCreditTerms.GapPrice;
import dev.serai.programme.ServiceCreditTerms.PriceDecrease;
import dev.serai.programme.ServiceCreditTerms.RenewalPrice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A reseller's desk for tests: events are told in words, and what followed from them is kept. */
final class Desk {

    static final ServiceCreditTerms TERMS = new ServiceCreditTerms(
            DayCount.ACT_365_FIXED,
            new CreditRounding(Scope.LICENCE_POSITION, Components.SUM, 2, GapOrder.DOUBLE_THEN_CEIL),
            12,
            DefaultEnd.START_BASED,
            RenewalPrice.AT_BOOKING,
            GapPrice.AT_BOOKING,
            PriceDecrease.RERATE_TOTAL,
            GapAnchor.RELINK,
            10,
            List.of(60, 30, 14, 7, 1),
            "SSC");

    final Overlay standing = Overlay.empty();
    final List<Charge> charges = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    final List<Advice> advice = new ArrayList<>();
    private final Programmes programmes;
    private final SsaEvents events;
    private final DayEnd dayEnd;
    private long next;

    Desk() {
        this(programmes("2001-01-01"));
    }

    Desk(Programmes programmes) {
        this.programmes = programmes;
        this.events = new SsaEvents(programmes);
        this.dayEnd = new DayEnd(programmes);
    }

    /** The programme with the usual terms from a day on. */
    static Programmes programmes(String from) {
        return new Programmes(List.of(new Programmes.Programme(
                "ssa", "innovaphone", "0".repeat(64), "", new TreeMap<>(Map.of(LocalDate.parse(from), TERMS)))));
    }

    /** Accounts A1 and A2, product PORT worth 10 credits a year and product FAX worth 7; both accounts have 100 credits. */
    static Desk open() {
        return open(programmes("2001-01-01"));
    }

    /** The same under other readings of the guideline, as a policy writes them: {@code rounding: {scope: UNIT}}. */
    static Desk under(String readings) {
        return open(Readings.programmes(readings));
    }

    /** The same under other terms. */
    static Desk open(Programmes programmes) {
        return new Desk(programmes)
                .at("2001-01-01", "account account=A1 name=One country=NL currency=EUR")
                .at("2001-01-01", "account account=A2 name=Two country=NL currency=EUR")
                .at("2001-01-01", "product sku=PORT vendor=innovaphone name=Port")
                .at("2001-01-01", "product sku=FAX vendor=innovaphone name=Fax")
                .at("2012-01-01", "value sku=PORT measure=credits amount=10")
                .at("2012-01-01", "value sku=FAX measure=credits amount=7")
                .at("2012-01-01", "credit account=A1 credits=100")
                .at("2012-01-01", "credit account=A2 credits=100");
    }

    /** Tells an event on a day: its type, then its fields as name=value. */
    Desk at(String date, String words) {
        decide(date, words);
        return this;
    }

    /** Links licences of product PORT for account A1 in a project. */
    Desk link(String date, String project, String... licences) {
        for (String licence : licences) {
            at(date, "link licence=" + licence + " sku=PORT account=A1 project=" + project + " device=D1");
        }
        return this;
    }

    /** Tells an event and returns what followed from it alone. */
    Decision decide(String date, String words) {
        String[] parts = words.split(" ", -1);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("date", date);
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            fields.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
        }
        return decide(parts[0], fields);
    }

    Decision decide(String type, Map<String, String> fields) {
        ParsedEvent parsed = EventFields.parse(EventType.parse(type).orElseThrow(), fields);
        if (!(parsed instanceof ParsedEvent.Read read)) {
            throw new IllegalArgumentException(type + " " + fields + ": " + parsed);
        }
        return take(price(LandedEvent.of(next++, read.event(), Optional.empty(), new Source("test", "test", "", 1))));
    }

    /** Lets the clock end every day from {@code first} to {@code last}. */
    Desk endDays(String first, String last) {
        LocalDate.parse(first).datesUntil(LocalDate.parse(last).plusDays(1)).forEach(day -> {
            take(dayEnd.renewals(day, standing));
            take(dayEnd.reminders(day, standing));
        });
        return this;
    }

    long balance(String account) {
        return standing.balance(account, "ssa").map(Balance::credits).orElseThrow();
    }

    /** First and last covered day of a licence as {@code from..to}, or {@code none}. */
    String coverage(String licence) {
        return standing.position(licence)
                .flatMap(Position::coverage)
                .map(coverage -> coverage.from() + ".." + coverage.to())
                .orElse("none");
    }

    /** Amounts and units of the charges so far, in order. */
    List<String> amounts() {
        return charges.stream()
                .map(charge -> charge.amount().toPlainString() + " " + charge.unit())
                .toList();
    }

    /** The last charge. */
    Charge charge() {
        return charges.get(charges.size() - 1);
    }

    /** The last refusal as {@code code rule: message}. */
    String refusal() {
        Rejection last = rejections.get(rejections.size() - 1);
        return last.code().code() + " " + last.rule() + ": " + last.message();
    }

    private Decision take(Decision decision) {
        standing.apply(decision);
        charges.addAll(decision.charges());
        rejections.addAll(decision.rejections());
        notices.addAll(decision.notices());
        advice.addAll(decision.advice());
        return decision;
    }

    private Decision price(LandedEvent landed) {
        LicenceEvent event = landed.event();
        return switch (event.type().code()) {
            case "account", "product", "price" -> Decision.of(new Stated(event));
            case "order" -> new CreditOrders().price(ordered(landed, (OrderLine) event));
            default -> events.decide(landed, standing);
        };
    }

    private OrderedLine ordered(LandedEvent landed, OrderLine line) {
        return new OrderedLine(
                landed,
                line,
                new Order(List.of(line)),
                standing,
                standing,
                programmes.inForce("ssa", line.date()).orElseThrow(),
                standing.account(line.account()).orElseThrow(),
                standing.product(line.sku()).orElseThrow());
    }
}
