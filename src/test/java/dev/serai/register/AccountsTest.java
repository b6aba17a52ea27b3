package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Account;
import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.ParsedEvent;
import dev.serai.licence.Product;
import dev.serai.testing.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class AccountsTest {

    static Account account(String id, String billing, String... more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "account",
                id,
                "date",
                "2026-01-01",
                "name",
                "Account " + id,
                "country",
                "NL",
                "currency",
                "EUR",
                "billing",
                billing));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return (Account) read(EventType.ACCOUNT, fields);
    }

    private static Object read(EventType type, Map<String, String> fields) {
        ParsedEvent parsed = EventFields.parse(type, fields);
        assertThat(parsed).isInstanceOf(ParsedEvent.Read.class);
        return ((ParsedEvent.Read) parsed).event();
    }

    @ParameterizedTest
    @EnumSource
    void readsBackEveryField(TestDatabase database) {
        Accounts accounts = new Accounts(new JdbcTemplate(database.fresh()));
        Account full = account(
                "A1",
                "monthly",
                "roles",
                "service-provider;reseller",
                "segment",
                "academic",
                "region",
                "other",
                "vatId",
                "NL123456782B01",
                "street",
                "Straße 1",
                "postcode",
                "1011 AA",
                "city",
                "Łódź",
                "email",
                "a@b.example",
                "invoiceEmail",
                "i@b.example",
                "language",
                "nl",
                "paymentDays",
                "0",
                "creditTerms",
                "on-invoice",
                "buyerReference",
                "PO-BOX",
                "companyId",
                "123",
                "companyIdScheme",
                "0106",
                "endpoint",
                "456",
                "endpointScheme",
                "0190");
        Account bare = account("A2", "per-order");

        accounts.put(List.of(full, bare));

        assertThat(accounts.find(List.of("A2", "A1", "unknown", "A1")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("A1", full, "A2", bare));
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheLatestByDateWhateverTheOrderOfArrival(TestDatabase database) {
        Accounts accounts = new Accounts(new JdbcTemplate(database.fresh()));
        Account old = account("A", "per-order", "date", "2026-01-01", "name", "Old");
        Account current = account("A", "per-order", "date", "2026-03-01", "name", "Current", "city", "Delft");
        Account corrected = account("A", "per-order", "date", "2026-03-01", "name", "Corrected");

        accounts.put(List.of(current, old));
        assertThat(accounts.find(List.of("A"))).containsEntry("A", current);
        accounts.put(List.of(old));
        assertThat(accounts.find(List.of("A"))).containsEntry("A", current);
        accounts.put(List.of(current, corrected));
        assertThat(accounts.find(List.of("A"))).containsEntry("A", corrected);
    }

    @ParameterizedTest
    @EnumSource
    void findsThousandsAtOnce(TestDatabase database) {
        Accounts accounts = new Accounts(new JdbcTemplate(database.fresh()));
        List<Account> many = IntStream.range(0, 1_201)
                .mapToObj(i -> account("A" + i, "per-order"))
                .toList();

        accounts.put(many);

        assertThat(accounts.find(many.stream().map(Account::account).toList())).hasSize(1_201);
        assertThat(accounts.find(List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keepsProductsToo(TestDatabase database) {
        Products products = new Products(new JdbcTemplate(database.fresh()));
        Product full = (Product) read(
                EventType.PRODUCT,
                Map.of(
                        "sku",
                        "S1",
                        "date",
                        "2026-01-01",
                        "vendor",
                        "v",
                        "name",
                        "n",
                        "edition",
                        "server",
                        "pool",
                        "system",
                        "version",
                        "10",
                        "separatelyLicensed",
                        "true",
                        "trainingCopies",
                        "false"));
        Product bare = (Product)
                read(EventType.PRODUCT, Map.of("sku", "S2", "date", "2026-01-01", "vendor", "v", "name", "n"));

        products.put(List.of(full, bare));

        assertThat(products.find(List.of("S1", "S2")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("S1", full, "S2", bare));
    }
}
