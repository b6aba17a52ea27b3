package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptTest {

    private final Rows table = new Rows();
    private final Kept<Row> kept = new Kept<>(table);

    /** A row by its name; {@code text} may differ. */
    private record Row(String name, String text) {}

    @Test
    void keepsWhatComesAgainAndTakesOverItsText() {
        table.put(1, "charge", Optional.of(7L));
        table.put(1, "charge", Optional.of(7L));
        kept.begin(1);
        kept.again(List.of(new Row("charge", "new"), new Row("charge", "new")));
        kept.settle();
        assertThat(table.kept).containsExactly("1 new", "2 new");
        assertThat(table.removed).isEmpty();
    }

    @Test
    void removesWhatTakenEventsBroughtAndWhatIsNotRaisedAgain() {
        table.put(1, "taken", Optional.of(8L));
        table.put(2, "rental", Optional.empty());
        table.put(2, "other rental", Optional.empty());
        table.put(3, "later", Optional.of(7L));
        kept.begin(2);
        kept.again(List.of(new Row("other rental", "")));
        kept.settle();
        assertThat(table.removed).containsExactly("taken", "rental");
    }

    @Test
    void namesWhatIsLeftOfOtherEventsAndWhatIsNew() {
        table.put(1, "order", Optional.of(7L));
        kept.begin(1);
        assertThatThrownBy(() -> kept.again(List.of(new Row("rental", ""), new Row("order", ""))))
                .isInstanceOfSatisfying(NotTakenBack.class, stopped -> assertThat(stopped.users())
                        .containsExactly("at rental"));

        Kept<Row> another = new Kept<>(table);
        another.begin(1);
        assertThatThrownBy(another::settle)
                .isInstanceOfSatisfying(NotTakenBack.class, stopped -> assertThat(stopped.users())
                        .containsExactly("at order (hm)"));
    }

    @Test
    void namesAPlaceOnceAndFiveOfThem() {
        IntStream.range(0, 9).forEach(i -> table.put(1, "order" + i / 2 + " part " + i, Optional.of(7L)));
        table.put(1, "order9", Optional.of(7L));
        kept.begin(1);
        assertThatThrownBy(() -> kept.again(List.of(new Row("order0 otherwise", ""), new Row("order9 otherwise", ""))))
                .isInstanceOfSatisfying(NotTakenBack.class, stopped -> assertThat(stopped.users())
                        .containsExactly(
                                "at order0 (hm)",
                                "at order1 (hm)",
                                "at order2 (hm)",
                                "at order3 (hm)",
                                "at order4 (hm)"));
    }

    @Test
    void doesNotHoldAllThatGoesOfALongClose() {
        int many = 30_000;
        List<Row> again = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            table.put(1 + i / 100, "rental-" + i, Optional.empty());
            if (i % 100 == 99) {
                again.add(new Row("rental-" + i, ""));
            }
        }
        kept.begin(many);
        again.forEach(row -> {
            kept.again(List.of(row));
            assertThat(table.read - table.removed.size()).isLessThan(11_000);
        });
        kept.settle();
        assertThat(table.removed).hasSize(many - again.size());
    }

    /** Rows in memory; events 8 are taken back, and a place is a name's first word. */
    private static final class Rows implements Kept.Table<Row> {

        private final TreeMap<Long, List<Kept.Stored<Row>>> rows = new TreeMap<>();
        private final List<String> kept = new ArrayList<>();
        private final List<String> removed = new ArrayList<>();
        private long read;
        private long last;

        void put(long step, String name, Optional<Long> event) {
            last++;
            rows.computeIfAbsent(step, any -> new ArrayList<>())
                    .add(new Kept.Stored<>(last, step, event, new Row(name, "old")));
        }

        @Override
        public Optional<Long> next(long after, long upTo) {
            return Optional.ofNullable(rows.higherKey(after)).filter(step -> step <= upTo);
        }

        @Override
        public List<Kept.Stored<Row>> of(long step) {
            List<Kept.Stored<Row>> found = Optional.ofNullable(rows.get(step)).orElseThrow();
            read += found.size();
            return found;
        }

        @Override
        public Set<Long> taken(long step) {
            return Set.of(8L);
        }

        @Override
        public Row compared(Row row) {
            return new Row(row.name(), "");
        }

        @Override
        public String place(Row row) {
            return "at " + Stream.of(row.name().split(" ", -1)).findFirst().orElse("");
        }

        @Override
        public String remark(Row row) {
            return " (hm)";
        }

        @Override
        public void keep(List<Kept.Match<Row>> matches) {
            matches.forEach(
                    match -> kept.add(match.stored().id() + " " + match.again().text()));
        }

        @Override
        public void remove(List<Kept.Stored<Row>> gone) {
            gone.forEach(row -> removed.add(row.row().name()));
        }
    }
}
