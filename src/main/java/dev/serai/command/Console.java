package dev.serai.command;

import java.io.PrintWriter;

/**
 * Where commands write.
 *
 * @param out the command's result and nothing else
 * @param err everything else
 */
public record Console(PrintWriter out, PrintWriter err) {}
