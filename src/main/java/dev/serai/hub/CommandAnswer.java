package dev.serai.hub;

/** What a command came to: its exit code, and what it printed. */
record CommandAnswer(int exitCode, String out, String err) {}
