package dev.serai.intake;

import dev.serai.licence.EventType;
import dev.serai.mapping.Columns;
import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.FileFormat;
import dev.serai.mapping.MappedEvent;
import dev.serai.mapping.MappedRow;
import dev.serai.mapping.Row;
import dev.serai.mapping.RowFault;
import dev.serai.mapping.Sightings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is new in a file against the earlier files of its feed; the first file of a feed teaches and has nothing new. */
final class Sighted {

    private static final List<String> AHEAD = List.of(
            "up to a month after the file came", "up to a year after the file came", "over a year after the file came");
    private static final List<String> BACK = List.of(
            "up to a month before the file came",
            "up to a year before the file came",
            "over a year before the file came");
    private static final int MONTH = 31;
    private static final int YEAR = 366;

    private final InboundFile file;
    private final List<SeenTraits.Seen> before;
    private final Set<Trait> known = new HashSet<>();
    private final LocalDate arrived;
    private final Map<EventType, Optional<String>> dateColumns = new EnumMap<>(EventType.class);
    private final Sightings notes = new Notes();
    private Optional<Columns> header = Optional.empty();
    private List<Trait> fresh = new ArrayList<>();

    Sighted(InboundFile file, List<SeenTraits.Seen> seen) {
        this.file = file;
        this.before = seen.stream().filter(each -> each.file() != file.id()).toList();
        this.arrived = LocalDate.ofInstant(file.receivedAt(), ZoneOffset.UTC);
        seen.forEach(each -> known.add(each.trait()));
    }

    /** Takes note of a readable record. */
    void note(FeedMapping mapping, Row row, MappedRow.Events events) {
        if (mapping.rules().isFixed()) {
            return;
        }
        boolean isSameHeader = header.filter(row.columns()::equals).isPresent();
        if (mapping.format() instanceof FileFormat.Csv && !isSameHeader) {
            header = Optional.of(row.columns());
            add(Trait.Kind.HEADER, "", String.join(", ", row.columns().names()));
        }
        mapping.rules().observe(row, notes);
        for (MappedEvent event : events.events()) {
            dateColumns
                    .computeIfAbsent(
                            event.event().type(), type -> mapping.rules().column(type, "date"))
                    .ifPresent(column -> add(
                            Trait.Kind.DISTANCE, column, distance(event.event().date())));
        }
    }

    /** Traits noted since the last call, as rows of {@code feed_trait}. */
    List<Object[]> rows() {
        return fresh.stream()
                .map(trait -> new Object[] {
                    file.feed(), trait.hash(), trait.kind().name(), trait.column(), trait.value(), file.id()
                })
                .toList();
    }

    /** What is new among the traits noted since the last call. */
    List<RowFault> remarks() {
        return before.isEmpty() ? List.of() : fresh.stream().map(this::remark).toList();
    }

    /** Begins anew to collect what is noted. */
    void clear() {
        fresh = new ArrayList<>();
    }

    private void add(Trait.Kind kind, String column, String value) {
        Trait trait = new Trait(kind, column, value);
        if (known.add(trait)) {
            fresh.add(trait);
        }
    }

    private String distance(LocalDate date) {
        long days = ChronoUnit.DAYS.between(arrived, date);
        List<String> distances = days > 0 ? AHEAD : BACK;
        long length = Math.abs(days);
        return distances.get(length <= MONTH ? 0 : length <= YEAR ? 1 : 2);
    }

    private RowFault remark(Trait trait) {
        String message =
                switch (trait.kind()) {
                    case HEADER -> HeaderChange.message(lastHeader(), trait.value());
                    case WORD ->
                        "Column " + trait.column() + " has '" + trait.value()
                                + "', which no earlier file of the feed had";
                    case FORM ->
                        "Column " + trait.column() + " has values written like " + trait.value()
                                + ", earlier files had " + earlier(trait) + "; look whether the format was changed";
                    case DISTANCE ->
                        "Column " + trait.column() + " has dates " + trait.value()
                                + ", which no earlier file of the feed had; look whether day and month are swapped";
                };
        return new RowFault(
                trait.column(), Optional.of(trait.value()), trait.kind().code(), message);
    }

    private String lastHeader() {
        return before.stream()
                .map(SeenTraits.Seen::trait)
                .filter(trait -> trait.kind() == Trait.Kind.HEADER)
                .reduce((first, second) -> second)
                .map(Trait::value)
                .orElse("");
    }

    private String earlier(Trait trait) {
        List<String> forms = before.stream()
                .map(SeenTraits.Seen::trait)
                .filter(each -> each.kind() == trait.kind() && each.column().equals(trait.column()))
                .map(Trait::value)
                .toList();
        return forms.isEmpty() ? "none in it" : String.join(" and ", forms);
    }

    /** What rules tell of a record. */
    private final class Notes implements Sightings {

        @Override
        public void word(String column, String text) {
            add(Trait.Kind.WORD, column, text);
        }

        @Override
        public void form(String column, String form) {
            add(Trait.Kind.FORM, column, form);
        }
    }
}
