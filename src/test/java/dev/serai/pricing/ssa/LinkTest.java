package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.Position;
import dev.serai.programme.Programmes;
import dev.serai.programme.Programmes.Programme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTest {

    @Test
    void refusesAnUnknownAccount() {
        Desk desk = Desk.open().at("2014-01-01", "link licence=L1 sku=PORT account=A9 project=P1 device=D1");
        assertThat(desk.refusal())
                .isEqualTo("unknown-account K-13: Account A9 is not known on 2014-01-01; send its account event,"
                        + " or correct the account.");
    }

    @Test
    void refusesAnUnknownProduct() {
        Desk desk = Desk.open().at("2014-01-01", "link licence=L1 sku=NONE account=A1 project=P1 device=D1");
        assertThat(desk.refusal())
                .isEqualTo("unknown-sku K-13: Product NONE is not known on 2014-01-01; send its product event,"
                        + " or correct the sku.");
    }

    @Test
    void refusesALicenceThatIsLinked() {
        Desk desk = Desk.open().link("2014-01-01", "P1", "L1").link("2014-02-01", "P1", "L1");
        assertThat(desk.refusal())
                .isEqualTo("already-used K-47: Licence L1 is linked in project P1 already;"
                        + " unlink it first, or send a move for another device.");
    }

    // |link ---cover--- pool|            |link again        until|
    // |2014-01-01    2014-08-01          |2014-10-01   2014-12-31|
    @Test
    void theFreePoolKeepsCoverAndFirstLinkDate() {
        Desk desk = Desk.open()
                .link("2014-01-01", "P1", "L1")
                .at("2014-01-01", "cover project=P1 until=2014-12-31")
                .at("2014-08-01", "unlink licence=L1 to=pool")
                .link("2014-10-01", "P1", "L1");
        assertThat(desk.coverage("L1")).isEqualTo("2014-01-01..2014-12-31");
        assertThat(desk.standing.position("L1").orElseThrow().linked()).isEqualTo("2014-01-01");
        assertThat(desk.rejections).isEmpty();
    }

    @Test
    void theFreePoolLeadsBackIntoItsProjectOnly() {
        Desk desk = Desk.open()
                .link("2014-01-01", "P1", "L1")
                .at("2014-08-01", "unlink licence=L1 to=pool")
                .link("2014-10-01", "P2", "L1");
        assertThat(desk.refusal())
                .isEqualTo("other-project K-50: Licence L1 is in the free pool of project P1 and cannot be linked in"
                        + " project P2; link it in P1.");
    }

    @ParameterizedTest
    @CsvSource({
        "sku=FAX account=A1 quantity=1, 1 of product FAX for account A1",
        "sku=PORT account=A2 quantity=1, 1 of product PORT for account A2",
        "sku=PORT account=A1 quantity=2, 2 of product PORT for account A1"
    })
    void aLicenceComesOutOfTheFreePoolAsItWentIn(String fields, String said) {
        Desk desk = Desk.open()
                .link("2014-01-01", "P1", "L1")
                .at("2014-08-01", "unlink licence=L1 to=pool")
                .at("2014-10-01", "link licence=L1 project=P1 device=D1 " + fields);
        assertThat(desk.refusal())
                .isEqualTo("conflict K-50: Licence L1 is in the free pool of project P1 as 1 of product PORT for"
                        + " account A1, not as " + said + "; correct the link.");
    }

    // |---covered---|balance        |link ---5 x 2---|booked
    // |2014-01-01   |2014-06-30     |2014-09-01      |2014-09-06
    @Test
    void afterTheBalanceTheGapCountsFromTheNewLinkInAnyProject() {
        Desk desk = Desk.open()
                .link("2014-01-01", "P1", "L1")
                .at("2014-01-01", "cover project=P1 until=2014-12-31")
                .at("2014-06-30", "unlink licence=L1 to=balance")
                .link("2014-09-01", "P2", "L1");
        assertThat(desk.coverage("L1")).isEqualTo("2014-01-01..2014-06-30");
        desk.at("2014-09-06", "cover project=P2 until=2015-09-05");
        assertThat(desk.amounts()).containsExactly("10 SSC", "11 SSC");
        assertThat(desk.charge().rule()).isEqualTo("IS-14");
        assertThat(desk.coverage("L1")).isEqualTo("2014-09-06..2015-09-05");
    }

    @Test
    void aDayThatIsCoveredIsNotSoldAgainAfterTheBalance() {
        Desk desk = Desk.open()
                .link("2014-01-01", "P1", "L1")
                .at("2014-01-01", "cover project=P1 until=2014-12-31")
                .at("2014-06-30", "unlink licence=L1 to=balance")
                .link("2014-06-30", "P2", "L1")
                .at("2014-06-30", "cover project=P2 until=2015-06-30");
        assertThat(desk.charge().period().orElseThrow().from()).isEqualTo("2014-07-01");
        assertThat(desk.amounts()).containsExactly("10 SSC", "10 SSC");
    }

    @Test
    void aProjectHoldsLicencesOfOneProgrammeUntilTheyAreBackOnTheBalance() {
        Desk desk = Desk.open(twoProgrammes())
                .at("2001-01-01", "product sku=BOX vendor=fjord name=Box")
                .link("2014-01-01", "P1", "L1", "L2");
        assertThat(desk.standing.project("P1")).extracting(Position::licence).containsExactly("L1", "L2");

        String box = "link licence=L3 sku=BOX account=A1 project=P1 device=D3";
        desk.at("2014-02-01", box);
        assertThat(desk.refusal()).startsWith("other-project K-47: Licence L3 is under programme fjord-care");
        desk.at("2014-02-02", "unlink licence=L1 to=balance")
                .at("2014-02-02", "unlink licence=L2 to=balance")
                .at("2014-02-03", box);
        assertThat(desk.standing.position("L3")).isPresent();
    }

    private static Programmes twoProgrammes() {
        Programme usual = Desk.programmes("2001-01-01").find("ssa").orElseThrow();
        return new Programmes(
                List.of(usual, new Programme("fjord-care", "fjord", usual.version(), usual.text(), usual.terms())));
    }
}
