package dev.serai.intake;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes files that are judged and tells their senders: one receipt per dropped file. */
public final class Receipts {

    private static final String OPEN_FILES =
            "select distinct file_id from open_event where state = 'set-aside' or event_date <= ?";

    private final InboundFiles files;
    private final Arrivals arrivals;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ReceiptSink sink;

    Receipts(
            InboundFiles files, Arrivals arrivals, JdbcClient jdbc, TransactionTemplate transaction, ReceiptSink sink) {
        this.files = files;
        this.arrivals = arrivals;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sink = sink;
    }

    /**
     * Closes every file whose events are all judged or wait for a day after {@code businessDay}, and answers every drop of
     * bytes that had arrived before. Gives the number of receipts written.
     */
    public int closeFiles(LocalDate businessDay) {
        List<Long> open =
                jdbc.sql(OPEN_FILES).param(businessDay).query(Long.class).list();
        int count = 0;
        for (long fileId : files.inState(FileState.LANDED)) {
            if (!open.contains(fileId)) {
                count += answer(fileId);
            }
        }
        for (long fileId : arrivals.closedFilesToAnswer()) {
            count += answer(fileId);
        }
        return count;
    }

    private int answer(long fileId) {
        List<Arrivals.Arrival> unanswered = arrivals.unanswered(fileId);
        InboundFile file = files.get(fileId);
        // where lines were read again meanwhile, the file is closed in the next round
        boolean isAnswered = Boolean.TRUE.equals(transaction.execute(status -> {
            if (file.state() == FileState.LANDED && !files.close(file)) {
                return false;
            }
            for (Arrivals.Arrival arrival : unanswered) {
                Receipt receipt =
                        switch (arrival.kind()) {
                            case FIRST, REPLAY -> first(file, arrival);
                            case REPEAT -> repeated(file, arrival);
                            case BACK_OUT -> backedOut(file, arrival);
                        };
                sink.send(arrival.folder(), arrival.receipt(), receipt.toJson(), "receipt/" + arrival.id());
                arrivals.answered(arrival);
            }
            return true;
        }));
        return isAnswered ? unanswered.size() : 0;
    }

    private Receipt first(InboundFile file, Arrivals.Arrival arrival) {
        LineCounts counts = LineCounts.of(file, jdbc);
        if (!counts.isBalanced()) {
            throw new IllegalStateException("File " + file.name() + " (" + file.sha256() + ") has " + counts.lines()
                    + " lines, but " + counts.booked() + " booked + " + counts.duplicate() + " duplicate + "
                    + counts.quarantined() + " quarantined; it is not closed");
        }
        return receipt(file, arrival, counts, items(file));
    }

    private Receipt repeated(InboundFile file, Arrivals.Arrival arrival) {
        Receipt.Item item = new Receipt.Item(
                1,
                "",
                "duplicate-file",
                "The same bytes arrived before as " + file.name() + " on " + file.receivedAt()
                        + "; nothing is booked twice");
        return receipt(file, arrival, new LineCounts(file.records(), 0, file.records(), 0), List.of(item));
    }

    private Receipt backedOut(InboundFile file, Arrivals.Arrival arrival) {
        String reason = jdbc.sql("select reason from back_out where file_id = ?")
                .param(file.id())
                .query(String.class)
                .single();
        Receipt.Item item = new Receipt.Item(
                1, "", "backed-out", "The whole file was taken back, nothing of it is booked any more: " + reason);
        return receipt(file, arrival, LineCounts.of(file, jdbc), List.of(item));
    }

    private Receipt receipt(InboundFile file, Arrivals.Arrival arrival, LineCounts counts, List<Receipt.Item> items) {
        return new Receipt(
                arrival.name(),
                file.sha256(),
                arrival.receivedAt().toString(),
                counts.lines(),
                counts.booked(),
                counts.duplicate(),
                counts.quarantined(),
                items,
                arrival.kind() == Arrivals.Kind.REPEAT ? List.of() : remarks(file));
    }

    private List<Receipt.Remark> remarks(InboundFile file) {
        return jdbc.sql("select column_name, code, message from file_remark where file_id = ? order by id")
                .param(file.id())
                .query((row, number) -> new Receipt.Remark(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private List<Receipt.Item> items(InboundFile file) {
        return jdbc.sql("select line, column_name, code, message from quarantine"
                        + " where file_id = ? and state <> 'replayed' order by record_no, id")
                .param(file.id())
                .query((row, number) ->
                        new Receipt.Item(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}
