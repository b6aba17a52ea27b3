package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MappedRulesTest {

    private static final String TWO = """
            feed: two
            rank: 40
            format: csv
            events:
              - event: value
                fields:
                  date: {from: Valid}
                  sku: {from: Article}
                  measure: {value: credits}
                  amount: {from: Value}
              - event: credit
                when: {Account: {filled: true}}
                fields:
                  date: {from: Day}
                  account: {from: Account}
                  credits: {from: Value}
            """;
    private static final Columns COLUMNS = Columns.of(List.of("Valid", "Day", "Article", "Value", "Account"));

    private final EventRules rules = MappingFiles.parse("two", TWO).rules();

    @Test
    void makesSeveralEventsOfOneRecord() {
        MappedRow mapped = rules.map(row("2026-03-01", "2026-03-01", "A", "5", "A1"));
        assertThat(((MappedRow.Events) mapped).events())
                .extracting(each -> each.event().type().code())
                .containsExactly("value", "credit");
        assertThat(((MappedRow.Events) rules.map(row("2026-03-01", "", "A", "5", ""))).events())
                .hasSize(1);
    }

    @Test
    void refusesARecordWhoseEventsHaveTwoDates() {
        assertThat(faults(row("2026-03-01", "2026-03-02", "A", "5", "A1")))
                .containsExactly(RowFault.of(
                        "mixed-dates",
                        "The events of one record need one date, found [2026-03-01, 2026-03-02]: map the same column"));
    }

    @Test
    void saysAFaultThatTwoEventsShareOnce() {
        assertThat(faults(row("2026-03-01", "2026-03-01", "A", "x", "A1")))
                .extracting(RowFault::message)
                .containsExactly("Column Value has 'x', expected a number such as 1234.56");
    }

    @Test
    void findsAColumnWhateverItsCaseAndBlanks() {
        Columns columns = Columns.of(List.of(" VALID ", "day", "Article", "Value", "ACCOUNT"));
        assertThat(rules.check(columns)).isEmpty();
        Row row = new Row(2, columns, List.of("2026-03-01", "", "A", "5", ""));
        assertThat(rules.map(row)).isInstanceOf(MappedRow.Events.class);
    }

    @Test
    void tellsTheOrderOfADamagedRow() {
        EventRules canonical = MappingFiles.canonical().rules();
        Columns columns = Columns.of(List.of("event", "date", "account", "order"));
        assertThat(canonical.order(new Row(2, columns, List.of("order", "2026-03-01", "A1", "O1"))))
                .contains(new OrderKey("A1", "O1", Optional.of(LocalDate.parse("2026-03-01"))));
        assertThat(canonical.order(new Row(2, columns, List.of("order", "soon", "A1", "O1"))))
                .contains(new OrderKey("A1", "O1", Optional.empty()));
        assertThat(canonical.order(new Row(2, columns, List.of("order", "2026-03-01", "A1"))))
                .isEmpty();
        assertThat(canonical.order(new Row(2, columns, List.of("return", "2026-03-01", "A1", "O1"))))
                .isEmpty();
    }

    @Test
    void takesTheCanonicalNamesOnlyAsTheyAre() {
        Columns columns = Columns.of(List.of("Event", "date", "acount", "unitprice"));
        assertThat(MappingFiles.canonical().rules().check(columns))
                .extracting(RowFault::message)
                .containsExactly(
                        "Column acount of the file is not in the mapping; map it or add it to ignore; did you mean"
                                + " 'account'?",
                        "Column Event of the file is not in the mapping; map it or add it to ignore; did you mean"
                                + " 'event'?",
                        "Column unitprice of the file is not in the mapping; map it or add it to ignore; did you mean"
                                + " 'unitPrice'?");
    }

    private List<RowFault> faults(Row row) {
        return ((MappedRow.Rejected) rules.map(row)).faults();
    }

    private static Row row(String... cells) {
        return new Row(2, COLUMNS, List.of(cells));
    }
}
