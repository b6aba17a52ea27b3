package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnlinkTest {

    // |-----covered-----|balance ~~~~ lapsed ~~~~ 2015-12-31|
    // |2014-01-01       |2014-06-30
    @Test
    void theReturnToTheBalanceIsTheLastCoveredDayAndGivesNothingBack() {
        Desk desk = Desk.open()
                .link("2014-01-01", "P1", "L1")
                .at("2014-01-01", "cover project=P1 until=2014-12-31")
                .at("2014-05-01", "cover project=P1 until=2015-12-31")
                .at("2014-06-30", "unlink licence=L1 to=balance");
        assertThat(desk.coverage("L1")).isEqualTo("2014-01-01..2014-06-30");
        assertThat(desk.balance("A1")).isEqualTo(80);
    }

    @Test
    void expiredCoverStaysListedAsItWas() {
        Desk desk = Desk.open()
                .link("2014-01-01", "P1", "L1")
                .at("2014-01-01", "cover project=P1 until=2014-03-31")
                .at("2014-06-30", "unlink licence=L1 to=balance");
        assertThat(desk.coverage("L1")).isEqualTo("2014-01-01..2014-03-31");
    }

    @Test
    void aReturnThatArrivesLateAndLiesBeforeTheCoverLeavesNone() {
        Desk desk = Desk.open()
                .link("2014-01-01", "P1", "L1")
                .at("2014-03-01", "cover project=P1")
                .at("2014-02-01", "unlink licence=L1 to=balance");
        assertThat(desk.coverage("L1")).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({"unlink, to=pool", "unlink, to=balance", "move, device=D2"})
    void refusesALicenceThatWasNeverLinked(String event, String field) {
        Desk desk = Desk.open().at("2014-01-01", event + " licence=L9 " + field);
        assertThat(desk.refusal())
                .isEqualTo("unknown-licence K-47: Licence L9 was never linked, so the " + event
                        + " of 2014-01-01 cannot be booked; link it first.");
    }

    @ParameterizedTest
    @CsvSource({
        "pool, unlink, to=balance, is in the free pool of project P1",
        "balance, unlink, to=pool, is on the balance",
        "pool, move, device=D2, is in the free pool of project P1",
        "balance, move, device=D2, is on the balance"
    })
    void refusesALicenceThatIsNotLinked(String place, String event, String field, String where) {
        Desk desk = Desk.open()
                .link("2014-01-01", "P1", "L1")
                .at("2014-01-02", "unlink licence=L1 to=" + place)
                .at("2014-01-03", event + " licence=L1 " + field);
        assertThat(desk.refusal())
                .isEqualTo("not-linked K-47: Licence L1 " + where + ", so the " + event
                        + " of 2014-01-03 cannot be booked; link it first.");
    }

    @Test
    void aMoveInsideTheProjectChangesNothing() {
        Desk desk = Desk.open().link("2014-01-01", "P1", "L1");
        assertThat(desk.decide("2014-02-01", "move licence=L1 device=D2")).isEqualTo(Decision.nothing());
        assertThat(desk.decide("2014-02-02", "move licence=L1 device=D3 project=P1"))
                .isEqualTo(Decision.nothing());
    }

    @Test
    void refusesAMoveToAnotherProject() {
        Desk desk = Desk.open().link("2014-01-01", "P1", "L1").at("2014-07-01", "move licence=L1 device=D9 project=P2");
        assertThat(desk.refusal())
                .isEqualTo("other-project A-09: Licence L1 cannot be moved from project P1 to P2, because that would"
                        + " end its cover; unlink it to the balance and link it there.");
    }
}
