package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.Link;
import dev.serai.licence.Product;
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
                    RejectionCode.UNKNOWN_ACCOUNT,
                    "K-13",
                    Unknown.account(link.account(), link.date()),
                    with("account", link.account()),
                    with("day", link.date()));
        }
        Optional<Product> product = standing.product(link.sku());
        if (product.isEmpty()) {
            return occasion.refused(
                    RejectionCode.UNKNOWN_SKU,
                    "K-13",
                    Unknown.sku(link.sku(), link.date()),
                    with("sku", link.sku()),
                    with("day", link.date()));
        }
        return standing.position(link.licence())
                .map(known -> again(occasion, link, known, standing))
                .orElseGet(() -> anew(occasion, link, Optional.empty(), standing));
    }

    private Decision again(Occasion occasion, Link link, Position known, Standing standing) {
        return switch (known.place()) {
            case LINKED ->
                occasion.refused(
                        RejectionCode.ALREADY_USED,
                        "K-47",
                        "Licence " + link.licence() + " is linked in project " + known.project()
                                + " already; unlink it first, or send a move for another device.",
                        with("licence", link.licence()),
                        with("place", Names.where(known)));
            case POOL -> fromPool(occasion, link, known, standing);
            case BALANCE -> anew(occasion, link, Optional.of(known), standing);
        };
    }

    private Decision fromPool(Occasion occasion, Link link, Position known, Standing standing) {
        if (!link.project().equals(known.project())) {
            return occasion.refused(
                    RejectionCode.OTHER_PROJECT,
                    "K-50",
                    Names.place(known) + " and cannot be linked in project " + link.project() + "; link it in "
                            + known.project() + ".",
                    with("licence", link.licence()),
                    with("place", Names.where(known)),
                    with("project", link.project()));
        }
        if (!describe(link.account(), link.sku(), link.quantity())
                .equals(describe(known.account(), known.sku(), known.quantity()))) {
            return occasion.refused(
                    RejectionCode.CONFLICT,
                    "K-50",
                    Names.place(known) + " as " + describe(known.account(), known.sku(), known.quantity())
                            + ", not as " + describe(link.account(), link.sku(), link.quantity())
                            + "; correct the link.",
                    with("licence", link.licence()),
                    with("before", describe(known.account(), known.sku(), known.quantity())),
                    with("now", describe(link.account(), link.sku(), link.quantity())));
        }
        return linked(occasion, known.at(Position.Place.LINKED, known.coverage()), standing);
    }

    /** A licence never linked, or back from the balance: it comes under the programme of its vendor on that day. */
    private Decision anew(Occasion occasion, Link link, Optional<Position> before, Standing standing) {
        String vendor = standing.product(link.sku()).map(Product::vendor).orElseThrow();
        return programme
                .ofVendor(vendor, link.date())
                .map(id -> position(link, id, before))
                .map(position -> inProject(occasion, position, standing))
                .orElseGet(() -> occasion.refused(
                        CreditProgramme.WITHOUT_TERMS,
                        "K-47",
                        "Licence " + link.licence() + " cannot be linked on " + link.date() + ", because vendor "
                                + vendor + " of product " + link.sku()
                                + " has no programme of kind service-credits that day; add its file to the programmes,"
                                + " or correct the vendor.",
                        with("vendor", vendor),
                        with("day", link.date())));
    }

    /** A project belongs to one programme, so that one set of terms covers, renews and reminds it. */
    private Decision inProject(Occasion occasion, Position position, Standing standing) {
        if (programme.ids(occasion.date()).size() == 1) {
            // a large project is not read for each of its links where there is nothing to mix up
            return linked(occasion, position, standing);
        }
        return standing.project(position.project()).stream()
                .filter(other -> other.place() != Position.Place.BALANCE
                        && !other.programme().equals(position.programme()))
                .findFirst()
                .map(other -> occasion.refused(
                        RejectionCode.OTHER_PROJECT,
                        "K-47",
                        "Licence " + position.licence() + " is under programme " + position.programme()
                                + " and cannot be linked in project " + position.project()
                                + ", whose licence " + other.licence() + " is under " + other.programme()
                                + "; link it in a project of its own programme.",
                        with("licence", other.licence()),
                        with("programme", other.programme())))
                .orElseGet(() -> linked(occasion, position, standing));
    }

    /** Back from the balance its cover is history. */
    private Position position(Link link, String id, Optional<Position> before) {
        return new Position(
                link.licence(),
                link.account(),
                id,
                link.sku(),
                link.quantity(),
                link.project(),
                Position.Place.LINKED,
                before.filter(known -> keepsFirstLink(link, id))
                        .map(Position::linked)
                        .orElse(link.date()),
                before.flatMap(Position::coverage),
                before.map(Position::bookings).orElse(List.of()));
    }

    /** Whether days without cover count from the first link ever, not from this one. */
    private boolean keepsFirstLink(Link link, String id) {
        return programme
                .terms(id, link.date())
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
