package dev.serai.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SellerTest {

    private static final Seller REAL = new Seller(
            "Handel AG",
            "Weg 1",
            "10115",
            "Berlin",
            "DE",
            "DE136695976",
            "HRB1",
            "",
            "DE89370400440532013000",
            "a@handel.example",
            "+49 30 1");

    @Test
    void theDemoSellerIsCompleteAndValid() {
        assertThat(Seller.DEMO.faults()).isEmpty();
        assertThat(Seller.DEMO.isDemo()).isTrue();
        assertThat(Seller.DEMO.endpoint()).contains("12345678");
    }

    @Test
    void aSellerOfOnesOwnIsNoDemo() {
        assertThat(REAL.faults()).isEmpty();
        assertThat(REAL.isDemo()).isFalse();
        assertThat(REAL.endpoint()).isEmpty();
    }

    @Test
    void aSellerThatKeepsTheDemosAccountIsStillOne() {
        MockEnvironment environment = new MockEnvironment();
        environment.setProperty("serai.seller.name", "Mine");
        environment.setProperty("serai.seller.vatId", "NL002455799B11");
        environment.setProperty("serai.seller.companyId", "87654321");

        Seller seller = new BillingConfiguration().seller(environment);

        assertThat(seller.name()).isEqualTo("Mine");
        assertThat(seller.city()).isEqualTo("Amsterdam");
        assertThat(seller.isDemo()).isTrue();
    }

    @Test
    void saysEverythingThatIsWrong() {
        MockEnvironment environment = new MockEnvironment();
        environment.setProperty("serai.seller.name", " ");
        environment.setProperty("serai.seller.country", "nl");
        environment.setProperty("serai.seller.companyIdScheme", "KvK");
        environment.setProperty("serai.seller.iban", "NL00ABNA0417164300");

        assertThatThrownBy(() -> new BillingConfiguration().seller(environment))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("""
                        serai.seller.name: empty, expected a value
                        serai.seller.country: 'nl', expected a two-letter ISO country code such as NL
                        serai.seller.companyIdScheme: 'KvK', expected the four digits of an ISO 6523 scheme such as 0106, or nothing
                        serai.seller.vatId: 'NL123456782B01', expected a VAT id of nl with right check digits
                        serai.seller.iban: 'NL00ABNA0417164300', expected an IBAN with valid check digits""");
    }
}
