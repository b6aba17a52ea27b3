package dev.serai.register;

import dev.serai.programme.ProgrammeFiles;
import dev.serai.programme.Programmes;
import dev.serai.programme.Programmes.Programme;
import dev.serai.text.Sha256;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The terms under which was booked, kept for good by their versions; joins the caller's transaction. */
public final class TermsVersions {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String MEMBERS = "select v.programme, v.version, v.text from terms_version t"
            + " join programme_version v on v.programme = t.programme and v.version = t.programme_version"
            + " where t.version = ? order by v.programme";

    private final JdbcTemplate jdbc;

    public TermsVersions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the terms of all programmes; what is kept already stays. */
    void keep(Programmes programmes) {
        if (isAny("select 1 from terms_version where version = ? fetch first 1 rows only", programmes.version())) {
            return;
        }
        for (String id : programmes.ids()) {
            Programme programme = programmes.find(id).orElseThrow();
            if (!isAny(
                    "select 1 from programme_version where programme = ? and version = ?", id, programme.version())) {
                jdbc.update(
                        "insert into programme_version (programme, version, text) values (?, ?, ?)",
                        id,
                        programme.version(),
                        programme.text());
            }
            jdbc.update(
                    "insert into terms_version (version, programme, programme_version) values (?, ?, ?)",
                    programmes.version(),
                    id,
                    programme.version());
        }
    }

    /** The terms of a version; one that is not kept, or was changed where it is kept, is an error that names it. */
    public Programmes get(String version) {
        List<ProgrammeFiles.Kept> texts = jdbc.query(
                MEMBERS,
                (row, index) -> new ProgrammeFiles.Kept(
                        row.getString("programme"), row.getString("version"), row.getString("text")),
                version);
        if (texts.isEmpty()) {
            throw new MissingVersion("Version " + version + " of the programmes' terms is not in the books");
        }
        texts.stream().filter(text -> !isWhole(text)).findFirst().ifPresent(text -> {
            throw new MissingVersion("Version " + text.version() + " of the terms of " + text.id()
                    + " is not in the books as it was: its text has another hash");
        });
        ProgrammeFiles files = ProgrammeFiles.kept(texts);
        if (!files.programmes().version().equals(version)) {
            throw new MissingVersion(
                    "Version " + version + " of the programmes' terms is not in the books as it was; they" + " hold "
                            + files.programmes().ids() + " of it " + files.problems());
        }
        return files.programmes();
    }

    private static boolean isWhole(ProgrammeFiles.Kept text) {
        return Stream.of("", BYTE_ORDER_MARK)
                .anyMatch(mark -> Sha256.of(mark + text.text()).equals(text.version()));
    }

    private boolean isAny(String sql, Object... values) {
        return !jdbc.queryForList(sql, Integer.class, values).isEmpty();
    }
}
