package dev.serai.intake;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A landed event with its place in its file. */
record PlacedEvent(LandedEvent landed, long fileId, long unitNumber, long recordNumber, int seq) {

    static PlacedEvent of(ResultSet row, int number) throws SQLException {
        Source source =
                new Source(row.getString("feed"), row.getString("name"), row.getString("sha256"), row.getLong("line"));
        LandedEvent landed = new LandedEvent(
                row.getLong("id"),
                EventRow.event(row.getString("type"), row.getString("fields")),
                Optional.ofNullable(row.getString("reference")),
                source);
        return new PlacedEvent(
                landed, row.getLong("file_id"), row.getLong("unit_no"), row.getLong("record_no"), row.getInt("seq"));
    }

    boolean isInUnitOf(PlacedEvent other) {
        return fileId == other.fileId && unitNumber == other.unitNumber;
    }
}
