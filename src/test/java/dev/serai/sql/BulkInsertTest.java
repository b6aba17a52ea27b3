package dev.serai.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class BulkInsertTest {

    private static final BulkInsert ROWS = new BulkInsert("bulk", List.of("id", "word", "amount", "is_on", "day"));

    private static JdbcTemplate table(TestDatabase database) {
        JdbcTemplate jdbc = new JdbcTemplate(database.fresh());
        jdbc.execute("create table bulk (id bigint not null primary key, word text, amount numeric(30, 12),"
                + " is_on boolean, day date, state varchar(9) default 'open' not null)");
        return jdbc;
    }

    private static Object[] row(long id, String word) {
        return new Object[] {id, word, new BigDecimal("1E+3"), id % 2 == 0, LocalDate.of(2024, 2, 29)};
    }

    @ParameterizedTest
    @EnumSource
    void keepsEveryCellAsItIs(TestDatabase database) {
        JdbcTemplate jdbc = table(database);
        ROWS.write(jdbc, Stream.of(row(1, "first"), new Object[] {2L, null, null, null, null}));
        assertThat(jdbc.queryForList("select * from bulk order by id"))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .containsEntry("id", 1L)
                                .containsEntry("word", "first")
                                .containsEntry("amount", new BigDecimal("1000.000000000000"))
                                .containsEntry("is_on", false)
                                .containsEntry("day", java.sql.Date.valueOf("2024-02-29"))
                                .containsEntry("state", "open"),
                        second -> assertThat(second.values()).containsExactly(2L, null, null, null, null, "open"));
    }

    @ParameterizedTest
    @EnumSource
    void keepsAnyText(TestDatabase database) {
        JdbcTemplate jdbc = table(database);
        Random random = new Random(4711);
        List<String> words =
                new ArrayList<>(List.of("", "\\N", "\\.", "a\tb\nc\rd\\e", "'\"", "ÄÖß€", "\u0001\b\f", "😀"));
        String letters = "ab\\\t\n\rN.ä€\u000b\"' ";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder word = new StringBuilder();
            random.ints(random.nextInt(12), 0, letters.length()).forEach(at -> word.append(letters.charAt(at)));
            words.add(word.toString());
        }
        List<Object[]> rows = new ArrayList<>();
        words.forEach(word -> rows.add(row(rows.size(), word)));
        ROWS.write(jdbc, rows.stream());
        assertThat(jdbc.queryForList("select word from bulk order by id", String.class))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource
    void keepsTextLongerThanAPieceAndNumbersOfAnySize(TestDatabase database) {
        JdbcTemplate jdbc = table(database);
        String shorter = "x".repeat(65_530);
        String longer = "ä".repeat(100_000);
        List<BigDecimal> numbers = List.of(
                new BigDecimal("-0.000000000001"),
                new BigDecimal("999999999999999999.999999999999"),
                new BigDecimal("10000.0001"),
                BigDecimal.ZERO);
        List<Object[]> rows = new ArrayList<>();
        numbers.forEach(number -> rows.add(new Object[] {
            (long) rows.size(), rows.size() % 2 == 0 ? shorter : longer, number, true, LocalDate.of(1900, 3, 1)
        }));
        ROWS.write(jdbc, rows.stream());
        assertThat(jdbc.queryForList("select word from bulk order by id", String.class))
                .containsExactly(shorter, longer, shorter, longer);
        assertThat(jdbc.queryForList("select amount from bulk order by id", BigDecimal.class))
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(numbers);
        assertThat(jdbc.queryForList("select distinct day from bulk", LocalDate.class))
                .containsExactly(LocalDate.of(1900, 3, 1));
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatNoColumnTakesAndGoesOn(TestDatabase database) {
        JdbcTemplate jdbc = table(database);
        assertThatThrownBy(
                        () -> ROWS.write(jdbc, Stream.<Object[]>of(new Object[] {1L, new Object(), null, null, null})))
                .isInstanceOf(Exception.class);
        ROWS.write(jdbc, Stream.<Object[]>of(row(2, "next")));
        assertThat(jdbc.queryForList("select id from bulk", Long.class)).containsExactly(2L);
    }

    @ParameterizedTest
    @EnumSource
    void addsAllOrNoneInTheCallersTransaction(TestDatabase database) {
        JdbcTemplate jdbc = table(database);
        TransactionTemplate transaction = new TransactionTemplate(
                new DataSourceTransactionManager(java.util.Objects.requireNonNull(jdbc.getDataSource())));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    ROWS.write(jdbc, Stream.<Object[]>of(row(1, "kept?")));
                    ROWS.write(jdbc, Stream.of(row(2, "second"), row(1, "again")));
                }))
                .isInstanceOf(DuplicateKeyException.class);
        ROWS.write(jdbc, Stream.of());
        assertThat(jdbc.queryForList("select id from bulk", Long.class)).isEmpty();
    }
}
