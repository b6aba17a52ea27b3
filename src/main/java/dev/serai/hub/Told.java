package dev.serai.hub;

import java.util.concurrent.atomic.AtomicReference;

/** How far the console has told what happened. */
final class Told {

    private final AtomicReference<Marks> marks;

    Told(long file, long item, long run) {
        this.marks = new AtomicReference<>(new Marks(file, item, run));
    }

    private record Marks(long file, long item, long run) {}

    void advance(long file, long item, long run) {
        marks.set(new Marks(file, item, run));
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

    private Marks now() {
        return marks.get();
    }
}
