package dev.serai.register;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;

/** How values of the licence model stand in columns, both ways. */
final class Columns {

    private static final Words<CoverageKind> KINDS = new Words<>(CoverageKind.class);

    private Columns() {}

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Optional<LocalDate> optionalDay(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** A number as the licence model writes it: without zeros at the end that only the column's scale put there. */
    static BigDecimal plain(BigDecimal stored) {
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static Optional<Coverage> coverage(ResultSet row) throws SQLException {
        String kind = row.getString("coverage_kind");
        if (kind == null) {
            return Optional.empty();
        }
        return Optional.of(new Coverage(KINDS.read(kind), day(row, "coverage_from"), day(row, "coverage_to")));
    }

    static void bind(PreparedStatement row, int index, Optional<LocalDate> day) throws SQLException {
        row.setObject(index, day.orElse(null), Types.DATE);
    }

    /** Binds the three columns of a coverage from {@code index} on. */
    static void bindCoverage(PreparedStatement row, int index, Optional<Coverage> coverage) throws SQLException {
        row.setString(index, coverage.map(known -> known.kind().code()).orElse(null));
        bind(row, index + 1, coverage.map(Coverage::from));
        bind(row, index + 2, coverage.map(Coverage::to));
    }
}
