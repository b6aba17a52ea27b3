package dev.serai.pricing.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.Past;
import dev.serai.pricing.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Licences bought without assurance, with an id of their own or without. */
class LicencesAloneTest {

    private static final String ORDER =
            "2002-08-01 order account=A1 programme=open-business agreement=AUTH1 line=1 order=";

    private static Past catalogue() {
        return Past.of(
                "2001-01-01 account account=A1 name=One country=NL currency=EUR",
                "2001-01-01 product sku=S vendor=microsoft name=Office pool=application version=1",
                "2001-01-01 product sku=T vendor=microsoft name=Visio pool=application version=1",
                "2001-01-01 price programme=open-business sku=S offering=L unitPrice=400 currency=EUR",
                "2001-01-01 price programme=open-business sku=T offering=L unitPrice=200 currency=EUR",
                "2001-01-01 price programme=ssa sku=S offering=credits unitPrice=1 currency=EUR");
    }

    private static List<Entitlement> found(Past past) {
        Entitlements entitlements = new Entitlements(past.until("2020-12-31"), Past.programmes());
        return entitlements.to(entitlements.releases().get(0));
    }

    @Test
    void aLicenceWithAnIdIsNotEntitledToWhatComesOutAfterItsPurchase() {
        Past past = catalogue()
                .tell(ORDER + "O1 sku=S offering=L quantity=5 licence=L1")
                .tell("2002-08-02 release sku=S version=2");

        assertThat(found(past)).singleElement().satisfies(found -> assertThat(found.message())
                .isEqualTo("Licence L1 is not entitled to version 2 of S, released on 2002-08-02: it was bought on"
                        + " 2002-08-01 without assurance; order what includes it."));
    }

    @Test
    void licencesWithoutAnIdIncludeWhatIsOutOnTheDayOfTheirPurchase() {
        Past past = catalogue()
                .tell(ORDER + "O1 sku=S offering=L quantity=5 project=P1")
                .tell("2002-08-01 release sku=S version=2");

        assertThat(found(past)).singleElement().satisfies(found -> {
            assertThat(found.ground()).contains(Ground.PURCHASE);
            assertThat(found.rule()).isEqualTo("MS-06");
            assertThat(found.message())
                    .isEqualTo("Order O1 line 1 was bought on 2002-08-01 and so includes version 2 of S, released on"
                            + " 2002-08-01.");
            assertThat(found.holding().licence()).isEqualTo("A1/O1/1");
            assertThat(found.holding().quantity()).isEqualTo(5);
            assertThat(found.holding().project()).contains("P1");
            assertThat(found.steps())
                    .extracting(Step::text)
                    .contains("K-43: A licence alone has no assurance (offering L) = not covered");
        });
    }

    @Test
    void licencesWithoutAnIdAreNotEntitledToWhatComesOutLater() {
        Past past =
                catalogue().tell(ORDER + "O1 sku=S offering=L quantity=5").tell("2002-08-02 release sku=S version=2");

        assertThat(found(past)).singleElement().satisfies(found -> {
            assertThat(found.isEntitled()).isFalse();
            assertThat(found.message())
                    .isEqualTo("Order O1 line 1 is not entitled to version 2 of S, released on 2002-08-02: its licences"
                            + " were bought on 2002-08-01 without assurance; order what includes it.");
        });
    }

    @Test
    void otherProductsReturnedLicencesAndCreditsAreNotJudged() {
        Past past = catalogue()
                .tell(ORDER + "O1 sku=S offering=L quantity=5")
                .tell(ORDER + "O2 sku=T offering=L quantity=1")
                .tell(ORDER + "O3 sku=S offering=L quantity=1")
                .tell("2002-08-01 return order=O3 line=1 quantity=1")
                .tell("2002-08-01 order account=A1 programme=ssa line=1 order=O4 sku=S offering=credits quantity=3")
                .tell("2002-08-02 release sku=S version=2");

        assertThat(found(past)).extracting(found -> found.holding().licence()).containsExactly("A1/O1/1");
    }

    @Test
    void eachLineOfAnOrderHasItsOwnProject() {
        Past past = catalogue()
                .tell(
                        ORDER + "O1 sku=S offering=L quantity=5 licence=L1 project=P1",
                        ORDER.replace("line=1", "line=2") + "O1 sku=S offering=L quantity=1 licence=L2 project=P2")
                .tell("2002-08-02 release sku=S version=2");

        assertThat(found(past))
                .extracting(found -> found.holding().licence() + " "
                        + found.holding().project().orElseThrow())
                .containsExactly("L1 P1", "L2 P2");
    }
}
