package dev.serai.route;

/** A name in a YAML mapping, the line of the name, and its value. */
record YamlField(String name, int line, YamlSpot value) {}
