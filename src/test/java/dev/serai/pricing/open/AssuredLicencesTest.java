package dev.serai.pricing.open;

import static dev.serai.pricing.open.OpenCatalogue.business;
import static dev.serai.pricing.open.OpenCatalogue.price;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Coverage;
import dev.serai.pricing.Books;
import dev.serai.pricing.Licence;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the licences that assurance is bought with or for. */
class AssuredLicencesTest {

    private final Books books = OpenCatalogue.books();

    /** K-52: until the day after its end assurance is continued, later it begins anew. */
    @ParameterizedTest
    @CsvSource({"2005-01-15, 2003-01-15", "2005-01-16, 2005-01-16"})
    void assuranceThatIsBoughtAgainKeepsItsFirstDayWhereNoDayLiesBetween(String date, String from) {
        books.accept(
                business("2003-01-15", "O1", "WINSRV", "L&SA", 5, "agreement=AUTH1 licence=W1"),
                business(date, "O2", "WINSRV", "SA", 5, "agreement=AUTH2 licence=W1 purchased=" + date));

        assertThat(books.licence("W1").coverage().map(Coverage::from)).contains(LocalDate.parse(from));
    }

    @Test
    void maintenanceOfAnotherProgrammeIsNoAssurance() {
        books.accept(
                price("aip-outright", "WINSRV", "licence", "900", "USD"),
                business("2003-01-15", "O1", "WINSRV", "L", 5, "agreement=AUTH1"),
                business("2003-01-15", "O2", "WINSRV", "licence", 1, "licence=M1")
                        .replace("open-business", "aip-outright"));

        assertThat(books.refusal(business("2003-02-01", "O3", "WINSRV", "SA", 1, "agreement=AUTH1 licence=M1")))
                .startsWith("not-eligible K-41: ")
                .contains("but licence M1 has none on 2003-02-01;");
    }

    /** K-23: editions are kept in lower case, however the catalogue writes them. */
    @Test
    void aLicenceKeepsTheEditionOfItsProduct() {
        books.accept(
                "product date=2001-01-01 sku=VISIO vendor=microsoft name=Visio pool=application edition=Pro",
                price("open-business", "VISIO", "L", "100", "USD"),
                business("2003-01-15", "O1", "VISIO", "L&SA", 5, "agreement=AUTH1 licence=V1"));

        assertThat(books.standing().licence("V1").flatMap(Licence::edition)).contains("pro");
    }
}
