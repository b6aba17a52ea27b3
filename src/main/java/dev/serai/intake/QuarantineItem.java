package dev.serai.intake;

/**
 * One fault in quarantine.
 *
 * @param id its number
 * @param file number of the file
 * @param feed the file's feed
 * @param name the file's name as dropped
 * @param record number of the record in its file; 0 for a fault of the whole file
 * @param line physical line on which the record starts
 * @param unit number under which the lines of an order landed together
 * @param column the file's own name of the column; empty where the fault is not in one
 * @param code what is wrong
 * @param message the same as a sentence
 * @param raw the record's text in the file; empty where it has none
 * @param state what became of it
 */
public record QuarantineItem(
        long id,
        long file,
        String feed,
        String name,
        long record,
        long line,
        long unit,
        String column,
        String code,
        String message,
        String raw,
        ItemState state) {

    /** Whether the whole file was refused for it. */
    public boolean isOfWholeFile() {
        return record == 0;
    }
}
