package dev.serai.pricing.advice;

import static dev.serai.pricing.advice.Asked.of;
import static dev.serai.pricing.advice.Asked.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.History;
import dev.serai.pricing.Past;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said about prices: the years after which assurance costs a licence, and rows that a larger order reaches. */
class PriceAdviceTest {

    private static final String ROW = "2001-01-01 price currency=EUR programme=";

    private static Past catalogue() {
        return Past.of(
                "2001-01-01 account account=A1 name=One country=NL currency=EUR",
                "2001-01-01 product sku=S vendor=microsoft name=Office pool=application",
                "2001-01-01 product sku=T vendor=microsoft name=Visio pool=application");
    }

    private static List<AdviceItem> ofProducts(Past past) {
        return of(past, AdviceKind.BREAK_EVEN, "2003-01-01").stream()
                .filter(item -> item.concern().sku().isPresent())
                .toList();
    }

    @Test
    void assuranceAtALevelIsComparedWithTheLicenceAtThatLevel() {
        Past past = catalogue()
                .tell(ROW + "select sku=S offering=L unitPrice=400 level=A")
                .tell(ROW + "select sku=S offering=L unitPrice=300 level=B")
                .tell(ROW + "select sku=S offering=SA unitPrice=100 level=A");

        assertThat(ofProducts(past))
                .extracting(AdviceItem::message)
                .containsExactly(
                        "Under select at level A a licence of S costs 400 EUR and assurance 100 EUR for 1 year,"
                                + " so by calculation, which is no promise, assurance costs as much as a new licence after 4"
                                + " years.");
    }

    @Test
    void productsStandInTheOrderInWhichTheirAssuranceWasPriced() {
        Past past = catalogue()
                .tell(ROW + "open-business sku=S offering=L unitPrice=400")
                .tell(ROW + "open-business sku=T offering=L unitPrice=200")
                .tell(ROW + "open-business sku=T offering=SA unitPrice=50")
                .tell(ROW + "open-business sku=S offering=SA unitPrice=100");

        assertThat(ofProducts(past))
                .extracting(item -> item.concern().sku().orElseThrow())
                .containsExactly("T", "S");
    }

    @Test
    void assuranceForNothingNeverCostsAsMuchAsALicence() {
        Past past = catalogue()
                .tell(ROW + "open-business sku=S offering=L unitPrice=400")
                .tell(ROW + "open-business sku=S offering=SA unitPrice=0");

        assertThat(ofProducts(past)).isEmpty();
    }

    @Test
    void ofAnOrderTheLineThatWouldCostLessIsNamed() {
        Past past = catalogue()
                .tell(ROW + "open-business sku=S offering=L unitPrice=400")
                .tell(ROW + "open-business sku=S offering=L unitPrice=300 minQuantity=10")
                .tell(ROW + "open-business sku=T offering=L unitPrice=200");
        String line = "2002-08-01 order account=A1 order=O1 programme=open-business agreement=AUTH1 offering=L line=";
        past.tell(line + "1 sku=S quantity=9", line + "2 sku=T quantity=1");

        assertThat(only(past, AdviceKind.CHEAPER_NEXT_TIER, "2003-01-01").figures())
                .containsEntry("line", "1");
    }

    @Test
    void otherAdviceOfAnOrderIsNotAboutRows() {
        Past past = catalogue()
                .tell(ROW + "open-business sku=S offering=L unitPrice=400")
                .tell("2002-08-01 order account=A1 order=O1 line=1 programme=open-business agreement=AUTH1 sku=S"
                        + " offering=L quantity=5")
                .tell("2003-08-01 order account=A1 order=O2 line=1 programme=open-business agreement=AUTH1 sku=S"
                        + " offering=L&SA quantity=1");
        List<History.Entry> entries = past.until("2004-01-01").entries();

        assertThat(entries.get(entries.size() - 1).decision().advice()).hasSize(1);
        assertThat(of(past, AdviceKind.CHEAPER_NEXT_TIER, "2004-01-01")).isEmpty();
    }
}
