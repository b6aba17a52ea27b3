package dev.serai.dayclose;

import dev.serai.pricing.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The notices that were raised. */
final class NoticeBook {

    private static final String SAME = " where date = :date and kind = :kind and account = :account"
            + " and project = :project and licence = :licence and agreement = :agreement"
            + " and due = :due";

    private final JdbcClient jdbc;

    NoticeBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps those notices that are new, and returns them. */
    List<RaisedNotice> keep(List<Notice> notices) {
        List<RaisedNotice> raised = new ArrayList<>();
        for (Notice notice : notices) {
            if (!isKnown(notice)) {
                raised.add(insert(notice));
            }
        }
        return raised;
    }

    private boolean isKnown(Notice notice) {
        return bound("select id from notice" + SAME, notice)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private RaisedNotice insert(Notice notice) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        bound(
                        "insert into notice (date, kind, account, project, licence, agreement, due)"
                                + " values (:date, :kind, :account, :project, :licence, :agreement, :due)",
                        notice)
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey(), "No id for a notice").longValue();
        return new RaisedNotice(
                id,
                notice.date(),
                notice.kind(),
                notice.account(),
                notice.project(),
                notice.licence(),
                notice.agreement(),
                notice.due());
    }

    private JdbcClient.StatementSpec bound(String sql, Notice notice) {
        return jdbc.sql(sql)
                .param("date", notice.date())
                .param("kind", notice.kind())
                .param("account", notice.account())
                .param("project", notice.project().orElse(""))
                .param("licence", notice.licence().orElse(""))
                .param("agreement", notice.agreement().orElse(""))
                .param("due", notice.due());
    }
}
