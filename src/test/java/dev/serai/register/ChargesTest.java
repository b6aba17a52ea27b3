package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.licence.BillingPolicy;
import dev.serai.licence.Offering;
import dev.serai.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class ChargesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    private static NewCharge charge(String account, Optional<String> order, String amount, BillingState billing) {
        return new NewCharge(
                Optional.of(7L),
                account,
                DAY,
                DAY,
                "aip-outright",
                "terms-1",
                "SKU",
                Optional.of("L-1"),
                Offering.MAINTENANCE,
                3,
                "EUR",
                new BigDecimal("12.345678901234"),
                new BigDecimal("0.25"),
                new BigDecimal(amount),
                Optional.of(DAY),
                Optional.of(DAY.plusYears(1).minusDays(1)),
                "NP-01",
                "first step\nsecond step",
                order,
                order.map(number -> "1"),
                false,
                billing,
                account.equals("M") ? BillingPolicy.MONTHLY : BillingPolicy.PER_ORDER);
    }

    private static JdbcTemplate books(TestDatabase database) {
        JdbcTemplate jdbc = new JdbcTemplate(database.fresh());
        new Accounts(jdbc).put(List.of(AccountsTest.account("A", "per-order"), AccountsTest.account("M", "monthly")));
        return jdbc;
    }

    @ParameterizedTest
    @EnumSource
    void readsBackWhatItWrote(TestDatabase database) {
        JdbcTemplate jdbc = books(database);
        NewCharge written = charge("A", Optional.of("O1"), "27.78", BillingState.OPEN);

        new Charges(jdbc).write(List.of(written), 1);

        ChargeGroup group = new ChargeGroup("A", Optional.of("O1"), "EUR");
        Map<ChargeGroup, List<Billable>> read = new OpenCharges(jdbc).ofOrders(List.of(group));
        assertThat(read).containsOnlyKeys(group);
        assertThat(read.get(group)).singleElement().satisfies(booked -> assertThat(booked.charge())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(written));
    }

    @ParameterizedTest
    @EnumSource
    void readsBackInstalmentsOneByOne(TestDatabase database) {
        JdbcTemplate jdbc = books(database);
        NewInstalment first = instalment(1, DAY, "0.34", true, BillingState.OPEN);
        NewInstalment second = instalment(2, DAY.plusYears(1), "0.33", false, BillingState.OPEN);
        NewCharge written = charge("A", Optional.of("O1"), "1.00", BillingState.SPREAD)
                .paidIn(List.of(first, second, instalment(3, DAY.plusYears(2), "0.33", false, BillingState.NONE)));

        new Charges(jdbc).write(List.of(written), 1);

        OpenCharges open = new OpenCharges(jdbc);
        List<ChargeGroup> orders = open.orders(0).stream().map(OpenOrder::group).toList();
        assertThat(orders).containsExactly(new ChargeGroup("A", Optional.of("O1"), "EUR"));
        assertThat(open.withoutOrder(DAY.plusYears(1).minusDays(1))).isEmpty();
        List<ChargeGroup> due = open.withoutOrder(DAY.plusYears(2));
        assertThat(due).containsExactly(new ChargeGroup("A", Optional.empty(), "EUR"));
        assertThat(only(open.ofOrders(orders)))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(new Billable(new BookedCharge(1, written.paidIn(List.of())), Optional.of(first)));
        assertThat(only(open.ofWithoutOrder(due, DAY.plusYears(2))).id()).isEqualTo(new BillableId(1, 2));
    }

    private static NewInstalment instalment(
            int number, LocalDate due, String amount, boolean isWithOrder, BillingState state) {
        return new NewInstalment(number, 3, due, new BigDecimal(amount), isWithOrder, state);
    }

    private static Billable only(Map<ChargeGroup, List<Billable>> found) {
        assertThat(found).hasSize(1);
        List<Billable> billables = found.values().iterator().next();
        assertThat(billables).hasSize(1);
        return billables.get(0);
    }

    @ParameterizedTest
    @EnumSource
    void refusesToInvoiceAnInstalmentTwice(TestDatabase database) {
        JdbcTemplate jdbc = books(database);
        Charges charges = new Charges(jdbc);
        charges.write(
                List.of(charge("A", Optional.of("O1"), "1.00", BillingState.SPREAD)
                        .paidIn(List.of(
                                instalment(1, DAY, "0.50", true, BillingState.OPEN),
                                instalment(2, DAY, "0.50", true, BillingState.OPEN)))),
                1);

        charges.invoiced(List.of(new BillableId(1, 2)));

        assertThatThrownBy(() -> charges.invoiced(List.of(new BillableId(1, 1), new BillableId(1, 2))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Instalment 2 of charge 1 is not open: it cannot be invoiced");
    }

    @ParameterizedTest
    @EnumSource
    void groupsWhatIsOpenByOrderAccountAndCurrency(TestDatabase database) {
        JdbcTemplate jdbc = books(database);
        new Charges(jdbc)
                .write(
                        List.of(
                                charge("A", Optional.of("O2"), "1.00", BillingState.OPEN),
                                charge("A", Optional.empty(), "2.00", BillingState.OPEN),
                                charge("A", Optional.of("O1"), "3.00", BillingState.OPEN),
                                charge("A", Optional.of("O2"), "4.00", BillingState.OPEN),
                                charge("A", Optional.of("O3"), "5.00", BillingState.NONE),
                                charge("M", Optional.of("O4"), "6.00", BillingState.OPEN),
                                charge("M", Optional.empty(), "7.00", BillingState.OPEN)),
                        1);
        OpenCharges open = new OpenCharges(jdbc);

        assertThat(open.orders(0).stream().map(order -> order.group().order()))
                .containsExactly(Optional.of("O2"), Optional.of("O1"));
        assertThat(open.orders(open.orders(0).get(0).firstId()).stream()
                        .map(order -> order.group().order()))
                .containsExactly(Optional.of("O1"), Optional.of("O2"));
        assertThat(open.withoutOrder(DAY)).containsExactly(new ChargeGroup("A", Optional.empty(), "EUR"));
        assertThat(open.withoutOrder(DAY.minusDays(1))).isEmpty();
        List<ChargeGroup> monthly = open.monthly(DAY);
        assertThat(monthly).containsExactly(new ChargeGroup("M", Optional.empty(), "EUR"));
        assertThat(open.ofMonthly(monthly, DAY).get(monthly.get(0)))
                .extracting(booked -> booked.charge().amount().intValueExact())
                .containsExactly(6, 7);
    }

    @ParameterizedTest
    @EnumSource
    void refusesToInvoiceAChargeTwice(TestDatabase database) {
        JdbcTemplate jdbc = books(database);
        Charges charges = new Charges(jdbc);
        charges.write(List.of(charge("A", Optional.of("O1"), "1.00", BillingState.OPEN)), 1);
        long id = new OpenCharges(jdbc).orders(0).get(0).firstId();

        charges.invoiced(List.of(BillableId.whole(id)));

        assertThat(new OpenCharges(jdbc).orders(0)).isEmpty();
        assertThatThrownBy(() -> charges.invoiced(List.of(BillableId.whole(id))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Charge " + id + " is not open: it cannot be invoiced");
    }
}
