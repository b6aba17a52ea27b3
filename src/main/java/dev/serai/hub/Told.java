package dev.serai.hub;

import java.util.concurrent.atomic.AtomicReference;

/** How far the console has told what happened. */
final class Told {

    private final AtomicReference<Marks> marks;

    Told(Marks marks) {
        this.marks = new AtomicReference<>(marks);
    }

    /** Numbers of the last file, quarantined item, billing run, draft and refusal told of. */
    record Marks(long file, long item, long run, long draft, long refusal) {}

    void advance(Marks to) {
        marks.set(to);
    }

    long file() {
        return now().file();
    }

    long item() {
        return now().item();
    }

    long run() {
        return now().run();
    }

    long draft() {
        return now().draft();
    }

    long refusal() {
        return now().refusal();
    }

    private Marks now() {
        return marks.get();
    }
}
