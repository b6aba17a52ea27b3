package dev.serai.pricing.open;

import static dev.serai.pricing.open.OpenCatalogue.business;
import static dev.serai.pricing.open.OpenCatalogue.volume;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.Books;
import dev.serai.pricing.Charge;
import dev.serai.pricing.LevelAgreement;
import dev.serai.programme.ProgrammeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terms that change while an authorization runs: what it is fixed by its opening, prices and eligibility by the order. */
class DatedTermsTest {

    @TempDir
    private Path folder;

    /** The shipped programme, and the same with a change from 1 October 2003 on. */
    private Books booksWithLaterTerms(String programme, UnaryOperator<String> change) throws IOException {
        for (String name : new String[] {"open-business", "open-volume"}) {
            String text = Files.readString(OpenCatalogue.SHIPPED.resolve(name + ".yaml"));
            String terms = text.substring(text.indexOf("  - from: 2001-01-01"));
            String later = change.apply(terms.replace("from: 2001-01-01", "from: 2003-10-01"));
            assertThat(later).isNotEqualTo(terms);
            Files.writeString(folder.resolve(name + ".yaml"), name.equals(programme) ? text + later : text);
        }
        ProgrammeFiles files = ProgrammeFiles.load(folder);
        assertThat(files.problems()).isEmpty();
        return OpenCatalogue.books(files.programmes());
    }

    /** from Office 2003 on applications bought with a machine may be enrolled, those bought in retail still not. */
    @Test
    void applicationsBoughtWithAMachineMayBeEnrolledUnderLaterTerms() throws IOException {
        Books books = booksWithLaterTerms(
                "open-business",
                terms -> terms.replace("{fpp: [application], oem: [application]}", "{fpp: [application]}"));
        books.accept(business("2003-01-15", "O1", "OFFICE", "L", 5, "agreement=AUTH1"));
        String oem = " channel=oem purchased=2003-09-01";

        assertThat(books.refusal(business("2003-09-30", "O2", "OFFICE", "SA", 1, "agreement=AUTH1" + oem)))
                .startsWith("pool-excluded MO-20: ");
        assertThat(books.refusal(
                        business("2003-10-01", "O2", "OFFICE", "SA", 1, "agreement=AUTH1" + oem.replace("oem", "fpp"))))
                .startsWith("pool-excluded MO-20: ");
        assertThat(books.refusal(business("2003-12-01", "O2", "OFFICE", "SA", 1, "agreement=AUTH1" + oem)))
                .startsWith("window-closed MO-19: ");
        assertThat(books.accept(
                        business("2003-10-01", "O2", "OFFICE", "SA", 1, "agreement=AUTH1" + oem),
                        business("2003-11-30", "O3", "OFFICE", "SA", 1, "agreement=AUTH1" + oem)))
                .extracting(Charge::amount)
                .hasToString("[232.00, 232.00]");
    }

    @Test
    void theLastDayIsFixedWhenTheAuthorizationIsOpened() throws IOException {
        Books books = booksWithLaterTerms("open-business", terms -> terms.replace("termYears: 2", "termYears: 3"));
        books.accept(
                business("2003-09-30", "O1", "OFFICE", "L", 5, "agreement=AUTH1"),
                business("2003-10-01", "O2", "OFFICE", "L", 5, "agreement=AUTH2"));

        assertThat(books.standing().levelAgreement("AUTH1").map(LevelAgreement::lastDay))
                .contains(LocalDate.of(2005, 9, 29));
        assertThat(books.standing().levelAgreement("AUTH2").map(LevelAgreement::lastDay))
                .contains(LocalDate.of(2006, 9, 30));
        assertThat(books.refusal(business("2005-09-30", "O3", "OFFICE", "L", 1, "agreement=AUTH1")))
                .startsWith("authorization-expired MO-05: ");
    }

    @Test
    void thePriceOfAssuranceIsThatOfTheOrdersDate() throws IOException {
        Books books = booksWithLaterTerms("open-business", terms -> terms.replace("server: 0.25", "server: 0.30")
                .replace("assuranceYears: 2", "assuranceYears: 1"));
        books.accept(business("2003-01-15", "O1", "OFFICE", "L", 5, "agreement=AUTH1"));

        assertThat(books.accept(
                        business("2003-09-30", "O2", "WINSRV", "L&SA", 1, "agreement=AUTH1"),
                        business("2003-10-01", "O3", "WINSRV", "L&SA", 1, "agreement=AUTH1")))
                .extracting(Charge::amount)
                .hasToString("[1500.00, 1300.00]");
        assertThat(books.refusal(business("2003-10-01", "O4", "WINSRV", "L&SA", 1, "agreement=AUTH1 years=2")))
                .startsWith(
                        "term-not-offered K-40: Assurance under open-business is always bought for 1 year, not for 2");
    }

    /** MO-29: the points test is made once, with the thresholds of that day. */
    @Test
    void theLevelIsFixedWhenTheAuthorizationIsOpened() throws IOException {
        Books books = booksWithLaterTerms(
                "open-volume", terms -> terms.replace("{level: 500, points: 500}", "{level: 1000, points: 1000}")
                        .replace("points: 150,", "points: 800,"));
        books.accept(volume("2003-01-15", "O1", "OFFICE", "L", 250, "agreement=V1"));

        assertThat(books.accept(volume("2003-10-01", "O2", "OFFICE", "L", 1, "agreement=V1")))
                .extracting(Charge::unitPrice)
                .hasToString("[400.5]");
        assertThat(books.refusal(volume("2003-10-01", "O3", "OFFICE", "L", 250, "agreement=V2")))
                .contains("asks for 1000 in one pool in region other");
    }
}
