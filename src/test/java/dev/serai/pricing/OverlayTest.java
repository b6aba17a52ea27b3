package dev.serai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.LandedUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is changed on top of books goes together with what they know. */
class OverlayTest {

    private static final String ACCOUNT = "2001-01-01 account account=A1 name=One country=NL currency=EUR";
    private static final String ORDER =
            "2002-08-01 order account=A1 order=O1 line=1 programme=open-business sku=S offering=L quantity=5 agreement=N1";

    private final Past past = Past.of(
            ACCOUNT,
            ACCOUNT.replace("A1", "A2"),
            "2001-01-01 product sku=S vendor=microsoft name=Office pool=application",
            "2001-01-01 price programme=open-business sku=S offering=L unitPrice=400 currency=EUR",
            ORDER);
    private final Overlay later = Overlay.over(past.standing());

    private Decision book(String event) {
        Decision decision = past.whatIf().booking().book(new LandedUnit(List.of(past.landed(event))), later);
        later.apply(decision);
        return decision;
    }

    @Test
    void anEventThatTheBooksKnowIsADuplicate() {
        assertThat(book(ORDER).rejections()).extracting(Rejection::code).containsExactly(RejectionCode.DUPLICATE);
    }

    @Test
    void theLineOfOneAccountDoesNotHideThatOfAnother() {
        book(ORDER.replace("A1", "A2").replace("N1", "N2"));

        assertThat(later.lines("O1", "1")).extracting(BookedLine::account).containsExactly("A1", "A2");
        assertThat(past.standing().lines("O1", "1"))
                .extracting(BookedLine::account)
                .containsExactly("A1");
    }

    @Test
    void tellsWhichProjectsWereEnrolled() {
        past.tell("2001-01-01 product sku=P vendor=innovaphone name=Port")
                .tell("2001-01-01 value sku=P measure=credits amount=10")
                .tell("2001-01-01 credit account=A1 credits=100")
                .tell("2013-07-01 link licence=L1 sku=P account=A1 project=P1 device=D1")
                .tell("2013-07-01 cover project=P1")
                .tell("2013-07-01 enrol project=P1");

        assertThat(past.standing().changedEnrolments()).containsExactly(new Enrolment("P1", true));
        assertThat(later.changedEnrolments()).isEmpty();
        assertThat(later.isEnrolled("P1")).isTrue();
    }
}
