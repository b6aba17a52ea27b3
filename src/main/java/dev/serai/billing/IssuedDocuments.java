package dev.serai.billing;

/** Port: makes the documents of a run and puts them where they leave from, inside the run's transaction. */
public interface IssuedDocuments {

    /** Called once per run, after its numbers are known and before they are given for good. */
    void issued(IssuedRun run);
}
