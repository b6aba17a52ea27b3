package dev.serai.route;

/** How a feed fared in its latest look into its inbox: {@code fault} is empty while the inbox can be read. */
public record FeedState(String feed, boolean idle, String fault) {}
