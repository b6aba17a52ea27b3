package dev.serai.dayclose;

import dev.serai.pricing.Notice;
import java.util.List;

/** Tells notices to whom they concern, each of them once. */
record Telling(NoticeBook book, NoticeSink sink) {

    /** Keeps and tells those notices that are new, and returns them. */
    List<RaisedNotice> tell(List<Notice> notices) {
        List<RaisedNotice> raised = book.keep(notices);
        if (!raised.isEmpty()) {
            sink.raised(raised);
        }
        return raised;
    }
}
