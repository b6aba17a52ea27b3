package dev.serai.pricing.select;

import static dev.serai.pricing.select.SelectDesk.office;
import static dev.serai.pricing.select.SelectDesk.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Deploy;
import dev.serai.pricing.Books;
import dev.serai.pricing.OrderObligation;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopiesInUseTest {

    private final Books books = SelectDesk.open().books();

    private static String deploy(String date, String sku, String more) {
        return "deploy date=" + date + " agreement=S1 sku=" + sku + " " + more;
    }

    private String reason(String refused) {
        return books.tryOut(refused).rejections().get(0).steps().get(0).text();
    }

    private List<OrderObligation> obligations(String agreement) {
        return OrderObligation.of(
                agreement,
                books.standing().stated().stream()
                        .filter(Deploy.class::isInstance)
                        .map(Deploy.class::cast)
                        .toList(),
                books.standing().changedLines());
    }

    @Test
    void allowsTwentyCopiesForTraining() {
        books.accept(deploy("2003-05-01", "OFFICE", "quantity=20 use=training"));

        assertThat(books.refusal(deploy("2003-05-02", "OFFICE", "quantity=21 use=training")))
                .isEqualTo(
                        "training-limit MS-14: Agreement S1 reports 21 copies of OFFICE for training, more than the 20"
                                + " allowed; order licences for the others and report those as production.");
        assertThat(reason(deploy("2003-05-02", "OFFICE", "quantity=21 use=training")))
                .contains("(copies 21, most 20)");
    }

    @Test
    void refusesTrainingCopiesOfAProductThatHasNone() {
        books.accept("product date=2001-01-01 sku=KIOSK vendor=microsoft name=Kiosk pool=application"
                + " trainingCopies=false");

        assertThat(books.refusal(deploy("2003-05-02", "KIOSK", "quantity=1 use=training")))
                .isEqualTo(
                        "training-limit MS-14: Product KIOSK may not be copied for training, but agreement S1 reports 1"
                                + " copy; order what is in use and report it as production.");
        assertThat(reason(deploy("2003-05-02", "KIOSK", "quantity=1 use=training")))
                .contains("(copies 1, most 0)");
        books.accept(deploy("2003-05-02", "KIOSK", "quantity=1"));
    }

    @Test
    void refusesReportsAboutWhatIsNotKnown() {
        assertThat(books.refusal(deploy("2003-05-01", "OFFICE", "quantity=1").replace("S1", "S9")))
                .isEqualTo("unknown-agreement K-13: Agreement S9 is not known on 2003-05-01; send its agreement event,"
                        + " or correct the number.");
        assertThat(books.refusal(deploy("2003-05-01", "TEAPOT", "quantity=1")))
                .isEqualTo("unknown-sku K-13: Product TEAPOT is not known on 2003-05-01; send its product event, or"
                        + " correct the sku.");
    }

    @Test
    void showsWhatIsStillToBeOrdered() {
        books.accept(
                "forecast date=2003-03-01 agreement=S1 pool=server points=1500",
                office("2003-04-01", "O1", 5),
                order("2003-04-01", "O2", "sku=OFFICE offering=L&SA quantity=4 agreement=S1"),
                order("2003-04-01", "O3", "sku=OFFICE offering=SA quantity=9 agreement=S1"),
                order("2003-04-01", "O4", "sku=WINSRV offering=L quantity=3 agreement=S1"),
                "agreement date=2003-03-01 agreement=S2 programme=select account=A1",
                "forecast date=2003-03-01 agreement=S2 pool=application points=12000",
                order("2003-04-01", "O5", "sku=OFFICE offering=L quantity=30 agreement=S2"),
                "return date=2003-05-01 order=O1 line=1 quantity=2",
                deploy("2003-05-01", "OFFICE", "quantity=50"),
                deploy("2003-06-01", "OFFICE", "quantity=12"),
                deploy("2003-06-01", "OFFICE", "quantity=20 use=training"),
                deploy("2003-06-01", "WINSRV", "quantity=2"));

        assertThat(obligations("S1"))
                .containsExactly(new OrderObligation("S1", "OFFICE", 12, 7), new OrderObligation("S1", "WINSRV", 2, 3));
        assertThat(obligations("S1")).extracting(OrderObligation::open).containsExactly(5, 0);
        assertThat(obligations("S2")).isEmpty();
    }
}
