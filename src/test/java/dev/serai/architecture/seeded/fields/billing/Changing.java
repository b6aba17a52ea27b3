package dev.serai.architecture.seeded.fields.billing;

/** Violates on purpose: a field can change. */
class Changing {
    private int count;

    int next() {
        count++;
        return count;
    }
}
