package dev.serai.dayclose;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the hub's calendar stands, kept in the books. */
public final class HubState {

    private final JdbcClient jdbc;

    public HubState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day on which the hub opened: that of its first event (K-60). */
    public Optional<LocalDate> openedOn() {
        return day("opened_on");
    }

    /** The last day that is closed; the day before the opening until there is one, empty before the first event. */
    public Optional<LocalDate> lastClosed() {
        return day("last_closed");
    }

    /** Whether the close of a day has begun and was not finished. */
    public boolean isCutShort() {
        Optional<LocalDate> closed = lastClosed();
        return Stream.of(day("renewed_on"), day("reminded_on"))
                .flatMap(Optional::stream)
                .anyMatch(begun -> closed.filter(last -> !last.isBefore(begun)).isEmpty());
    }

    /**
     * Notes, in the caller's transaction, that orders may be open that were not to be invoiced before: they are invoiced
     * with the latest business day that is open.
     */
    public void ordersReopened() {
        OpenDays days = new OpenDays(jdbc);
        days.latest().or(() -> lastClosed().map(day -> day.plusDays(1))).ifPresent(days::begin);
    }

    void open(LocalDate day) {
        jdbc.sql("update hub_state set opened_on = ?, last_closed = ? where id = 1")
                .params(day, day.minusDays(1))
                .update();
    }

    void closed(LocalDate day) {
        set("last_closed", day);
        jdbc.sql("delete from open_day where day <= ?").param(day).update();
    }

    boolean isRenewed(LocalDate day) {
        return day("renewed_on").filter(done -> !done.isBefore(day)).isPresent();
    }

    void renewed(LocalDate day) {
        set("renewed_on", day);
    }

    boolean isReminded(LocalDate day) {
        return day("reminded_on").filter(done -> !done.isBefore(day)).isPresent();
    }

    void reminded(LocalDate day) {
        set("reminded_on", day);
    }

    private Optional<LocalDate> day(String column) {
        return jdbc.sql("select " + column + " from hub_state where id = 1 and " + column + " is not null")
                .query((row, index) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    private void set(String column, LocalDate day) {
        jdbc.sql("update hub_state set " + column + " = ? where id = 1")
                .param(day)
                .update();
    }
}
