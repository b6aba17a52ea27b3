package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.ParsedEvent;
import dev.serai.licence.Source;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Position;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Remembered;
import dev.serai.pricing.Stated;
import dev.serai.pricing.desk.PricingDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Service agreements on their way through the booking of whole units. */
class SsaOnTheDeskTest {

    @Test
    void aLinkWhoseAutomaticCoverIsRefusedIsBooked() {
        Desk desk = Desk.open()
                .link("2013-10-01", "P1", "L1")
                .at("2013-10-01", "cover project=P1 until=2014-09-30")
                .at("2013-10-01", "enrol project=P1")
                .at("2014-01-01", "credit account=A1 credits=7");
        Decision decision = booked(
                desk,
                EventType.LINK,
                Map.of(
                        "date", "2014-01-15",
                        "licence", "L2",
                        "sku", "PORT",
                        "account", "A1",
                        "project", "P1",
                        "device", "D2"));
        assertThat(decision.rejections())
                .extracting(Rejection::code)
                .containsExactly(RejectionCode.INSUFFICIENT_CREDITS);
        assertThat(decision.changes()).hasSize(2).hasAtLeastOneElementOfType(Position.class);
        assertThat(decision.changes()).hasAtLeastOneElementOfType(Remembered.class);
    }

    @Test
    void aValueIsStatedOnceAndGivesBack() {
        Desk desk = Desk.open().link("2014-01-01", "P1", "L1").at("2014-01-01", "cover project=P1 until=2014-12-31");
        Decision decision = booked(
                desk,
                EventType.VALUE,
                Map.of("date", "2014-04-11", "sku", "PORT", "measure", "credits", "amount", "8"));
        assertThat(decision.changes().stream().filter(Stated.class::isInstance)).hasSize(1);
        assertThat(decision.charges())
                .extracting(charge -> charge.amount().intValueExact())
                .containsExactly(-1);
    }

    private static Decision booked(Desk desk, EventType type, Map<String, String> fields) {
        ParsedEvent.Read read = (ParsedEvent.Read) EventFields.parse(type, fields);
        LandedEvent landed = LandedEvent.of(99, read.event(), Optional.empty(), new Source("test", "test", "", 1));
        return PricingDesk.booking(Desk.programmes("2001-01-01")).book(new LandedUnit(List.of(landed)), desk.standing);
    }
}
