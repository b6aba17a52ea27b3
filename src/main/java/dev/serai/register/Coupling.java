package dev.serai.register;

/** Two matters of which the events of one build on those of the other: an account and its agreement, its project, or whoever had one of its licences before. */
record Coupling(Matter one, Matter other) {}
