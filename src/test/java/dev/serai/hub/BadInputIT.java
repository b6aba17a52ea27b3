package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.serai.hub.Drops.Item;
import dev.serai.hub.Drops.Receipt;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sender of a bad file reads in the receipt, whatever is bad; one run of the packaged hub takes all of them. */
class BadInputIT {

    @TempDir
    static Path dir;

    private static Drops drops = new Drops(Path.of(""));
    private static int exitCode;
    private static String stdout = "";
    private static String stderr = "";

    @BeforeAll
    static void takesAllBadFilesInOneRun() throws IOException {
        drops = new Drops(dir.resolve("home"));
        new BadFiles(drops).drop();
        Path mappings = OperatorFiles.copied("mappings", dir);
        OperatorFiles.edit(mappings.resolve("feeds/innovaphone-covers.yaml"), "SSA-Ende", "SSA-Schluss");
        Path routes = OperatorFiles.copied("routes", dir);
        try (HubProcess hub = HubProcess.start(
                drops.home(),
                "once",
                "--serai.today=2026-03-31",
                "--serai.mappings=" + mappings,
                "--serai.routes=" + routes)) {
            exitCode = hub.exitCode();
            stdout = hub.stdout();
            stderr = hub.stderr();
        }
    }

    @Test
    void endsWithTheExitCodeOfAQuarantineAndSaysWhyOnTheConsole() {
        assertThat(exitCode).as(stderr).isEqualTo(3);
        assertThat(stdout).contains("Quarantined", "Column Datum has '31.02.2026', expected a date written dd.MM.yyyy");
        assertThat(stdout).contains("Invoices out").doesNotContain("Not delivered", "Still to be delivered");
    }

    @Test
    void aFileWithoutFaultIsBookedWhole() throws IOException {
        assertReceipt("erp", "events-master.csv", 4, 4);
    }

    @Test
    void aColumnThatTheFeedDoesNotKnowRefusesTheFile() throws IOException {
        Receipt receipt = receipt("erp", "events-more.csv");
        assertThat(receipt.items()).singleElement().satisfies(item -> {
            assertThat(item)
                    .extracting(Item::line, Item::column, Item::code)
                    .containsExactly(1L, "colour", "unknown-column");
            assertThat(item.message())
                    .isEqualTo("Column colour of the file is not in the mapping; map it or add it to ignore");
        });
        assertCounts(receipt, 1, 0);
    }

    @Test
    void aColumnThatTheFeedNeedsRefusesTheFile() throws IOException {
        Receipt receipt = receipt("erp", "events-less.csv");
        assertThat(receipt.items())
                .extracting(Item::line, Item::column, Item::code)
                .containsExactly(tuple(1L, "date", "missing-column"), tuple(1L, "day", "unknown-column"));
        assertThat(receipt.items().get(0).message()).startsWith("Column date of the mapping is not in the file;");
        assertCounts(receipt, 1, 0);
    }

    @Test
    void aMappingThatNamesAColumnTheFileLacksRefusesTheFile() throws IOException {
        assertReceipt(
                "vendors/innovaphone",
                "covers-1.csv",
                2,
                0,
                new Item(
                        1,
                        "SSA-Schluss",
                        "missing-column",
                        "Column SSA-Schluss of the mapping is not in the file; expected one of Projekt, "
                                + "Abgeschlossen am, SSA-Ende, Bestätigt von"),
                new Item(
                        1,
                        "SSA-Ende",
                        "unknown-column",
                        "Column SSA-Ende of the file is not in the mapping; map it or add it to ignore; "
                                + "expected one of Abgeschlossen am, Bestätigt von, Projekt, SSA-Schluss"));
    }

    @Test
    void aWrongDateIsQuarantinedAndTheNextLineBooked() throws IOException {
        assertReceipt(
                "erp",
                "orders-date.csv",
                2,
                1,
                new Item(2, "Datum", "bad-date", "Column Datum has '31.02.2026', expected a date written dd.MM.yyyy"));
    }

    @Test
    void aWrongNumberIsQuarantinedAndTheNextLineBooked() throws IOException {
        assertReceipt(
                "erp",
                "orders-number.csv",
                2,
                1,
                new Item(2, "Menge", "bad-number", "Column Menge has '1.50', expected a number such as 1.234,56"));
    }

    @Test
    void anUnknownAccountIsQuarantined() throws IOException {
        assertReceipt(
                "erp",
                "events-unknown-account.csv",
                2,
                1,
                new Item(
                        3,
                        "account",
                        "unknown-account",
                        "Account A9 is not known on 2026-03-02; send its account event, or correct the " + "account."));
    }

    @Test
    void aRefusalNamesTheColumnAsTheFileDoes() throws IOException {
        assertReceipt(
                "erp",
                "orders-article.csv",
                2,
                1,
                new Item(
                        2,
                        "Artikel",
                        "unknown-sku",
                        "Product SVR is not known on 2026-03-02; send its product event, or correct the sku."));
    }

