/** The command line: what each command does and with which exit code it ends. */
@NullMarked
package dev.serai.command;

import org.jspecify.annotations.NullMarked;
