package dev.serai.dayclose;

import java.util.List;

/** Takes notices to whom they concern; called in the transaction that stores them. */
public interface NoticeSink {

    /** Notices raised by one close, each of them once and for all. */
    void raised(List<RaisedNotice> notices);
}
