package dev.serai.licence;

/** A word of the licence model as files spell it, for example {@code per-order}. */
public interface Coded {

    /** The lower-case word used in files, reports and database columns. */
    String code();
}
