package dev.serai.pricing.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.Books;
import dev.serai.pricing.LevelAgreement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpeningsTest {

    private final Books books = SelectDesk.open().books();

    @Test
    void opensAnAgreementForThreeYears() {
        books.accept("agreement date=2003-05-10 agreement=S2 programme=select account=A1");

        assertThat(books.standing().levelAgreement("S2"))
                .contains(new LevelAgreement(
                        "S2",
                        "select",
                        "A1",
                        Optional.empty(),
                        LocalDate.of(2003, 5, 10),
                        LocalDate.of(2006, 5, 9),
                        Map.of(),
                        0,
                        Optional.of(LocalDate.of(2004, 5, 10))));
        assertThat(books.standing().agreement("S2")).isPresent();
    }

    @Test
    void countsAnniversariesFromALeapDayItself() {
        books.accept("agreement date=2004-02-29 agreement=S2 programme=select account=A1");
        LevelAgreement agreement = books.standing().levelAgreement("S2").orElseThrow();
        AgreementTerm term = AgreementTerm.of(agreement);

        assertThat(agreement.lastDay()).isEqualTo("2007-02-27");
        assertThat(agreement.nextReview()).contains(LocalDate.of(2005, 2, 28));
        assertThat(term.years()).isEqualTo(3);
        assertThat(term.year(LocalDate.of(2005, 2, 27))).isEqualTo(1);
        assertThat(term.year(LocalDate.of(2005, 2, 28))).isEqualTo(2);
        assertThat(term.year(LocalDate.of(2006, 2, 27))).isEqualTo(2);
        assertThat(term.year(LocalDate.of(2006, 2, 28))).isEqualTo(3);
        assertThat(term.year(LocalDate.of(2007, 2, 27))).isEqualTo(3);
    }

    @Test
    void refusesToOpenANumberTwice() {
        assertThat(books.refusal("agreement date=2004-03-01 agreement=S1 programme=select account=A1"))
                .isEqualTo("already-used K-35: Agreement S1 runs from 2003-03-01 to 2006-02-28 and cannot be opened"
                        + " again; give the new agreement a number of its own.");
        books.accept("agreement date=2003-03-01 agreement=P1 programme=ssa account=A1");
        assertThat(books.refusal("agreement date=2004-03-01 agreement=P1 programme=select account=A1"))
                .isEqualTo("already-used K-35: Agreement P1 is one of programme ssa already; give the new agreement a"
                        + " number of its own.");
    }

    @Test
    void opensAnAgreementThatWasStatedBeforeItsProgrammeHadTerms() {
        String stated = "agreement date=2000-12-31 agreement=S2 programme=select account=A1";
        books.accept(stated);
        assertThat(books.standing().levelAgreement("S2")).isEmpty();

        books.accept(stated.replace("2000-12-31", "2003-05-10"));
        assertThat(books.standing().levelAgreement("S2").map(LevelAgreement::opened))
                .contains(LocalDate.of(2003, 5, 10));
    }

    @Test
    void refusesAnAgreementOfAnUnknownAccount() {
        assertThat(books.refusal("agreement date=2004-03-01 agreement=S2 programme=select account=A9"))
                .isEqualTo("unknown-account K-13: Account A9 is not known on 2004-03-01; send its account event, or"
                        + " correct the account.");
    }

    @Test
    void keepsAgreementsOfOtherProgrammesAsTheyAreStated() {
        books.accept(
                "agreement date=2003-05-10 agreement=G1 programme=msp account=A1 endCustomer=C signed=2003-05-01",
                "agreement date=2003-06-10 agreement=G1 programme=msp account=A1 endCustomer=D signed=2003-06-01",
                "agreement date=2003-05-10 agreement=G2 programme=unheard-of account=A1");

        assertThat(books.standing().agreement("G1"))
                .hasValueSatisfying(known -> assertThat(known.endCustomer()).contains("D"));
        assertThat(books.standing().agreement("G2")).isPresent();
        assertThat(books.standing().levelAgreement("G1")).isEmpty();
        assertThat(books.standing().levelAgreement("G2")).isEmpty();
    }
}
