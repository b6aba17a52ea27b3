package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatReadersTest {

    /** A reader that is no service would be known to nobody. */
    @Test
    void everyReaderIsAService() {
        List<String> written = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.serai.intake")
                        .stream()
                        .filter(type -> type.isAssignableTo(FormatReader.class) && !type.isInterface())
                        .map(JavaClass::getName)
                        .toList();
        assertThat(FormatReaders.all())
                .extracting(reader -> reader.getClass().getName())
                .hasSizeGreaterThan(1)
                .containsExactlyInAnyOrderElementsOf(written);
        assertThat(FormatReaders.all()).extracting(FormatReader::format).doesNotHaveDuplicates();
    }
}
