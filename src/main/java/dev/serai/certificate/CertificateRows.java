package dev.serai.certificate;

import dev.serai.certificate.CertifiedSum.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** How certificates stand in their tables, both ways. */
final class CertificateRows {

    private final JdbcTemplate jdbc;

    CertificateRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(Certificate certificate) {
        jdbc.update(
                "insert into certificate (day, notes) values (?, ?)",
                certificate.day(),
                String.join("\n", certificate.notes()));
        jdbc.update("update certified set day = ? where id = 1", certificate.day());
        List<Object[]> rows = new ArrayList<>();
        int place = 0;
        for (CertifiedSum sum : certificate.sums()) {
            int number = 0;
            for (Part part : sum.parts()) {
                rows.add(new Object[] {
                    certificate.day(), place, number, sum.name(), sum.unit(), part.name(), part.amount()
                });
                number++;
            }
            place++;
        }
        jdbc.batchUpdate(
                "insert into certified_part (day, place, part, sum_name, unit, part_name, amount)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    Optional<Certificate> last() {
        return jdbc.queryForList("select day from certified where id = 1 and day is not null", LocalDate.class).stream()
                .findFirst()
                .flatMap(this::find);
    }

    Optional<Certificate> find(LocalDate day) {
        return jdbc.queryForList("select notes from certificate where day = ?", String.class, day).stream()
                .findFirst()
                .map(notes -> new Certificate(day, sums(day), notes(notes), List.of()));
    }

    private static List<String> notes(String text) {
        return Stream.of(text.split("\n", -1)).filter(note -> !note.isEmpty()).toList();
    }

    private List<CertifiedSum> sums(LocalDate day) {
        Map<Integer, CertifiedSum> sums = new LinkedHashMap<>();
        jdbc.query(
                "select * from certified_part where day = ? order by place, part",
                row -> {
                    Part part = new Part(row.getString("part_name"), row.getBigDecimal("amount"));
                    CertifiedSum first =
                            new CertifiedSum(row.getString("sum_name"), row.getString("unit"), List.of(part));
                    sums.merge(row.getInt("place"), first, (sum, more) -> sum.with(part.name(), part.amount()));
                },
                day);
        return List.copyOf(sums.values());
    }
}
