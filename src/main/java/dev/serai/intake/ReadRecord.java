package dev.serai.intake;

import dev.serai.mapping.EventRules;
import dev.serai.mapping.MappedRow;

/**
 * A record of a file with what it became.
 *
 * @param number its number among the file's records, from 1
 * @param line physical line on which it starts
 * @param raw its text
 * @param mapped its events or faults
 */
record ReadRecord(long number, long line, String raw, MappedRow mapped) {

    static ReadRecord of(long number, FileRecord record, EventRules rules) {
        MappedRow mapped = record.faults().isEmpty()
                ? rules.map(record.row())
                : new MappedRow.Rejected(record.faults(), rules.order(record.row()));
        return new ReadRecord(number, record.row().line(), record.raw(), mapped);
    }

    boolean isReadable() {
        return mapped instanceof MappedRow.Events;
    }
}
