package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedCoverTest {

    @Test
    void refusesTheWholeProjectWhenCreditsAreMissing() {
        Desk desk = Desk.open()
                .at("2013-01-01", "credit account=A1 credits=19")
                .link("2014-01-01", "P1", "L1", "L2")
                .at("2014-01-01", "cover project=P1 until=2014-12-31");
        assertThat(desk.refusal())
                .isEqualTo("insufficient-credits A-13: The cover of project P1 until 2014-12-31 needs"
                        + " 20 credits of account A1, which has 19 (1 missing);"
                        + " nothing of it was booked: add the missing credits, then cover again.");
        assertThat(desk.charges).isEmpty();
        assertThat(desk.advice).isEmpty();
        assertThat(desk.coverage("L1")).isEqualTo("none");
        assertThat(desk.balance("A1")).isEqualTo(19);
    }

    @Test
    void refusesTheWholeProjectWhenOneOfItsAccountsLacksCredits() {
        Desk desk = sharedProject().at("2013-01-01", "credit account=A2 credits=6");
        desk.at("2014-01-01", "cover project=P1 until=2014-12-31");
        assertThat(desk.refusal())
                .contains("needs 7 credits of account A2, which has 6 (1 missing);")
                .doesNotContain("A1");
        assertThat(desk.balance("A1")).isEqualTo(100);
        assertThat(desk.coverage("L1")).isEqualTo("none");
    }

    @Test
    void namesEveryAccountThatLacksCredits() {
        Desk desk = sharedProject()
                .at("2013-01-01", "credit account=A1 credits=0")
                .at("2013-01-01", "credit account=A2 credits=6")
                .at("2014-01-01", "cover project=P1 until=2014-12-31");
        assertThat(desk.refusal())
                .contains("needs 10 credits of account A1, which has 0 (10 missing),"
                        + " and 7 credits of account A2, which has 6 (1 missing);");
    }

    @Test
    void eachAccountPaysForItsOwnLicences() {
        Desk desk = sharedProject().at("2014-01-01", "cover project=P1 until=2014-12-31");
        assertThat(desk.balance("A1")).isEqualTo(90);
        assertThat(desk.balance("A2")).isEqualTo(93);
        assertThat(desk.charges)
                .extracting(charge -> charge.subject().account())
                .containsExactly("A1", "A2");
    }

    @Test
    void anAccountThatNeverHadCreditsHasNone() {
        Desk desk = Desk.open()
                .at("2013-01-01", "account account=A3 name=Three country=NL currency=EUR")
                .at("2014-01-01", "link licence=L1 sku=PORT account=A3 project=P1 device=D1")
                .at("2014-01-01", "cover project=P1");
        assertThat(desk.refusal()).contains("10 credits of account A3, which has 0 (10 missing)");
    }

    @Test
    void refusesAnEndBeforeTheDayOfTheBooking() {
        Desk desk = Desk.open().link("2014-05-05", "P1", "L1").at("2014-05-05", "cover project=P1 until=2014-05-04");
        assertThat(desk.refusal())
                .isEqualTo("end-date-not-later K-48: The cover of project P1 cannot end on 2014-05-04,"
                        + " before it is concluded on 2014-05-05; choose a later end date.");
    }

    @ParameterizedTest
    @CsvSource({"licence=L1, licence L1", "project=P1, project P1"})
    void refusesAnEndThatIsReachedAlready(String field, String whom) {
        Desk desk = Desk.open()
                .link("2014-05-05", "P1", "L1")
                .at("2014-05-05", "cover project=P1 until=2014-05-05")
                .at("2014-05-05", "cover " + field + " until=2014-05-05");
        assertThat(desk.refusal())
                .isEqualTo("end-date-not-later K-48: The cover of " + whom
                        + " already reaches 2014-05-05; choose an end date after its present end.");
    }

    @Test
    void refusesAProjectWithoutLinkedLicence() {
        Desk desk = Desk.open()
                .link("2014-01-01", "P1", "L1")
                .at("2014-01-02", "unlink licence=L1 to=pool")
                .at("2014-01-03", "cover project=P1");
        assertThat(desk.refusal())
                .isEqualTo("unknown-project K-12: Project P1 has no linked licence on 2014-01-03; link one first.");
    }

    @Test
    void refusesALicenceThatWasNeverLinked() {
        Desk desk = Desk.open().at("2014-01-03", "cover licence=L9");
        assertThat(desk.refusal())
                .isEqualTo("unknown-licence K-47: Licence L9 was never linked;"
                        + " link it to a device before covering it.");
    }

    @ParameterizedTest
    @CsvSource({"pool, is in the free pool of project P1", "balance, is on the balance"})
    void refusesALicenceThatIsNotLinked(String place, String where) {
        Desk desk = Desk.open()
                .link("2014-01-01", "P1", "L1")
                .at("2014-01-02", "unlink licence=L1 to=" + place)
                .at("2014-01-03", "cover licence=L1");
        assertThat(desk.refusal())
                .isEqualTo("not-linked K-47: Licence L1 " + where
                        + " and cannot be covered on 2014-01-03; link it first.");
    }

    @ParameterizedTest
    @CsvSource({"9", "v9r2", "unnumbered", "0"})
    void refusesALicenceBeforeTheLeastVersion(String version) {
        Desk desk = Desk.open()
                .at("2001-01-01", "product sku=OLD vendor=innovaphone name=Old version=" + version)
                .at("2012-01-01", "value sku=OLD measure=credits amount=10")
                .at("2014-01-01", "link licence=L1 sku=OLD account=A1 project=P1 device=D1")
                .at("2014-01-01", "cover licence=L1");
        assertThat(desk.refusal())
                .isEqualTo("not-eligible K-47: Licence L1 cannot be covered: its product OLD has version " + version
                        + ", and only version 10 or later can be covered.");
    }

    @ParameterizedTest
    @CsvSource({"10", "v13r2", "12.1"})
    void coversTheLeastVersionAndLater(String version) {
        Desk desk = Desk.open()
                .at("2001-01-01", "product sku=NEW vendor=innovaphone name=New version=" + version)
                .at("2012-01-01", "value sku=NEW measure=credits amount=10")
                .at("2014-01-01", "link licence=L1 sku=NEW account=A1 project=P1 device=D1")
                .at("2014-01-01", "cover licence=L1");
        assertThat(desk.amounts()).containsExactly("10 SSC");
    }

    @Test
    void refusesALicenceWithoutValueOnThatDay() {
        Desk desk = Desk.open()
                .at("2001-01-01", "product sku=CABLE vendor=innovaphone name=Cable")
                .at("2014-01-01", "link licence=L1 sku=CABLE account=A1 project=P1 device=D1")
                .at("2014-01-01", "cover project=P1");
        assertThat(desk.refusal())
                .isEqualTo("not-eligible K-47: Licence L1 cannot be covered: its product CABLE has no value in credits"
                        + " on 2014-01-01; send the value if it should have one.");
    }

    @Test
    void refusesOtherKindsOfCover() {
        Desk desk = Desk.open().link("2014-01-01", "P1", "L1").at("2014-01-01", "cover licence=L1 kind=maintenance");
        assertThat(desk.refusal())
                .isEqualTo("not-supported IS-03: Cover of kind maintenance is not paid in credits;"
                        + " use kind ssa, or order what you need.");
    }

    @Test
    void refusesWhatCannotBeCounted() {
        Desk desk = Desk.open()
                .at("2013-01-01", "value sku=PORT measure=credits amount=999999999")
                .at("2014-01-01", "link licence=L1 sku=PORT account=A1 project=P1 device=D1 quantity=999999999")
                .at("2014-01-01", "cover project=P1 until=2999-12-31");
        assertThat(desk.refusal())
                .isEqualTo("insufficient-credits A-13: The cover of project P1 until 2999-12-31 costs more credits than"
                        + " can be counted; check the end date, quantities and values.");
        assertThat(desk.coverage("L1")).isEqualTo("none");
    }

    private static Desk sharedProject() {
        return Desk.open()
                .link("2014-01-01", "P1", "L1")
                .at("2014-01-01", "link licence=L2 sku=FAX account=A2 project=P1 device=D2");
    }
}
