package dev.serai.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.serai.billing.Books.Sale;
import dev.serai.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In manual mode what is due waits for approval, and is then issued as it would have been (K-62). */
class DraftsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate LATER = LocalDate.of(2026, 5, 20);

    private static Books sold(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR").account("B", "BE", "EUR");
        books.spread(Sale.of("A", DAY, 1, "30.00", "30.00").order("O2", "1"), "2026-05-04 10.00", "2026-05-20 20.00");
        return books.charges(
                Sale.of("A", DAY, 1, "5.00", "5.00"),
                Sale.of("B", DAY, 1, "10.03", "10.03").order("O1", "1"),
                Sale.of("A", DAY, 2, "10.00", "20.00").order("O1", "1"),
                Sale.of("A", DAY, -1, "10.00", "-10.00").order("O1", "1"));
    }

    /** Days as a calendar visits them. */
    private static void bill(BillingRun run) {
        for (LocalDate day : List.of(DAY, LATER)) {
            run.billOrders(day);
            run.billClose(day);
        }
    }

    @ParameterizedTest
    @EnumSource
    void approvedTogetherTheyAreWhatWouldHaveBeenIssuedAtOnce(TestDatabase database) {
        Books atOnce = sold(database);
        bill(atOnce.run());
        Books books = sold(database);
        bill(books.draftingRun());

        assertThat(books.issued()).isEmpty();
        assertThat(books.count("document_number")).isZero();
        assertThat(books.drafts().waiting(Optional.empty(), 10))
                .extracting(
                        WaitingDraft::id,
                        WaitingDraft::run,
                        WaitingDraft::issueDate,
                        draft -> draft.group().account() + draft.group().order().orElse(""),
                        draft -> draft.documents().stream()
                                .map(total -> total.kind().series() + " " + total.gross())
                                .toList())
                .containsExactly(
                        tuple(1L, 1L, DAY, "AO2", List.of("INV 12.10")),
                        tuple(2L, 1L, DAY, "BO1", List.of("INV 12.14")),
                        tuple(3L, 1L, DAY, "AO1", List.of("INV 24.20", "CRN 12.10")),
                        tuple(4L, 2L, DAY, "A", List.of("INV 6.05")),
                        tuple(5L, 3L, LATER, "A", List.of("INV 24.20")));
        assertThat(books.drafts().waiting(Optional.of("B"), 10)).hasSize(1);
        bill(books.draftingRun());
        assertThat(books.drafts().count()).isEqualTo(5);

        assertThat(books.drafts().approveAll(Optional.empty())).isEqualTo(new BillingReport(3, 5, 1));

        assertThat(books.issued()).isEqualTo(atOnce.issued());
        assertThat(books.drafts().count()).isZero();
        assertThat(books.count("draft_charge") + books.count("draft_document")).isZero();
        assertThat(books.drafts().approveAll(Optional.empty())).isEqualTo(BillingReport.NOTHING);
        for (String table : List.of("charge", "instalment", "invoice_vat", "credited_vat", "invoice_line_charge")) {
            assertThat(books.jdbc().queryForList("select * from " + table))
                    .hasSameElementsAs(atOnce.jdbc().queryForList("select * from " + table));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneAccountOrOneDraftIsApprovedAndTheOthersWait(TestDatabase database) {
        Books books = sold(database);
        bill(books.draftingRun());

        assertThat(books.drafts().approveAll(Optional.of("B"))).isEqualTo(new BillingReport(1, 1, 0));
        assertThat(books.drafts().approve(List.of(5L, 5L, 2L)))
                .isEqualTo(new BillingReport(1, 1, 0, List.of(), List.of("No draft 2 waits for approval")));

        assertThat(books.invoices())
                .extracting(Invoice::number, each -> each.head().buyer().account(), each -> each.head()
                        .issueDate())
                .containsExactly(tuple("INV-2026-000001", "B", DAY), tuple("INV-2026-000002", "A", LATER));
        assertThat(books.drafts().waiting(Optional.empty(), 2))
                .extracting(WaitingDraft::id)
                .containsExactly(1L, 3L);
        assertThat(books.drafts().latest()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void whatChangedSinceIsShownAgainAndNotIssued(TestDatabase database) {
        Books books = sold(database);
        bill(books.draftingRun());
        books.account("B", "BE", "EUR", "vatId", "BE0428759497");

        assertThat(books.drafts().approveAll(Optional.empty()))
                .isEqualTo(new BillingReport(
                        3,
                        4,
                        1,
                        List.of(),
                        List.of("Draft 2 of account B, order O1 is not issued: it comes to"
                                + " something else than was shown, because its account, VAT or charges changed since; look at it"
                                + " again and approve it then")));
        assertThat(books.drafts().waiting(Optional.empty(), 10))
                .flatExtracting(WaitingDraft::documents)
                .extracting(total -> total.gross().toPlainString())
                .containsExactly("10.03");

        assertThat(books.drafts().approve(List.of(2L))).isEqualTo(new BillingReport(1, 1, 0));
    }

    @ParameterizedTest
    @EnumSource
    void aCreditWaitsForItsInvoice(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR");
        books.charges(Sale.of("A", DAY, 1, "10.03", "10.03").order("O1", "1"));
        books.draftingRun().billOrders(DAY);
        books.charges(Sale.of("A", LATER, -1, "10.03", "-10.03").order("O1", "1"));
        books.draftingRun().billOrders(LATER);

        assertThat(books.drafts().approve(List.of(2L)))
                .isEqualTo(
                        BillingReport.NOTHING.holding(List.of("Draft 2 of account A, order O1 is not issued: it gives"
                                + " back what another draft sells (order O1), approve that first")));
        assertThat(books.drafts().approveAll(Optional.empty())).isEqualTo(new BillingReport(2, 1, 1));
        assertThat(books.invoices().get(1).head().preceding()).containsExactly(new Preceding("INV-2026-000001", DAY));
    }

    @ParameterizedTest
    @EnumSource
    void anApprovalThatFailsLeavesTheDraftAndNoGap(TestDatabase database) {
        Books books = sold(database);
        bill(books.draftingRun());
        Drafts failing = books.drafts(run -> {
            throw new AssertionError("killed here");
        });

        assertThatThrownBy(() -> failing.approveAll(Optional.empty())).hasMessage("killed here");

        assertThat(books.drafts().count()).isEqualTo(5);
        assertThat(books.count("invoice") + books.count("document_number")).isZero();
        assertThat(books.drafts().approveAll(Optional.empty())).isEqualTo(new BillingReport(3, 5, 1));
    }

    @ParameterizedTest
    @EnumSource
    void aDraftWhoseChargesWereTakenBackIsGone(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR");
        books.charges(Sale.of("A", DAY, 1, "10.00", "10.00").order("O1", "1"));
        books.draftingRun().billOrders(DAY);
        books.jdbc().update("delete from draft_charge");
        books.jdbc().update("delete from charge");

        assertThat(books.drafts().approve(List.of(1L)).held())
                .containsExactly("Draft 1 of account A, order O1 is gone: its charges were taken back");
        assertThat(books.drafts().count()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aDraftWithoutARateWaitsOn(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR");
        books.vatExceptions("[{account: A, from: 1990-01-01, category: Z}]");
        LocalDate early = LocalDate.of(2001, 1, 1);
        books.charges(Sale.of("A", early, 1, "10.00", "10.00").order("O1", "1"));
        books.draftingRun().billOrders(DAY);
        books.jdbc().update("update charge set charge_date = '2000-12-31'");

        assertThat(books.drafts().approve(List.of(1L)).held())
                .containsExactly(
                        "Draft 1 of account A, order O1 is not issued: No standard VAT rate of NL on 2000-12-31 in"
                                + " mappings/tax/vat-rates.yaml: add it under rates of NL");
        assertThat(books.drafts().count()).isEqualTo(1);
    }

    @Test
    void theSettingIsAutoOrManual() {
        assertThat(Approval.parse("auto")).isEqualTo(Approval.AUTO);
        assertThat(Approval.parse("manual")).isEqualTo(Approval.MANUAL);
        assertThatThrownBy(() -> Approval.parse("MANUAL"))
                .hasMessage("serai.billing.approve: 'MANUAL', expected auto or manual");
    }
}
