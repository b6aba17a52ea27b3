package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.pricing.AdviceCode;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditsTest {

    private static final String ORDER =
            "order order=O1 line=1 account=A1 programme=ssa sku=PACK offering=credits quantity=";

    @Test
    void aCreditEventSetsTheBalance() {
        Desk desk = Desk.open()
                .at("2014-01-01", "credit account=A1 credits=25")
                .at("2014-01-02", "credit account=A1 credits=7");
        assertThat(desk.balance("A1")).isEqualTo(7);
        assertThat(desk.charges).isEmpty();
    }

    @Test
    void refusesCreditsOfAnUnknownAccount() {
        Desk desk = Desk.open().at("2014-01-01", "credit account=A9 credits=25");
        assertThat(desk.refusal())
                .isEqualTo("unknown-account K-13: Account A9 is not known on 2014-01-01; send its account event,"
                        + " or correct the account.");
        assertThat(desk.standing.balance("A9", "ssa")).isEmpty();
    }

    @Test
    void refusesCreditsOnADayWithoutAnyProgramme() {
        Desk desk = new Desk(Desk.programmes("2015-01-01"))
                .at("2001-01-01", "account account=A1 name=One country=NL currency=EUR")
                .at("2014-12-31", "credit account=A1 credits=25");
        assertThat(desk.refusal())
                .isEqualTo("not-supported K-46: The balance of account A1 cannot be set, because no programme of kind"
                        + " service-credits has terms on 2014-12-31; add its file to the programmes.");
    }

    @ParameterizedTest
    @CsvSource({"15, 12.50, 187.50", "99, 12.50, 1237.50", "100, 11.995, 1199.50", "101, 11.995, 1211.50"})
    void anOrderOfCreditsIsPricedByItsOwnQuantityAndAddedToTheBalance(int quantity, String unitPrice, String amount) {
        Desk desk = priced().at("2014-01-02", ORDER + quantity);
        Charge charge = desk.charge();
        assertThat(charge.unitPrice()).isEqualByComparingTo(unitPrice);
        assertThat(charge.amount().toPlainString()).isEqualTo(amount);
        assertThat(charge.unit()).isEqualTo("EUR");
        assertThat(charge.quantity()).isEqualTo(quantity);
        assertThat(charge.subject().order()).contains("O1");
        assertThat(charge.subject().line()).contains("1");
        assertThat(charge.period()).isEmpty();
        assertThat(charge.rule()).isEqualTo("IS-03");
        assertThat(desk.balance("A1")).isEqualTo(100 + quantity);
    }

    @Test
    void saysWhichRowOfTheTableCounted() {
        Desk desk = priced().at("2014-01-02", ORDER + "101");
        assertThat(desk.charge().steps())
                .extracting(Step::text)
                .containsExactly(
                        "K-17: The row with the highest minimum that the quantity reaches counts"
                                + " (table of 2014-01-01, quantity 101, minimum 100) = 11.995",
                        "K-16: The unit price times the quantity, rounded half up"
                                + " (unit price 11.995, quantity 101, currency EUR) = 1211.50");
    }

    @Test
    void advisesToOrderUpToTheNextRowWhereThatCostsLess() {
        Desk desk = priced();
        desk.at("2014-01-02", ORDER + "95");
        assertThat(desk.advice).isEmpty();
        desk.at("2014-01-02", ORDER.replace("O1", "O2") + "99");
        assertThat(desk.advice).singleElement().satisfies(advice -> {
            assertThat(advice.code()).isEqualTo(AdviceCode.CHEAPER_NEXT_TIER);
            assertThat(advice.message())
                    .isEqualTo("Ordering 100 units of PACK instead of 99 would cost 1199.50 EUR instead of 1237.50 EUR,"
                            + " because the next price begins at 100 units.");
        });
    }

    @Test
    void refusesCreditsWithoutAPrice() {
        Desk desk = priced().at("2013-12-31", ORDER + "15");
        assertThat(desk.refusal())
                .isEqualTo("no-price K-17: No price of programme ssa for 15 credits of product PACK in EUR is in force"
                        + " on 2013-12-31; send one with offering credits.");
        assertThat(desk.rejections.get(0).steps().get(0).text())
                .contains("(sku PACK, currency EUR, quantity 15, day 2013-12-31)");
        assertThat(desk.balance("A1")).isEqualTo(100);
    }

    @Test
    void refusesToSellAnythingButCredits() {
        Desk desk = priced().at(
                        "2014-01-02",
                        "order order=O1 line=1 account=A1 programme=ssa sku=PACK offering=licence quantity=1");
        assertThat(desk.refusal())
                .isEqualTo("not-supported IS-03: Programme ssa sells credits, not licence of product PACK;"
                        + " order offering credits.");
    }

    @Test
    void missingCreditsAreBoughtByTheBookingWhereTheAccountMay() {
        Desk desk = onInvoice().at("2014-01-01", "credit account=A1 credits=3").at("2014-01-01", "cover project=P1");
        assertThat(desk.amounts()).containsExactly("175.00 EUR", "10 SSC");
        Charge bought = desk.charges.get(0);
        assertThat(bought.subject().sku()).isEqualTo("SSC");
        assertThat(bought.subject().order()).isEmpty();
        assertThat(bought.quantity()).isEqualTo(7);
        assertThat(bought.event()).isEqualTo(desk.charge().event());
        assertThat(desk.balance("A1")).isZero();
    }

    @Test
    void nothingIsBoughtWhileTheBalanceLasts() {
        Desk desk = onInvoice().at("2014-01-01", "credit account=A1 credits=10").at("2014-01-01", "cover project=P1");
        assertThat(desk.amounts()).containsExactly("10 SSC");
        assertThat(desk.balance("A1")).isZero();
    }

    @Test
    void refusesTheBookingWhenMissingCreditsHaveNoPrice() {
        Desk desk = onInvoice()
                .at("2014-01-01", "account account=A1 name=One country=CH currency=CHF creditTerms=on-invoice")
                .at("2014-01-01", "credit account=A1 credits=3")
                .at("2014-01-01", "cover project=P1");
        assertThat(desk.refusal())
                .isEqualTo("no-price K-17: No price of programme ssa for 7 credits of product SSC in CHF is in force"
                        + " on 2014-01-01; send one with offering credits.");
        assertThat(desk.coverage("L1")).isEqualTo("none");
        assertThat(desk.balance("A1")).isEqualTo(3);
    }

    @Test
    void nothingIsBoughtForOneAccountWhenAnotherCannotPay() {
        Desk desk = onInvoice()
                .at("2014-01-01", "link licence=L2 sku=FAX account=A2 project=P1 device=D2")
                .at("2014-01-01", "credit account=A1 credits=3")
                .at("2014-01-01", "credit account=A2 credits=3")
                .at("2014-01-01", "cover project=P1");
        assertThat(desk.charges).isEmpty();
        assertThat(desk.refusal()).startsWith("insufficient-credits A-13:").contains("account A2");
        assertThat(desk.balance("A1")).isEqualTo(3);
    }

    @Test
    void leavesOtherEventsToOthers() {
        assertThatThrownBy(() -> Desk.open().at("2014-01-01", "deactivate licence=L1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Service agreements do not decide events deactivate");
    }

    private static Desk priced() {
        return Desk.open()
                .at("2001-01-01", "product sku=PACK vendor=innovaphone name=Credit")
                .at("2014-01-01", "price programme=ssa sku=PACK offering=credits unitPrice=12.50 currency=EUR")
                .at(
                        "2014-01-01",
                        "price programme=ssa sku=PACK offering=credits unitPrice=11.995 currency=EUR minQuantity=100");
    }

    private static Desk onInvoice() {
        return Desk.open()
                .at("2013-01-01", "account account=A1 name=One country=NL currency=EUR creditTerms=on-invoice")
                .at("2013-01-01", "price programme=ssa sku=SSC offering=credits unitPrice=25 currency=EUR")
                .link("2014-01-01", "P1", "L1");
    }
}
