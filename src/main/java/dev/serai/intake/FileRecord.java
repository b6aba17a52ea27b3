package dev.serai.intake;

import dev.serai.mapping.Row;
import dev.serai.mapping.RowFault;
import java.util.List;

/**
 * One record as a reader found it.
 *
 * @param row its cells, as far as they can be told
 * @param raw its text in the file
 * @param faults why it is no proper record of its format; empty where it is one
 */
public record FileRecord(Row row, String raw, List<RowFault> faults) {}
