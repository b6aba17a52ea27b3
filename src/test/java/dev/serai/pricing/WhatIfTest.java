package dev.serai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhatIfTest {

    private static final String ORDER =
            "2002-08-01 order account=A1 line=1 programme=open-business sku=S offering=L quantity=5 agreement=X-2 order=";

    @Test
    void aNumberIsUnusedThatNoOrderAndNoAgreementHas() {
        Past past = Past.of(
                "2001-01-01 account account=A1 name=One country=NL currency=EUR",
                "2001-01-01 product sku=S vendor=microsoft name=Office pool=application",
                "2001-01-01 price programme=open-business sku=S offering=L unitPrice=400 currency=EUR");
        assertThat(past.whatIf().unusedNumber("X")).isEqualTo("X-1");

        past.tell(ORDER + "X-1");
        assertThat(past.whatIf().unusedNumber("X")).isEqualTo("X-3");

        past.tell("2001-01-01 agreement agreement=X-3 programme=msp account=A1 endCustomer=C1");
        assertThat(past.whatIf().unusedNumber("X")).isEqualTo("X-4");
        assertThat(past.whatIf().unusedNumber("Y")).isEqualTo("Y-1");
    }
}
