package dev.serai.intake;

import dev.serai.mapping.Delivery;
import dev.serai.mapping.FeedMapping;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds feeds that had to deliver by now and did not; each is told of once a day, whoever asks. */
public final class Silence {

    private final JdbcClient jdbc;
    private final CurrentMappings mappings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Silence(JdbcClient jdbc, CurrentMappings mappings, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.mappings = mappings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A feed with the mapping that says when it has to deliver. */
    public record Feed(String name, String mapping) {}

    /**
     * How a feed stands.
     *
     * @param isSilent whether it has not delivered since it was due last; one that never delivered is silent from the first
     *     time on that it was due while somebody looked
     * @param last when its last file came
     */
    public record State(String feed, boolean isSilent, Optional<Instant> last) {}

    /** How each feed stands now; a feed that need not deliver by a time is never silent. */
    public List<State> states(List<Feed> feeds) {
        LocalDateTime now = LocalDateTime.now(clock);
        return feeds.stream().map(feed -> state(feed, now)).toList();
    }

    private State state(Feed feed, LocalDateTime now) {
        Optional<Delivery> delivery = delivery(feed);
        Optional<Instant> last = last(feed.name());
        Optional<LocalDateTime> due =
                last.isPresent() ? delivery.map(each -> each.latest(now)) : delivery.flatMap(each -> each.due(now));
        boolean isSilent =
                due.filter(each -> isSilent(delivery.orElseThrow(), each, last)).isPresent();
        return new State(feed.name(), isSilent, last);
    }

    private boolean isSilent(Delivery delivery, LocalDateTime due, Optional<Instant> last) {
        Instant since = instant(delivery.before(due));
        return last.filter(came -> came.isAfter(since)).isEmpty();
    }

    private Optional<Delivery> delivery(Feed feed) {
        return mappings.find(feed.mapping()).map(FeedMapping::watch).flatMap(watch -> watch.expected());
    }

    /** A sentence for each feed that is late and was not told of today. */
    public List<String> late(List<Feed> feeds) {
        LocalDateTime now = LocalDateTime.now(clock);
        List<String> late = new ArrayList<>();
        for (Feed feed : feeds) {
            Optional<Delivery> delivery = delivery(feed);
            Optional<LocalDateTime> due = delivery.flatMap(each -> each.due(now));
            if (due.isPresent()) {
                Optional<Instant> last = last(feed.name());
                if (isSilent(delivery.orElseThrow(), due.get(), last) && isFirst(feed.name(), now.toLocalDate())) {
                    late.add(sentence(feed, due.get(), last));
                }
            }
        }
        return late;
    }

    private Instant instant(LocalDateTime time) {
        return time.atZone(clock.getZone()).toInstant();
    }

    private String sentence(Feed feed, LocalDateTime due, Optional<Instant> last) {
        return "Feed " + feed.name() + " had to deliver by " + due.toLocalTime() + " and is silent; "
                + last.map(came -> "its last file came at " + LocalDateTime.ofInstant(came, clock.getZone()))
                        .orElse("no file of it ever came");
    }

    private Optional<Instant> last(String feed) {
        return jdbc.sql("select received_at from feed_delivery where feed = ? and received_at is not null")
                .param(feed)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private boolean isFirst(String feed, LocalDate day) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int told = jdbc.sql("update feed_delivery set told_on = ? where feed = ?"
                            + " and (told_on is null or told_on < ?)")
                    .params(day, feed, day)
                    .update();
            return told == 1 || (isUnknown(feed) && add(feed, day));
        }));
    }

    private boolean isUnknown(String feed) {
        return jdbc.sql("select count(*) from feed_delivery where feed = ?")
                        .param(feed)
                        .query(Long.class)
                        .single()
                == 0;
    }

    private boolean add(String feed, LocalDate day) {
        return jdbc.sql("insert into feed_delivery (feed, told_on) values (?, ?)")
                        .params(feed, day)
                        .update()
                == 1;
    }
}
