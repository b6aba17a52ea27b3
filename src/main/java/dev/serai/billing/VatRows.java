package dev.serai.billing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** How VAT stands in the table of it. */
final class VatRows {

    private VatRows() {}

    static Vat read(ResultSet row) throws SQLException {
        VatCategory category = VatCategory.valueOf(row.getString("vat_category"));
        Exemption exemption = new Exemption(row.getString("exemption_code"), row.getString("exemption_reason"));
        return new Vat(
                category, row.getBigDecimal("vat_rate"), Optional.of(exemption).filter(given -> !given.reason()
                        .isEmpty()));
    }

    static Object[] write(String invoice, VatSubtotal sum) {
        Exemption exemption = sum.vat().exemption().orElse(new Exemption("", ""));
        return new Object[] {
            invoice,
            sum.vat().category().name(),
            sum.vat().percent(),
            exemption.code(),
            exemption.reason(),
            sum.base(),
            sum.tax(),
            BigDecimal.ZERO,
            BigDecimal.ZERO
        };
    }

    /** Changes rows that must stand as they were read; another run that changed them meanwhile undoes this one. */
    static void update(JdbcTemplate jdbc, String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        for (int changed : jdbc.batchUpdate(sql, rows)) {
            if (changed == 0) {
                throw new IllegalStateException("Another billing run credited the same invoice at the same time: this"
                        + " one is undone and can be repeated");
            }
        }
    }
}
