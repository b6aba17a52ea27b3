package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.Notice;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReminderTest {

    // |2013-10-01 ------ 60 ------ 30 ------ 14 -- 7 -- 1 -|2014-09-30
    @Test
    void offersTheRenewalOnEachDayOfTheTerms() {
        Desk desk = covered().endDays("2014-07-01", "2014-10-05");
        assertThat(desk.notices)
                .extracting(Notice::date)
                .map(LocalDate::toString)
                .containsExactly("2014-08-01", "2014-08-31", "2014-09-16", "2014-09-23", "2014-09-29", "2014-10-01");
        assertThat(desk.notices.get(0))
                .isEqualTo(new Notice(
                        LocalDate.parse("2014-08-01"),
                        "renewal",
                        "A1",
                        Optional.of("P1"),
                        Optional.empty(),
                        LocalDate.parse("2014-09-30")));
    }

    @Test
    void tellsOfACoverThatEndedAndWasNotRenewed() {
        assertThat(covered().endDays("2014-10-01", "2014-10-05").notices)
                .containsExactly(new Notice(
                        LocalDate.parse("2014-10-01"),
                        "expired",
                        "A1",
                        Optional.of("P1"),
                        Optional.empty(),
                        LocalDate.parse("2014-09-30")));
        assertThat(covered().at("2014-10-01", "cover project=P1").endDays("2014-10-01", "2014-10-05").notices)
                .as("renewed on the last day on which there is no gap")
                .isEmpty();
        assertThat(covered()
                        .at("2014-09-30", "unlink licence=L1 to=balance")
                        .endDays("2014-10-01", "2014-10-05")
                        .notices)
                .isEmpty();
    }

    @Test
    void tellsOfAnEnrolledProjectThatLackedCredits() {
        Desk desk = covered()
                .at("2014-01-01", "enrol project=P1")
                .at("2014-09-01", "credit account=A1 credits=0")
                .endDays("2014-09-01", "2014-10-05");
        assertThat(desk.notices).extracting(Notice::kind).containsExactly("expired");
    }

    @Test
    void tellsEachAccountOfAProjectOnce() {
        Desk desk = covered()
                .link("2013-10-01", "P1", "L2")
                .at("2013-10-01", "link licence=L3 sku=FAX account=A2 project=P1 device=D3")
                .at("2013-10-01", "cover project=P1 until=2014-09-30")
                .endDays("2014-09-29", "2014-09-29");
        assertThat(desk.notices).extracting(Notice::account).containsExactly("A1", "A2");
    }

    @Test
    void saysNothingToAnAccountWhoseLicencesEndLater() {
        Desk desk = covered()
                .at("2013-10-01", "link licence=L2 sku=FAX account=A2 project=P1 device=D2")
                .at("2013-10-01", "cover licence=L2 until=2014-10-15")
                .endDays("2014-09-29", "2014-09-29");
        assertThat(desk.notices).extracting(Notice::account).containsExactly("A1");
    }

    @Test
    void tellsEachEndDateOfAProjectByItself() {
        Desk desk = covered()
                .link("2013-10-01", "P1", "L2")
                .at("2013-10-01", "cover licence=L2 until=2014-10-06")
                .endDays("2014-09-29", "2014-09-29");
        assertThat(desk.notices)
                .extracting(notice -> notice.due().toString())
                .containsExactlyInAnyOrder("2014-09-30", "2014-10-06");
    }

    @Test
    void saysNothingAboutEnrolledProjectsOrLicencesThatAreNotLinked() {
        assertThat(covered().at("2014-01-01", "enrol project=P1").endDays("2014-09-29", "2014-09-29").notices)
                .isEmpty();
        assertThat(covered().at("2014-01-01", "unlink licence=L1 to=pool").endDays("2014-09-29", "2014-09-29").notices)
                .isEmpty();
    }

    @Test
    void saysNothingOnceThereAreNoTerms() {
        Desk desk = new Desk(Desk.programmes("2015-01-01")).endDays("2014-09-29", "2014-09-29");
        assertThat(desk.notices).isEmpty();
    }

    private static Desk covered() {
        return Desk.open().link("2013-10-01", "P1", "L1").at("2013-10-01", "cover project=P1 until=2014-09-30");
    }
}
