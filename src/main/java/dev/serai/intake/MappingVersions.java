package dev.serai.intake;

import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.MappingFiles;
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
}