    @Test
    void anUnknownSkuIsQuarantined() throws IOException {
        assertReceipt(
                "erp",
                "events-unknown-sku.csv",
                2,
                1,
                new Item(
                        2,
                        "sku",
                        "unknown-sku",
                        "Product SVR is not known on 2026-03-02; send its product event, or correct the sku."));
    }

    @Test
    void aMissingPriceIsQuarantined() throws IOException {
        assertReceipt(
                "erp",
                "events-no-price.csv",
                2,
                1,
                new Item(
                        3,
                        "sku",
                        "no-price",
                        "No price for licence of DSK under aip-outright in EUR is in force on 2026-03-02; "
                                + "send one dated on or before that day."));
    }

    @Test
    void aByteThatIsNotUtf8IsQuarantinedWithItsLine() throws IOException {
        assertReceipt(
                "erp",
                "events-encoding.csv",
                2,
                1,
                new Item(2, "order", "bad-encoding", "Column order has '\ufffd-1', expected text encoded in UTF-8"));
    }

    @Test
    void aByteThatIsNotWindows1252IsQuarantinedWithItsLine() throws IOException {
        assertReceipt(
                "erp",
                "orders-encoding.csv",
                2,
                1,
                new Item(
                        2,
                        "Auftrag",
                        "bad-encoding",
                        "Column Auftrag has '48\ufffd05', expected text encoded in windows-1252"));
    }

    @Test
    void anEmptyFileIsAnswered() throws IOException {
        assertReceipt(
                "erp",
                "events-empty.csv",
                0,
                0,
                new Item(1, "", "empty-file", "The file is empty, expected a header line and records"));
        assertReceipt(
                "vendors/ingra", "empty.json", 0, 0, new Item(1, "", "empty-file", "The file is empty, expected JSON"));
    }

    @Test
    void aBinaryFileIsAnswered() throws IOException {
        assertReceipt(
                "erp",
                "events-binary.csv",
                0,
                0,
                new Item(1, "", "not-csv", "The file is not CSV but binary data, expected a header line and records"));
    }

    @Test
    void aRaggedRowIsQuarantinedAndTheOthersBooked() throws IOException {
        assertReceipt(
                "erp",
                "events-ragged.csv",
                3,
                2,
                new Item(3, "", "ragged-row", "The row has 5 cells, expected 10 as in the header"));
    }

    @Test
    void aQuoteThatIsNotClosedIsQuarantinedAndTheNextLineBooked() throws IOException {
        assertReceipt(
                "erp",
                "events-quotes.csv",
                2,
                1,
                new Item(
                        2,
                        "",
                        "bad-quotes",
                        "A quote in the row is not closed or is followed by text: "
                                + "order,2026-03-02,\"BQ-1,1,A1,aip-outright,SRV,licence,1,; expected quotes around "
                                + "whole cells and doubled inside them"));
    }

    @Test
    void jsonThatBreaksOffIsReadUpToThere() throws IOException {
        assertReceipt(
                "vendors/ingra",
                "broken.json",
                2,
                1,
                new Item(
                        5,
                        "",
                        "bad-json",
                        "The JSON is broken and is not read further: Unexpected character (']' (code "
                                + "93)): expected a valid value (JSON String, Number, Array, Object or token "
                                + "'null', 'true' or 'false') (line 5, column 41)"));
    }

    @Test
    void aFileThatIsNotJsonIsAnswered() throws IOException {
        assertReceipt(
                "vendors/ingra",
                "text.json",
                0,
                0,
                new Item(
                        1,
                        "",
                        "not-json",
                        "The file is not JSON: Unrecognized token 'Dear': was expecting (JSON String, "
                                + "Number, Array, Object or token 'null', 'true' or 'false') (line 1, column 1)"));
        assertReceipt(
                "vendors/ingra",
                "other.json",
                0,
                0,
                new Item(1, "", "no-records", "The file has no array at orders, expected the records there"));
    }

    private static void assertReceipt(String sender, String name, long lines, long booked, Item... items)
            throws IOException {
        Receipt receipt = receipt(sender, name);
        assertThat(receipt.items()).containsExactly(items);
        assertCounts(receipt, lines, booked);
    }

    private static Receipt receipt(String sender, String name) throws IOException {
        Receipt receipt = drops.receipt(sender, name);
        assertThat(receipt.file()).isEqualTo(name);
        assertThat(drops.home().resolve("archive").resolve(receipt.sha256())).exists();
        return receipt;
    }

    private static void assertCounts(Receipt receipt, long lines, long booked) {
        assertThat(receipt.lines()).isEqualTo(receipt.booked() + receipt.duplicate() + receipt.quarantined());
        assertThat(receipt.lines()).isEqualTo(lines);
        assertThat(receipt.booked()).isEqualTo(booked);
        assertThat(receipt.duplicate()).isZero();
    }
}
