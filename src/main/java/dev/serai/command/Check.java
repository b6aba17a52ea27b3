package dev.serai.command;

import java.util.List;

/** Finds what is wrong in one kind of file, each problem as {@code file:line: message}. */
@FunctionalInterface
public interface Check {

    /** The problems under the given settings. */
    List<String> problems(Settings settings);
}
