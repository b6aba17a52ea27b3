package dev.serai.intake;

import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.MappingFiles;
import dev.serai.text.Sha256;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mappings that files were landed with, kept for good by the hash of their text. */
final class MappingVersions {

    private final JdbcClient jdbc;

    MappingVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a mapping; one that is kept already stays. */
    void keep(FeedMapping mapping) {
        boolean isKept = jdbc.sql("select count(*) from mapping_version where version = ?")
                        .param(mapping.version())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!isKept) {
            jdbc.sql("insert into mapping_version (version, name, mapping) values (?, ?, ?)")
                    .params(mapping.version(), mapping.name(), mapping.text())
                    .update();
        }
    }

    FeedMapping get(String version) {
        return jdbc.sql("select name, mapping from mapping_version where version = ?")
                .param(version)
                .query((row, number) -> MappingFiles.parse(row.getString("name"), row.getString("mapping")))
                .single();
    }

    /** The same, where the text may have been changed or be gone; that is an error which names the version. */
    FeedMapping whole(String version) {
        return jdbc.sql("select name, mapping from mapping_version where version = ?")
                .param(version)
                .query((row, number) -> new String[] {row.getString("name"), row.getString("mapping")})
                .optional()
                .filter(kept -> Sha256.of(kept[1]).equals(version))
                .map(kept -> MappingFiles.parse(kept[0], kept[1]))
                .orElseThrow(
                        () -> new LedgerFault("Version " + version + " of a mapping is not in the books as it was"));
    }

    /** The mapping with which records of a file were read again, where they were. */
    Optional<String> ofReplay(long file, int replay) {
        return jdbc.sql("select mapping_version from replay where file_id = ? and number = ?")
                .params(file, replay)
                .query(String.class)
                .optional();
    }

    /** Notes a version alone, for books of files whose mappings stand elsewhere. */
    void name(String version) {
        if (jdbc.sql("select 1 from mapping_version where version = ?")
                .param(version)
                .query(Integer.class)
                .optional()
                .isEmpty()) {
            jdbc.sql("insert into mapping_version (version, name, mapping) values (?, '', '')")
                    .param(version)
                    .update();
        }
    }
}
