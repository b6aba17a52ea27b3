package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.licence.BookedFile;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.programme.Programmes;
import dev.serai.testing.TestDatabase;
import dev.serai.yaml.UnreadableYaml;
import dev.serai.yaml.YamlNode;
import dev.serai.yaml.YamlText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file is taken back after the terms were edited under which others were booked. */
class EditedTermsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final String OTHERS = """
            account date=2026-01-05 account=A1 name=Reseller country=NL currency=EUR
            product date=2026-01-05 sku=SRV vendor=netjapan name=Server edition=server
            price date=2026-01-05 programme=aip-outright sku=SRV offering=licence unitPrice=100 currency=EUR
            price date=2026-01-05 programme=aip-outright sku=SRV offering=licence unitPrice=80 currency=EUR minQuantity=3
            order date=2026-01-05 order=O1 line=1 account=A1 programme=aip-outright sku=SRV offering=licence quantity=%d
            """;
    private static final String TAKEN =
            "order date=2026-01-05 order=O2 line=1 account=A1 programme=aip-outright sku=SRV offering=licence quantity=1";

    @ParameterizedTest
    @EnumSource
    void saysThatTermsWereEdited(TestDatabase database) {
        try (TestBooks books = new TestBooks(database)) {
            List<LandedUnit> taken = booked(books, 4);
            String before = explanations(books);
            assertThatThrownBy(() -> takeBack(books, taken)).isInstanceOfSatisfying(NotTakenBack.class, stopped -> {
                assertThat(stopped.users())
                        .containsExactly("events.csv:6 (booked under terms of aip-outright that were edited since)");
                assertThat(stopped.invoiced()).isEmpty();
            });
            assertThat(explanations(books)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesAFileBackWhereTheyMakeNoDifference(TestDatabase database) {
        try (TestBooks books = new TestBooks(database)) {
            List<LandedUnit> taken = booked(books, 1);
            String before = explanations(books);
            takeBack(books, taken);
            assertThat(books.jdbc().queryForList("select event_id from charge", Long.class))
                    .as("the other order keeps its charge, and the text of the terms that it was booked under")
                    .containsExactly(5L);
            assertThat(before).contains(explanations(books));
        }
    }

    private static List<LandedUnit> booked(TestBooks books, int quantity) {
        Landings landings = new Landings();
        books.land(landings.units(OTHERS.formatted(quantity)));
        List<LandedUnit> taken = landings.units(TAKEN);
        books.land(taken);
        books.booking(10).book(DAY, DAY);
        books.jdbc().update("update charge set terms = 'as they were'");
        return taken;
    }

    private static void takeBack(TestBooks books, List<LandedUnit> taken) {
        Programmes edited = edited();
        Rebooking rebooking = new Rebooking(
                books.jdbc(),
                refs -> books.landed().events(),
                books.landed(),
                new Rebooking.Rules(() -> edited, new Invoicing(Optional.empty())),
                books.transactions());
        books.transactions().run(() -> {
            rebooking.takeBack(new Booked(taken), Optional.empty());
            return true;
        });
    }

    private static Programmes edited() {
        try {
            YamlNode.Fields terms = (YamlNode.Fields)
                    YamlText.documents("edited.yaml", "tiers: GRADUATED").get(0);
            return TestBooks.PROGRAMMES.with(Map.of("aip-outright", terms)).programmes();
        } catch (UnreadableYaml e) {
            throw new IllegalStateException(e);
        }
    }

    private static String explanations(TestBooks books) {
        return String.join("\n", books.jdbc().queryForList("select explanation from charge order by id", String.class));
    }

    /** A file of which every event is booked. */
    private record Booked(List<LandedUnit> units) implements BookedFile {

        @Override
        public Iterable<List<LandedEvent>> events() {
            return units.stream().map(LandedUnit::events).toList();
        }

        @Override
        public Iterable<List<LandedEvent>> othersNaming(Set<String> skus) {
            return List.of();
        }
    }
}
