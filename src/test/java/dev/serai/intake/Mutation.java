package dev.serai.intake;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** One to five changes of a file, always the same for a seed. */
record Mutation(SplittableRandom random) {

    private static final byte[] TELLING = "\"';,:<>{}[]/\\+&\n\r\t\0 -0129azAZ".getBytes(StandardCharsets.US_ASCII);

    Mutation(int seed) {
        this(new SplittableRandom(seed));
    }

    byte[] of(byte[] file) {
        byte[] changed = file.clone();
        for (int change = random.nextInt(1, 6); change > 0 && changed.length > 0; change--) {
            changed = once(changed);
        }
        return changed;
    }

    private byte[] once(byte[] file) {
        int at = random.nextInt(file.length);
        int length = Math.min(file.length - at, 1 + random.nextInt(40));
        return switch (random.nextInt(6)) {
            case 0 -> with(file, at, (byte) (file[at] ^ 1 << random.nextInt(8)));
            case 1 -> with(file, at, TELLING[random.nextInt(TELLING.length)]);
            case 2 -> joined(file, 0, at, at + length, file.length);
            case 3 -> joined(file, 0, at + length, at, file.length);
            case 4 -> joined(file, 0, at, 0, 0);
            default -> inserted(file, at, TELLING[random.nextInt(TELLING.length)]);
        };
    }

    private static byte[] with(byte[] file, int at, byte value) {
        byte[] changed = file.clone();
        changed[at] = value;
        return changed;
    }

    private static byte[] inserted(byte[] file, int at, byte value) {
        byte[] changed = joined(file, 0, at + 1, at, file.length);
        changed[at] = value;
        return changed;
    }

    private static byte[] joined(byte[] file, int from, int to, int again, int end) {
        byte[] changed = new byte[to - from + end - again];
        System.arraycopy(file, from, changed, 0, to - from);
        System.arraycopy(file, again, changed, to - from, end - again);
        return changed;
    }
}
