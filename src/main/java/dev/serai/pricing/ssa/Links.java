package dev.serai.pricing.ssa;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.Link;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.Position;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Unknown;
import dev.serai.programme.ServiceCreditTerms.GapAnchor;
import java.util.List;
import java.util.Optional;

/** Links licences to devices; in an enrolled project the licence is covered at once (K-47, K-50, K-53). */
final class Links {

    private final CreditProgramme programme;
    private final AutomaticCover automaticCover;

    Links(CreditProgramme programme) {
        this.programme = programme;
        this.automaticCover = new AutomaticCover(programme);
    }

    Decision decide(LandedEvent landed, Link link, Standing standing) {
        Occasion occasion = Occasion.of(landed);
        if (standing.account(link.account()).isEmpty()) {
            return occasion.refused(
                    RejectionCode.UNKNOWN_ACCOUNT, "K-13", Unknown.account(link.account(), link.date()));
        }
        if (standing.product(link.sku()).isEmpty()) {
            return occasion.refused(RejectionCode.UNKNOWN_SKU, "K-13", Unknown.sku(link.sku(), link.date()));
        }
        return standing.position(link.licence())
                .map(known -> again(occasion, link, known, standing))
                .orElseGet(() -> linked(occasion, anew(link, Optional.empty()), standing));
    }

    private Decision again(Occasion occasion, Link link, Position known, Standing standing) {
        return switch (known.place()) {
            case LINKED ->
                occasion.refused(
                        RejectionCode.ALREADY_USED,
                        "K-47",
                        "Licence " + link.licence() + " is linked in project " + known.project()
                                + " already; unlink it first, or send a move for another device.");
            case POOL -> fromPool(occasion, link, known, standing);
            case BALANCE -> linked(occasion, anew(link, Optional.of(known)), standing);
        };
    }

    private Decision fromPool(Occasion occasion, Link link, Position known, Standing standing) {
        if (!link.project().equals(known.project())) {
            return occasion.refused(
                    RejectionCode.OTHER_PROJECT,
                    "K-50",
                    Names.place(known) + " and cannot be linked in project " + link.project() + "; link it in "
                            + known.project() + ".");
        }
        if (!describe(link.account(), link.sku(), link.quantity())
                .equals(describe(known.account(), known.sku(), known.quantity()))) {
            return occasion.refused(
                    RejectionCode.CONFLICT,
                    "K-50",
                    Names.place(known) + " as " + describe(known.account(), known.sku(), known.quantity())
                            + ", not as " + describe(link.account(), link.sku(), link.quantity())
                            + "; correct the link.");
        }
        return linked(occasion, known.at(Position.Place.LINKED, known.coverage()), standing);
    }

    /** A licence never linked, or back from the balance: then its cover is history. */
    private Position anew(Link link, Optional<Position> before) {
        return new Position(
                link.licence(),
                link.account(),
                link.sku(),
                link.quantity(),
                link.project(),
                Position.Place.LINKED,
                before.filter(known -> keepsFirstLink(link))
                        .map(Position::linked)
                        .orElse(link.date()),
                before.flatMap(Position::coverage),
                before.map(Position::bookings).orElse(List.of()));
    }

    /** Whether days without cover count from the first link ever, not from this one. */
    private boolean keepsFirstLink(Link link) {
        return programme
                .terms(link.date())
                .filter(terms -> terms.gapAnchorOnRelink() == GapAnchor.FIRST_LINK)
                .isPresent();
    }

    private Decision linked(Occasion occasion, Position position, Standing standing) {
        Decision linked = Decision.of(position);
        if (!standing.isEnrolled(position.project())) {
            return linked;
        }
        Overlay after = Overlay.over(standing);
        after.apply(linked);
        return linked.and(automaticCover.ofLinked(occasion, position, after));
    }

    private static String describe(String account, String sku, int quantity) {
        return quantity + " of product " + sku + " for account " + account;
    }
}
