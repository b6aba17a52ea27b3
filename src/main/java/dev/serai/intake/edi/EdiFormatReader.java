package dev.serai.intake.edi;

import dev.serai.intake.ByteSource;
import dev.serai.intake.FileRecords;
import dev.serai.intake.FormatReader;
import dev.serai.intake.NamedRecords;
import dev.serai.intake.RefusedFile;
import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.FileFormat;
import java.io.IOException;
import java.io.InputStream;

/** Reads EDIFACT and X12 interchanges, after a look at all their counts and references. */
public final class EdiFormatReader implements FormatReader {

    @Override
    public String format() {
        return "edi";
    }

    @Override
    public FileRecords open(FeedMapping mapping, ByteSource bytes) throws IOException {
        if (!(mapping.format() instanceof FileFormat.Edi format)) {
            throw new IllegalArgumentException("Mapping " + mapping.name() + " is not for EDI files");
        }
        try (InputStream stream = bytes.open()) {
            EdiFile file = EdiFile.read(stream, format.charset());
            EdiCheck.Found found = EdiCheck.of(file, format.record());
            return new EdiRecords(
                    new EdiSegments(file), format, new NamedRecords(mapping.rules(), file.charset()), found);
        } catch (EdiFault e) {
            return new RefusedFile(e.fault());
        }
    }
}
