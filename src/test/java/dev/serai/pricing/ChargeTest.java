package dev.serai.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;

class ChargeTest {

    @Test
    void creditsAreNotMoney() {
        Past past = Past.of(
                "2001-01-01 account account=A1 name=One country=NL currency=EUR",
                "2001-01-01 product sku=P vendor=innovaphone name=Port",
                "2001-01-01 value sku=P measure=credits amount=10",
                "2001-01-01 price programme=ssa sku=SSC offering=credits unitPrice=0.5 currency=EUR",
                "2001-01-01 credit account=A1 credits=1000",
                "2013-07-01 link licence=L1 sku=P account=A1 project=P1 device=D1",
                "2013-07-01 cover project=P1");

        assertThat(past.until("2014-01-01").entries().stream().flatMap(entry -> entry.decision().charges().stream()))
                .extracting(Charge::unit, Charge::isMoney)
                .containsExactly(tuple("SSC", false));
    }
}
