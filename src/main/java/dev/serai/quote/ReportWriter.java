package dev.serai.quote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.serai.licence.Coverage;
import dev.serai.licence.Period;
import dev.serai.licence.Source;
import dev.serai.pricing.Advice;
import dev.serai.pricing.Balance;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Instalment;
import dev.serai.pricing.LevelSet;
import dev.serai.pricing.Notice;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.Step;
import dev.serai.pricing.Subject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns decisions and what is known at the end into a report. */
final class ReportWriter {

    private final Map<Long, Source> sources = new HashMap<>();

    ReportWriter(Scenario scenario) {
        scenario.units().forEach(unit -> unit.events().forEach(event -> sources.put(event.ref(), event.source())));
    }

    DecisionReport report(List<Decision> decided, Overlay end) {
        Map<ReportList, List<JsonNode>> items = new EnumMap<>(ReportList.class);
        items.put(ReportList.CHARGES, items(decided, Decision::charges, this::charge));
        items.put(ReportList.INSTALMENTS, instalments(decided));
        items.put(ReportList.LEVELS, items(decided, Decision::levels, ReportWriter::level));
        items.put(ReportList.REJECTIONS, items(decided, Decision::rejections, ReportWriter::rejection));
        items.put(ReportList.NOTICES, items(decided, Decision::notices, ReportWriter::notice));
        items.put(ReportList.ADVICE, items(decided, Decision::advice, ReportWriter::advice));
        items.put(ReportList.COVERAGES, coverages(end));
        items.put(
                ReportList.BALANCES,
                end.changedBalances().stream().map(ReportWriter::balance).toList());
        return DecisionReport.of(items);
    }

    private static <T> List<JsonNode> items(
            List<Decision> decided, Function<Decision, List<T>> part, Function<T, JsonNode> item) {
        return decided.stream()
                .flatMap(decision -> part.apply(decision).stream())
                .map(item)
                .toList();
    }

    private JsonNode charge(Charge charge) {
        Subject subject = charge.subject();
        return ReportItem.explained(
                ReportList.CHARGES,
                charge.steps(),
                charge.event(),
                subject.account(),
                charge.date(),
                subject.programme(),
                subject.sku(),
                subject.licence(),
                charge.offering(),
                charge.quantity(),
                charge.unit(),
                charge.unitPrice(),
                charge.discount(),
                charge.amount(),
                charge.period().map(Period::from),
                charge.period().map(Period::to),
                charge.rule(),
                explanation(charge));
    }

    private String explanation(Charge charge) {
        String steps = charge.steps().stream().map(Step::text).collect(Collectors.joining("; "));
        return place(charge.event()).map(place -> place + ": " + steps).orElse(steps);
    }

    private Optional<String> place(OptionalLong event) {
        return event.isPresent()
                ? Optional.ofNullable(sources.get(event.getAsLong())).map(Source::place)
                : Optional.empty();
    }

    private static List<JsonNode> instalments(List<Decision> decided) {
        return decided.stream()
                .flatMap(decision -> decision.charges().stream())
                .flatMap(charge -> charge.instalments().stream().map(instalment -> instalment(charge, instalment)))
                .toList();
    }

    private static JsonNode instalment(Charge charge, Instalment instalment) {
        return ReportItem.of(
                ReportList.INSTALMENTS,
                charge.event(),
                charge.subject().account(),
                instalment.date(),
                instalment.number(),
                instalment.of(),
                charge.unit(),
                instalment.amount());
    }

    private static JsonNode level(LevelSet set) {
        return ReportItem.explained(
                ReportList.LEVELS, set.steps(), set.agreement(), set.pool(), set.level(), set.from(), set.reason());
    }

    private static JsonNode rejection(Rejection rejection) {
        return ReportItem.explained(
                ReportList.REJECTIONS,
                rejection.steps(),
                rejection.event(),
                rejection.code(),
                rejection.rule(),
                rejection.message());
    }

    private static JsonNode notice(Notice notice) {
        return ReportItem.of(
                ReportList.NOTICES,
                notice.date(),
                notice.kind(),
                notice.account(),
                notice.licence(),
                notice.project(),
                notice.agreement(),
                notice.due());
    }

    private static JsonNode advice(Advice advice) {
        return ReportItem.explained(ReportList.ADVICE, advice.steps(), advice.event(), advice.code(), advice.message());
    }

    private static JsonNode balance(Balance balance) {
        return ReportItem.of(ReportList.BALANCES, balance.account(), Charge.CREDITS, balance.credits());
    }

    private static List<JsonNode> coverages(Overlay end) {
        Stream<JsonNode> bought =
                end.changedLicences().stream().flatMap(licence -> coverage(licence.id(), licence.coverage()).stream());
        Stream<JsonNode> positions = end.changedPositions().stream()
                .flatMap(position -> coverage(position.licence(), position.coverage()).stream());
        return Stream.concat(bought, positions).toList();
    }

    private static Optional<JsonNode> coverage(String licence, Optional<Coverage> coverage) {
        return coverage.map(
                found -> ReportItem.of(ReportList.COVERAGES, licence, found.kind(), found.from(), found.to()));
    }
}
