package dev.serai.intake;

import dev.serai.intake.QuarantineItems.WaitingRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lands records of one file anew: from the archive, with their corrections, under the mapping in force. Lines of an order
 * that wait in quarantine land together, whichever of them was asked for.
 */
final class Replay {

    private static final int PAGE = 1_000;

    private final Rereading rereading;
    private final QuarantineItems items;
    private final Corrections corrections;
    private final ReplayWriter writer;

    Replay(Rereading rereading, QuarantineItems items, Corrections corrections, ReplayWriter writer) {
        this.rereading = rereading;
        this.items = items;
        this.corrections = corrections;
        this.writer = writer;
    }

    /** Lands the units of which a record is {@code chosen}; the number of records that were read again. */
    long run(InboundFile file, Predicate<WaitingRecord> chosen) {
        try (Rereading.OpenedFile opened = rereading.open(file)) {
            return new Run(file, opened, chosen).all();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.name() + " (" + file.sha256() + ") in the archive", e);
        }
    }

    /** One pass over the file; every chunk is committed by itself. */
    private final class Run {

        private final Rereading.OpenedFile opened;
        private final Predicate<WaitingRecord> chosen;
        private final Deque<WaitingRecord> page = new ArrayDeque<>();
        private final Set<Long> corrected;
        private InboundFile file;
        private LandingRows rows;
        private List<Long> records = new ArrayList<>();
        private long units;
        private long count;

        private Run(InboundFile file, Rereading.OpenedFile opened, Predicate<WaitingRecord> chosen) {
            this.file = file;
            this.opened = opened;
            this.chosen = chosen;
            this.rows = writer.rows(file, opened.mapping().rank());
            this.units = file.units();
            this.corrected = corrections.records(file.id());
        }

        private long all() throws IOException {
            Optional<OpenUnit> unit = Optional.empty();
            Optional<WaitingRecord> waiting = next(0);
            while (waiting.isPresent()) {
                WaitingRecord place = waiting.get();
                ReadRecord record = opened.read(place.number(), place.line(), corrections(place));
                if (unit.isEmpty() || !unit.get().takes(place, record)) {
                    unit.ifPresent(this::land);
                    unit = Optional.of(new OpenUnit(place, record));
                }
                waiting = next(place.number());
            }
            unit.ifPresent(this::land);
            commit();
            return count;
        }

        private List<Correction> corrections(WaitingRecord place) {
            return corrected.contains(place.number()) ? corrections.of(file.id(), place.number()) : List.of();
        }

        private Optional<WaitingRecord> next(long after) {
            if (page.isEmpty()) {
                page.addAll(items.waiting(file.id(), after, PAGE));
            }
            return Optional.ofNullable(page.poll());
        }

        private void land(OpenUnit unit) {
            if (unit.places().stream().anyMatch(chosen)) {
                units++;
                rows.add(unit.unit(), units);
                unit.places().forEach(place -> records.add(place.number()));
                if (records.size() >= Landing.CHUNK) {
                    commit();
                }
            }
        }

        private void commit() {
            if (!records.isEmpty()) {
                file = writer.commit(file, opened.mapping(), rows, records, units);
                count += records.size();
                rows = writer.rows(file, opened.mapping().rank());
                records = new ArrayList<>();
            }
        }
    }

    /** Waiting records that land together: they stand beside one another, or landed together before, and are of one order. */
    private record OpenUnit(List<WaitingRecord> places, RecordUnit unit) {

        OpenUnit(WaitingRecord place, ReadRecord record) {
            this(new ArrayList<>(List.of(place)), new RecordUnit(record));
        }

        boolean takes(WaitingRecord place, ReadRecord record) {
            WaitingRecord last = places.get(places.size() - 1);
            boolean isBeside = place.number() == last.number() + 1 || place.unit() == last.unit();
            if (!isBeside || !unit.takes(record)) {
                return false;
            }
            places.add(place);
            return true;
        }
    }
}
