package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.ParsedEvent;
import dev.serai.licence.Source;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Position;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.desk.DayEnd;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Books made under terms that somebody has since taken out of the programme's file. */
class WithoutTermsTest {

    private final Desk desk = Desk.open()
            .link("2014-01-01", "P1", "L1")
            .at("2014-01-01", "cover project=P1 until=2014-12-31")
            .at("2014-01-01", "enrol project=P1");

    @Test
    void refusesAValueThatWouldRerateABookingWithoutItsTerms() {
        Decision decision = decided(
                EventType.VALUE, Map.of("date", "2014-04-11", "sku", "PORT", "measure", "credits", "amount", "8"));
        assertThat(decision.isRefused()).isTrue();
        assertThat(decision.rejections().get(0).code()).isEqualTo(RejectionCode.NOT_SUPPORTED);
        assertThat(decision.rejections().get(0).rule()).isEqualTo("IS-29");
        assertThat(decision.rejections().get(0).message())
                .isEqualTo("Programme ssa has no service credit terms on 2014-01-01;"
                        + " add terms that begin on that day or earlier.");
    }

    @Test
    void statesAValueThatNoRunningBookingMeets() {
        Decision decision = decided(
                EventType.VALUE, Map.of("date", "2015-01-01", "sku", "PORT", "measure", "credits", "amount", "8"));
        assertThat(decision.rejections()).isEmpty();
        assertThat(decision.changes()).hasSize(1);
    }

    @Test
    void refusesCover() {
        Decision decision = decided(EventType.COVER, Map.of("date", "2014-05-01", "licence", "L1"));
        assertThat(decision.isRefused()).isTrue();
        assertThat(decision.rejections().get(0).code()).isEqualTo(RejectionCode.NOT_SUPPORTED);
        assertThat(decision.rejections().get(0).rule()).isEqualTo("IS-12");
        assertThat(decision.rejections().get(0).steps().get(0).text()).contains("(programme ssa, day 2014-05-01)");
        assertThat(decision.rejections().get(0).message())
                .isEqualTo("Programme ssa has no service credit terms on 2014-05-01;"
                        + " add terms that begin on that day or earlier.");
    }

    @Test
    void refusesAnEnrolment() {
        Decision decision = decided(EventType.ENROL, Map.of("date", "2014-05-01", "project", "P1"));
        assertThat(decision.isRefused()).isTrue();
        assertThat(decision.rejections().get(0).rule()).isEqualTo("K-53");
        assertThat(decision.rejections().get(0).message())
                .isEqualTo("Programme ssa has no service credit terms on 2014-05-01;"
                        + " add terms that begin on that day or earlier.");
    }

    @Test
    void refusesALink() {
        Decision decision = decided(
                EventType.LINK,
                Map.of(
                        "date", "2014-05-01",
                        "licence", "L2",
                        "sku", "PORT",
                        "account", "A1",
                        "project", "P1",
                        "device", "D1"));
        assertThat(decision.isRefused()).isTrue();
        assertThat(decision.rejections().get(0).code()).isEqualTo(RejectionCode.NOT_SUPPORTED);
        assertThat(decision.rejections().get(0).rule()).isEqualTo("K-47");
        assertThat(decision.rejections().get(0).message())
                .isEqualTo(
                        "Licence L2 cannot be linked on 2014-05-01, because vendor innovaphone of product PORT has no"
                                + " programme of kind service-credits that day; add its file to the programmes, or correct the"
                                + " vendor.");
    }

    @Test
    void linksFromThePoolIntoAnEnrolledProjectWithoutCover() {
        Decision decision = linkedFromThePool("2014-05-01");
        assertThat(decision.isRefused()).isFalse();
        assertThat(decision.changes()).hasSize(1).hasOnlyElementsOfType(Position.class);
        assertThat(decision.rejections().get(0).code()).isEqualTo(RejectionCode.NOT_SUPPORTED);
        assertThat(decision.rejections().get(0).rule()).isEqualTo("K-53");
        assertThat(decision.rejections().get(0).message())
                .isEqualTo("Programme ssa has no service credit terms on 2014-05-01;"
                        + " add terms that begin on that day or earlier.");
    }

    @Test
    void asksForNoTermsWhereTheProjectHasEndedAndNothingIsToBeCovered() {
        Decision decision = linkedFromThePool("2015-01-01");
        assertThat(decision.changes()).hasSize(1).hasOnlyElementsOfType(Position.class);
        assertThat(decision.rejections()).isEmpty();
    }

    @Test
    void doesNotRenew() {
        Decision decision =
                new DayEnd(Desk.programmes("2020-01-01")).renewals(LocalDate.parse("2014-12-31"), desk.standing);
        assertThat(decision.charges()).isEmpty();
        assertThat(decision.rejections().get(0).event()).isEmpty();
        assertThat(decision.rejections().get(0).code()).isEqualTo(RejectionCode.NOT_SUPPORTED);
        assertThat(decision.rejections().get(0).rule()).isEqualTo("K-53");
        assertThat(decision.rejections().get(0).message())
                .isEqualTo("Programme ssa has no service credit terms on 2014-12-31;"
                        + " add terms that begin on that day or earlier.");
    }

    private Decision linkedFromThePool(String date) {
        desk.at("2014-04-01", "unlink licence=L1 to=pool");
        return decided(
                EventType.LINK,
                Map.of(
                        "date", date,
                        "licence", "L1",
                        "sku", "PORT",
                        "account", "A1",
                        "project", "P1",
                        "device", "D1"));
    }

    private Decision decided(EventType type, Map<String, String> fields) {
        ParsedEvent.Read read = (ParsedEvent.Read) EventFields.parse(type, fields);
        LandedEvent landed = LandedEvent.of(99, read.event(), Optional.empty(), new Source("test", "test", "", 1));
        return new SsaEvents(Desk.programmes("2020-01-01")).decide(landed, desk.standing);
    }
}
