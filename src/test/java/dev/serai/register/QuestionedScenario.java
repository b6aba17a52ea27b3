package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Account;
import dev.serai.licence.Release;
import dev.serai.pricing.History;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.programme.Programmes;
import dev.serai.quote.AdviceReport;
import dev.serai.quote.AskedHistory;
import dev.serai.quote.EntitlementReport;
import dev.serai.quote.EvaluationReport;
import dev.serai.quote.Quotes;
import dev.serai.quote.Scenario;
import dev.serai.quote.UnreadableScenario;
import dev.serai.register.AccountHistories.Until;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts every question about licences to a scenario and to the books that it was booked in. */
final class QuestionedScenario {

    private final Scenario scenario;
    private final List<String> questions = new ArrayList<>();

    QuestionedScenario(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Compares the answers account by account, and the books with what they were before; which questions had an answer. */
    List<String> compare(TestBooks books, Programmes terms) throws UnreadableScenario {
        List<String> before = BooksShown.tables(books.jdbc());
        compare(books, new Until(scenario.until(), scenario.until(), terms));
        assertThat(BooksShown.tables(books.jdbc())).as(scenario.title()).isEqualTo(before);
        return questions;
    }

    private void compare(TestBooks books, Until until) throws UnreadableScenario {
        AskedHistory played = new Quotes(TestBooks.PROGRAMMES).play(scenario);
        AccountHistories histories = books.register().histories(books.landed(), books.landed());
        histories.look(() -> {
            for (String account : accounts()) {
                AskedHistory told = told(played, account);
                AskedHistory known = known(histories, account, until);
                compare("advice", AdviceReport.text(List.of(known)), AdviceReport.text(List.of(told)));
                EvaluationReport report = new EvaluationReport(Optional.empty());
                compare("evaluation", report.text(List.of(known)), report.text(List.of(told)));
            }
            scenario.units().stream()
                    .flatMap(unit -> unit.events().stream())
                    .filter(landed -> landed.event() instanceof Release)
                    .map(landed -> (Release) landed.event())
                    .filter(release -> !release.date().isAfter(scenario.until()))
                    .forEach(release -> compare(histories, release, played, until));
            return true;
        });
    }

    private void compare(AccountHistories histories, Release release, AskedHistory played, Until until) {
        EntitlementReport report = new EntitlementReport(release.sku(), release.version());
        AskedHistory product = asked(histories.ofProduct(release.sku(), until), Optional.empty(), until);
        assertThat(report.fault(product)).isEqualTo(report.fault(played));
        if (report.fault(product).isEmpty()) {
            List<String> holders = histories.holders(release.sku(), "");
            String said = report.together(
                    product,
                    holders.stream()
                            .map(account ->
                                    asked(histories.of(account, release.sku(), until), Optional.of(account), until)));
            compare("entitlement", said, report.text(List.of(played)));
        }
    }

    private void compare(String question, String said, String expected) {
        assertThat(said).as(scenario.title() + ": " + question).isEqualTo(expected);
        if (expected.contains("\"steps\"")) {
            questions.add(question);
        }
    }

    private List<String> accounts() {
        return scenario.units().stream()
                .flatMap(unit -> unit.events().stream())
                .filter(landed -> landed.event() instanceof Account)
                .map(landed -> ((Account) landed.event()).account())
                .distinct()
                .toList();
    }

    private static AskedHistory told(AskedHistory played, String account) {
        return new AskedHistory(
                Optional.empty(), played.place(), Optional.of(account), played.history(), played.booking());
    }

    private static AskedHistory known(AccountHistories histories, String account, Until until) {
        return asked(histories.of(account, until), Optional.of(account), until);
    }

    private static AskedHistory asked(History history, Optional<String> account, Until until) {
        return new AskedHistory(Optional.empty(), "", account, history, PricingDesk.booking(until.terms()));
    }
}
