package dev.serai.route;

/** A file as its feed announces it: the feed, its mapping, the remote folder for the receipt, and the file's name. */
public record ArrivingFile(String feed, String mapping, String receiptsFolder, String name) {}
