package dev.serai.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSamplesTest {

    @TempDir
    private Path folder;

    private Path samples;
    private HomeFolders folders;

    @BeforeEach
    void writeSamples() throws IOException {
        samples = folder.resolve("samples");
        folders = new HomeFolders(folder.resolve("home"));
        sample("erp-orders/demo", "inbox: erp/in\nfile: orders.csv\ntoday: 2026-03-30\n", "orders");
        sample("vendor-orders/demo", "inbox: vendors/ingra/in\nfile: po.json\ntoday: 2026-03-31\n", "{}");
        sample("erp-orders/faults", "inbox: erp/in\nfile: bad.csv\ntoday: 2026-03-31\n", "bad");
    }

    private void sample(String name, String caseFile, String input) throws IOException {
        Path path = Files.createDirectories(samples.resolve(name));
        Files.writeString(path.resolve("case.yaml"), caseFile);
        Files.writeString(path.resolve("input.txt"), input);
    }

    @Test
    void dropsTheDemoSamplesOnceAndKeepsTheirDate() throws IOException {
        folders.create(List.of());

        assertThat(new DemoSamples(samples, folders).dropOnFirstStart())
                .extracting(dropped -> dropped.inbox() + "/" + dropped.name())
                .containsExactly("erp/in/orders.csv", "vendors/ingra/in/po.json");

        assertThat(folders.sftp().resolve("erp/in/orders.csv")).hasContent("orders");
        assertThat(folders.sftp().resolve("erp/in/bad.csv")).doesNotExist();
        assertThat(new KeptDate(folders).read()).contains(LocalDate.of(2026, 3, 31));
        Files.delete(folders.sftp().resolve("erp/in/orders.csv"));
        assertThat(new DemoSamples(samples, folders).dropOnFirstStart()).isEmpty();
        assertThat(folders.sftp().resolve("erp/in/orders.csv")).doesNotExist();
    }

    @Test
    void keepsADateUntilAnotherIsGiven() {
        KeptDate date = new KeptDate(folders);
        assertThat(date.read()).isEmpty();

        date.keep(LocalDate.of(2026, 3, 31));
        assertThat(new KeptDate(folders).read()).contains(LocalDate.of(2026, 3, 31));

        date.forget();
        assertThat(new KeptDate(folders).read()).isEmpty();
    }

    @Test
    void namesAFieldThatACaseLacks() throws IOException {
        sample("vendor-orders/demo", "inbox: erp/in\ntoday: 2026-03-31\n", "{}");
        folders.create(List.of());

        assertThatThrownBy(() -> new DemoSamples(samples, folders).dropOnFirstStart())
                .hasMessage(samples.resolve("vendor-orders/demo/case.yaml")
                        + ": field 'file' is missing; a demo sample needs inbox, file and today");
    }

    @Test
    void namesADateThatIsNone() throws IOException {
        sample("vendor-orders/demo", "inbox: erp/in\nfile: a\ntoday: tomorrow\n", "{}");

        assertThatThrownBy(() -> new DemoSamples(samples, folders).dropOnFirstStart())
                .hasMessage(samples.resolve("vendor-orders/demo/case.yaml")
                        + ": field 'today' is not a date such as 2026-03-31");
    }

    @Test
    void namesADamagedKeptDate() throws IOException {
        folders.create(List.of());
        Path file = Files.writeString(folders.home().resolve("demo-date"), "31.03.2026\n");

        assertThatThrownBy(() -> new KeptDate(folders).read())
                .hasMessage(file
                        + " has '31.03.2026', expected a date such as 2026-03-02; delete the file or put it right");
    }
}
