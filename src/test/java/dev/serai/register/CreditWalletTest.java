package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.pricing.Balance;
import dev.serai.register.CreditMove.Term;
import dev.serai.register.OrderLineRows.LineKey;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lots pay, in memory. */
class CreditWalletTest {

    private static final Balance.Key LEDGER = new Balance.Key("A1", "ssa");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 10);
    private static final Term TERM = new Term("L1", LocalDate.of(2024, 12, 31));

    private final CreditWallet wallet = new CreditWallet(LEDGER, 0, 0);

    private static CreditMove move(
            CreditKind kind, long credits, LocalDate date, Optional<Term> term, Optional<String> order) {
        return new CreditMove(
                LEDGER,
                kind,
                credits,
                date,
                Optional.empty(),
                Optional.empty(),
                term,
                order.map(number -> new LineKey(number, "1")));
    }

    private void book(CreditKind kind, long credits) {
        wallet.book(move(kind, credits, DAY, Optional.empty(), Optional.empty()));
    }

    private List<String> uses() {
        return wallet.uses().stream()
                .map(use -> use.booking() + "." + use.place() + " lot " + use.lot() + ": " + use.credits() + " for "
                        + use.paidFor())
                .toList();
    }

    private List<String> lots() {
        return wallet.changedLots().stream()
                .map(lot -> lot.number() + ": " + lot.remaining() + " of " + lot.credits())
                .toList();
    }

    @Test
    void usesTheLotWithTheEarliestDateFirst() {
        book(CreditKind.BOUGHT, 10);
        wallet.book(move(CreditKind.BOUGHT, 10, DAY.minusDays(1), Optional.empty(), Optional.empty()));
        book(CreditKind.SET, 5);
        book(CreditKind.CONSUMED, -23);
        assertThat(uses()).containsExactly("4.1 lot 2: 10 for 4", "4.2 lot 1: 10 for 4", "4.3 lot 3: 3 for 4");
        assertThat(lots()).containsExactly("1: 0 of 10", "2: 0 of 10", "3: 2 of 5");
        wallet.check();
    }

    @Test
    void putsARefundBackWhereItWasTakenLast() {
        book(CreditKind.BOUGHT, 10);
        book(CreditKind.BOUGHT, 10);
        wallet.book(move(CreditKind.CONSUMED, -15, DAY, Optional.of(TERM), Optional.empty()));
        wallet.book(move(CreditKind.REFUNDED, 7, DAY, Optional.of(TERM), Optional.empty()));
        wallet.book(move(CreditKind.REFUNDED, 4, DAY, Optional.of(TERM), Optional.empty()));
        assertThat(uses())
                .containsExactly(
                        "3.1 lot 1: 10 for 3",
                        "3.2 lot 2: 5 for 3",
                        "4.1 lot 2: -5 for 3",
                        "4.2 lot 1: -2 for 3",
                        "5.1 lot 1: -4 for 3");
        assertThat(lots()).containsExactly("1: 6 of 10", "2: 10 of 10");
    }

    @Test
    void makesALotOfARefundThatNoLotPaidFor() {
        book(CreditKind.BOUGHT, 10);
        wallet.book(move(CreditKind.CONSUMED, -4, DAY, Optional.of(TERM), Optional.empty()));
        wallet.book(move(CreditKind.REFUNDED, 6, DAY, Optional.of(TERM), Optional.empty()));
        book(CreditKind.REFUNDED, 1);
        assertThat(lots()).containsExactly("1: 10 of 10", "3: 2 of 2", "4: 1 of 1");
        wallet.check();
    }

    @Test
    void sellsWhatIsLeftOfTheOrdersOwnLotFirst() {
        book(CreditKind.BOUGHT, 10);
        wallet.book(move(CreditKind.BOUGHT, 10, DAY, Optional.empty(), Optional.of("O2")));
        book(CreditKind.CONSUMED, -12);
        wallet.book(move(CreditKind.BOUGHT, 10, DAY, Optional.empty(), Optional.empty()));
        wallet.book(move(CreditKind.RETURNED, -10, DAY, Optional.empty(), Optional.of("O2")));
        assertThat(uses().subList(2, 4)).containsExactly("5.1 lot 2: 8 for 5", "5.2 lot 4: 2 for 5");
    }

    @Test
    void fillsWhatWasTakenBeyondAllLotsWithTheNextCredits() {
        book(CreditKind.BOUGHT, 3);
        book(CreditKind.CONSUMED, -10);
        assertThat(lots()).containsExactly("1: 0 of 3", "2: -7 of 0");
        book(CreditKind.BOUGHT, 5);
        book(CreditKind.BOUGHT, 5);
        assertThat(uses())
                .containsExactly(
                        "2.1 lot 1: 3 for 2",
                        "2.2 lot 2: 7 for 2",
                        "3.1 lot 3: 5 for 3",
                        "3.2 lot 2: -5 for 3",
                        "4.1 lot 4: 2 for 4",
                        "4.2 lot 2: -2 for 4");
        assertThat(lots()).containsExactly("1: 0 of 3", "2: 0 of 0", "3: 0 of 5", "4: 3 of 5");
        wallet.check();
    }

    @Test
    void failsWhereTheLotsDoNotHoldTheBalance() {
        CreditWallet other = new CreditWallet(LEDGER, 3, 10);
        other.know(new CreditLot(1, DAY, 9, 9, Optional.empty()));
        assertThatThrownBy(other::check)
                .hasMessage("The credits of account A1 under programme ssa do not add up: the balance is 10, the lots"
                        + " hold 9");
    }

    /** Every credit is a token here: what the wallet says must be what became of the tokens. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void paysAsSingleCreditsWould(int seed) {
        Random random = new Random(seed);
        Tokens tokens = new Tokens();
        for (int number = 1; number <= 200; number++) {
            CreditMove move = any(random, tokens);
            wallet.book(move);
            tokens.book(number, move);
        }
        Map<String, Long> paid = new TreeMap<>();
        wallet.uses().forEach(use -> paid.merge(use.paidFor() + " from " + use.lot(), use.credits(), Math::addExact));
        paid.values().removeIf(credits -> credits == 0);
        assertThat(paid).isEqualTo(tokens.paid());
        assertThat(wallet.changedLots().stream()
                        .filter(lot -> lot.remaining() != 0)
                        .collect(Collectors.toMap(CreditLot::number, CreditLot::remaining)))
                .isEqualTo(tokens.left());
        wallet.check();
    }

    private static CreditMove any(Random random, Tokens tokens) {
        LocalDate date = DAY.plusDays(random.nextInt(5));
        Optional<String> order = Optional.of("O" + random.nextInt(6));
        Optional<Term> term = Optional.of(new Term("L" + random.nextInt(4), DAY));
        int have = tokens.free.size();
        int kind = random.nextInt(10);
        if (kind < 4 || have == 0) {
            return move(
                    kind < 3 ? CreditKind.BOUGHT : CreditKind.SET,
                    1 + random.nextInt(30),
                    date,
                    Optional.empty(),
                    kind < 3 ? order : Optional.empty());
        }
        int some = 1 + random.nextInt(Math.min(have, 25));
        if (kind < 7) {
            return move(CreditKind.CONSUMED, -some, date, term, Optional.empty());
        }
        return kind < 8
                ? move(CreditKind.RETURNED, -some, date, Optional.empty(), order)
                : move(CreditKind.REFUNDED, 1 + random.nextInt(10), date, term, Optional.empty());
    }

    private record Token(LocalDate date, long lot, Optional<LineKey> order) {}

    private record Paid(Token token, long booking) {}

    /** Credits one by one. */
    private static final class Tokens {

        private final List<Token> free = new ArrayList<>();
        private final Map<Term, Deque<Paid>> terms = new HashMap<>();
        private final List<Paid> others = new ArrayList<>();

        void book(long number, CreditMove move) {
            if (move.credits() < 0) {
                IntStream.range(0, (int) -move.credits()).forEach(i -> take(number, move));
                return;
            }
            Deque<Paid> paid = move.term()
                    .map(term -> terms.getOrDefault(term, new ArrayDeque<>()))
                    .orElseGet(ArrayDeque::new);
            for (int i = 0; i < move.credits(); i++) {
                Optional<Paid> back =
                        move.kind() == CreditKind.REFUNDED ? Optional.ofNullable(paid.pollLast()) : Optional.empty();
                free.add(back.map(Paid::token).orElseGet(() -> new Token(move.date(), number, move.order())));
            }
        }

        private void take(long number, CreditMove move) {
            Token token = free.stream()
                    .min(Comparator.comparing((Token each) ->
                                    !(move.order().isPresent() && each.order().equals(move.order())))
                            .thenComparing(Token::date)
                            .thenComparing(Token::lot))
                    .orElseThrow();
            free.remove(token);
            Paid paid = new Paid(token, number);
            move.term()
                    .ifPresentOrElse(
                            term -> terms.computeIfAbsent(term, any -> new ArrayDeque<>())
                                    .addLast(paid),
                            () -> others.add(paid));
        }

        Map<String, Long> paid() {
            List<Paid> all = new ArrayList<>(others);
            terms.values().forEach(all::addAll);
            return new TreeMap<>(all.stream()
                    .collect(Collectors.groupingBy(
                            paid -> paid.booking() + " from " + paid.token().lot(), Collectors.counting())));
        }

        Map<Long, Long> left() {
            return free.stream().collect(Collectors.groupingBy(Token::lot, Collectors.counting()));
        }
    }
}
