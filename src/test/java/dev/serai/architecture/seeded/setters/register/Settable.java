package dev.serai.architecture.seeded.setters.register;

/** Violates on purpose: has a setter. */
interface Settable {
    void setName(String name);
}
