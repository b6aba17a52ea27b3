package dev.serai.route;

/** How the feed route {@code route} fared in its latest look into its inbox: {@code fault} is empty while the inbox can be read. */
public record FeedState(String route, boolean idle, String fault) {}
