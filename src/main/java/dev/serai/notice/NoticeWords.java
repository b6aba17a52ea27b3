package dev.serai.notice;

import java.util.List;

/**
 * What a mail says.
 *
 * @param subject one line
 * @param paragraphs the message between salutation and signature
 */
record NoticeWords(String subject, List<String> paragraphs) {

    NoticeWords {
        paragraphs = List.copyOf(paragraphs);
    }

    static NoticeWords of(Told told) {
        return switch (told.kind()) {
            case RENEWAL -> renewal(told);
            case EXPIRED -> expired(told);
            case LEVEL_CHANGED -> levelChanged(told);
            case AUTHORIZATION_EXPIRING -> authorizationExpiring(told);
        };
    }

    private static NoticeWords renewal(Told told) {
        return new NoticeWords(
                "Renewal: cover of " + told.thing() + " ends on " + told.due(),
                List.of(
                        "The cover of " + told.thing() + " ends on " + told.due() + ", in " + told.inDays() + ".",
                        "Renewed on or before the day after that date it goes on without a gap. If nobody renews it, the"
                                + " cover ends on that day; a later renewal charges the days without cover at twice the"
                                + " daily rate.",
                        order("renewal order", told)));
    }

    private static NoticeWords expired(Told told) {
        return new NoticeWords(
                "Expired: cover of " + told.thing() + " ended on " + told.due(),
                List.of(
                        "The cover of " + told.thing() + " ended on " + told.due() + " and was not renewed.",
                        "Renewed on " + told.date() + " it goes on without a gap; a later renewal charges the days"
                                + " without cover at twice the daily rate.",
                        order("renewal order", told)));
    }

    private static NoticeWords authorizationExpiring(Told told) {
        return new NoticeWords(
                "Last day to order under " + told.thing() + " is " + told.due(),
                List.of(
                        "The last day to order under " + told.thing() + " is " + told.due() + ", in " + told.inDays()
                                + ". It expires on that day.",
                        "An order up to that day has the price level of the authorization, in any quantity. A later order"
                                + " opens a new one, and has to meet what a first order has to. Software Assurance that"
                                + " was bought under it ends with it.",
                        order("order", told)));
    }

    private static NoticeWords levelChanged(Told told) {
        return new NoticeWords(
                "New price level of " + told.thing() + " from " + told.due() + " on",
                List.of(
                        "A review gave " + told.thing() + " these price levels from " + told.due() + " on: "
                                + told.levels() + ".",
                        "Orders from that day on are priced by them. What was ordered before, and its instalments, stay as"
                                + " they are.",
                        "Please turn to your usual contact with any question. Account: "
                                + told.account().account() + "."));
    }

    private static String order(String what, Told told) {
        return "Please send your " + what + " to your usual contact. Account: "
                + told.account().account() + ".";
    }
}
