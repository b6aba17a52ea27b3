package dev.serai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Agreement;
import dev.serai.licence.LandedUnit;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
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
    void ofTwoStatementsTheOneWithTheLaterDateHolds() {
        book("2002-01-01 account account=A1 name=Later country=NL currency=EUR");
        book("2001-06-01 account account=A1 name=Between country=NL currency=EUR");
        book("2002-01-01 product sku=S vendor=microsoft name=Later pool=application");
        book("2001-06-01 product sku=S vendor=microsoft name=Between pool=application");

        assertThat(later.account("A1").orElseThrow().name()).isEqualTo("Later");
        assertThat(later.product("S").orElseThrow().name()).isEqualTo("Later");
        assertThat(past.standing().account("A1").orElseThrow().name()).isEqualTo("One");
        assertThat(past.standing().product("S").orElseThrow().name()).isEqualTo("Office");
    }

    @Test
    void ofTwoStatementsOfOneDateTheSecondHolds() {
        book("2001-01-01 account account=A1 name=Second country=NL currency=EUR reference=R1");

        assertThat(later.account("A1").orElseThrow().name()).isEqualTo("Second");
    }

    @Test
    void theAgreementsOfACustomerAreThoseKnownAndThoseStatedSince() {
        String msp = " agreement programme=msp account=A1 endCustomer=C1 agreement=";
        past.tell("2001-01-01" + msp + "M1").tell("2001-01-01" + msp + "M2");
        book("2001-02-01" + msp + "M3");
        book("2001-02-01" + msp.replace("C1", "C2") + "M2");
        book("2001-01-15" + msp.replace("C1", "C2") + "M1");
        book("2000-12-31" + msp.replace("C1", "C3") + "M1");

        assertThat(later.agreements("A1", "C1"))
                .extracting(Agreement::agreement)
                .containsExactly("M3");
        assertThat(later.agreements("A1", "C2"))
                .extracting(Agreement::agreement)
                .containsExactly("M1", "M2");
        assertThat(later.agreements("A1", "C3")).isEmpty();
        assertThat(past.standing().agreements("A1", "C1"))
                .extracting(Agreement::agreement)
                .containsExactly("M1", "M2");
    }

    @Test
    void theEndsOfAProjectAreThoseOfItsLinkedPositions() {
        past.tell("2001-01-01 product sku=P vendor=innovaphone name=Port")
                .tell("2001-01-01 value sku=P measure=credits amount=10")
                .tell("2001-01-01 credit account=A1 credits=1000")
                .tell("2013-07-01 link licence=L1 sku=P account=A1 project=P1 device=D1")
                .tell("2013-07-01 link licence=L2 sku=P account=A1 project=P1 device=D1")
                .tell("2013-07-01 cover project=P1");
        Standing counted = past.standing();
        Standing asked = (Standing) Proxy.newProxyInstance(
                Standing.class.getClassLoader(),
                new Class<?>[] {Standing.class},
                (proxy, method, given) -> method.getName().equals("ends")
                        ? InvocationHandler.invokeDefault(proxy, method, given)
                        : method.invoke(counted, given));

        assertThat(asked.ends("P1")).isEqualTo(counted.ends("P1")).containsValue(2);
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
