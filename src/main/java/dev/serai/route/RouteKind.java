package dev.serai.route;

/** What a route is for, told by its folder; shared routes always run, feeds and deliveries when the hub says so. */
enum RouteKind {
    FEED,
    DELIVERY,
    SHARED;

    static RouteKind of(RouteFile file) {
        if (file.isFeed()) {
            return FEED;
        }
        return file.isDelivery() ? DELIVERY : SHARED;
    }
}
