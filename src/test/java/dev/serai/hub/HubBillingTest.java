package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.billing.Books;
import dev.serai.billing.Books.Sale;
import dev.serai.register.ParkedAccounts;
import dev.serai.register.ParkedAccounts.Parked;
import dev.serai.testing.TestDatabase;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class HubBillingTest {

    @ParameterizedTest
    @EnumSource
    void parksAnAccountThatCannotBeInvoiced(TestDatabase database) {
        LocalDate early = LocalDate.of(2000, 12, 31);
        Books books = new Books(database).account("A", "NL", "EUR");
        books.charges(Sale.of("A", early, 1, "10.00", "10.00").order("O1", "1"));
        HubBilling billing = new HubBilling(books.run());

        billing.billOrders(early);
        billing.billClose(early.plusDays(1));

        assertThat(new ParkedAccounts(JdbcClient.create(books.jdbc())).all())
                .extracting(Parked::text)
                .containsExactly(
                        "Account A is parked since 2000-12-31 (invoice): No standard VAT rate of NL on 2000-12-31"
                                + " in mappings/tax/vat-rates.yaml: add it under rates of NL");
    }
}
