package dev.serai.register;

import dev.serai.licence.Account;
import dev.serai.licence.Activate;
import dev.serai.licence.Agreement;
import dev.serai.licence.Cover;
import dev.serai.licence.Credit;
import dev.serai.licence.Deactivate;
import dev.serai.licence.Deploy;
import dev.serai.licence.Enrol;
import dev.serai.licence.Forecast;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Link;
import dev.serai.licence.Move;
import dev.serai.licence.OrderLine;
import dev.serai.licence.Price;
import dev.serai.licence.Product;
import dev.serai.licence.Release;
import dev.serai.licence.ReturnLine;
import dev.serai.licence.Unenrol;
import dev.serai.licence.Unlink;
import dev.serai.licence.Value;
import dev.serai.licence.VendorCharge;
import dev.serai.pricing.BookedLine;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Position;
import dev.serai.pricing.Rental;
import dev.serai.pricing.Standing;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Tells what a booked event is about, and which matters it couples; what it names only by its number is looked up. */
final class Matters {

    private Matters() {}

    /** What a booked event is about; {@code after} knows what it changed. */
    static Matter of(LicenceEvent event, Standing after) {
        if (event instanceof OrderLine line) {
            return Matter.account(line.account());
        } else if (event instanceof Activate activate) {
            return Matter.account(activate.account());
        } else if (event instanceof Deactivate deactivate) {
            return Matter.account(
                    after.rental(deactivate.licence()).map(Rental::account).orElseThrow(() -> unknown(event)));
        } else if (event instanceof ReturnLine line) {
            return Matter.account(seller(line, after));
        }
        return stated(event).orElseGet(() -> ofAgreement(event, after));
    }

    /** Pairs of matters that the events of one build on those of the other from now on; {@code before} knows nothing of the event. */
    static Set<Coupling> coupledBy(LicenceEvent event, Standing before) {
        Set<Coupling> pairs = new LinkedHashSet<>();
        if (event instanceof Agreement agreement) {
            pairs.add(new Coupling(Matter.account(agreement.account()), Matter.agreement(agreement.agreement())));
        } else if (event instanceof Link link) {
            Matter project = Matter.project(link.project());
            pairs.add(new Coupling(Matter.account(link.account()), project));
            before.position(link.licence())
                    .filter(known -> !known.account().equals(link.account()))
                    .ifPresent(known -> pairs.add(new Coupling(Matter.account(known.account()), project)));
        }
        if (event instanceof Activate activate) {
            before.rental(activate.licence())
                    .filter(known -> !known.account().equals(activate.account()))
                    .ifPresent(known -> pairs.add(
                            new Coupling(Matter.account(known.account()), Matter.account(activate.account()))));
        }
        return pairs;
    }

    private static Optional<Matter> stated(LicenceEvent event) {
        if (event instanceof Price price) {
            return Optional.of(Matter.product(price.sku()));
        } else if (event instanceof Value value) {
            return Optional.of(Matter.product(value.sku()));
        } else if (event instanceof Product product) {
            return Optional.of(Matter.product(product.sku()));
        } else if (event instanceof Release release) {
            return Optional.of(Matter.product(release.sku()));
        } else if (event instanceof Account account) {
            return Optional.of(Matter.account(account.account()));
        } else if (event instanceof Credit credit) {
            return Optional.of(Matter.account(credit.account()));
        } else if (event instanceof VendorCharge charge) {
            return Optional.of(Matter.account(charge.account()));
        }
        return Optional.empty();
    }

    private static Matter ofAgreement(LicenceEvent event, Standing after) {
        if (event instanceof Agreement agreement) {
            return Matter.account(agreement.account());
        } else if (event instanceof Forecast forecast) {
            return Matter.agreement(forecast.agreement());
        } else if (event instanceof Deploy deploy) {
            return Matter.agreement(deploy.agreement());
        }
        return ofProject(event, after);
    }

    private static Matter ofProject(LicenceEvent event, Standing after) {
        if (event instanceof Link link) {
            return Matter.account(link.account());
        } else if (event instanceof Enrol enrol) {
            return Matter.project(enrol.project());
        } else if (event instanceof Unenrol unenrol) {
            return Matter.project(unenrol.project());
        } else if (event instanceof Unlink unlink) {
            return ofPosition(unlink.licence(), event, after);
        } else if (event instanceof Cover cover) {
            return cover.project()
                    .map(Matter::project)
                    .orElseGet(() -> ofPosition(cover.licence().orElseThrow(), event, after));
        } else if (event instanceof Move move) {
            return Matter.account(after.position(move.licence())
                    .map(Position::account)
                    .or(() -> after.licence(move.licence()).map(Licence::account))
                    .or(() -> after.rental(move.licence()).map(Rental::account))
                    .orElseThrow(() -> unknown(event)));
        }
        throw unknown(event);
    }

    private static Matter ofPosition(String licence, LicenceEvent event, Standing after) {
        return Matter.account(after.position(licence).map(Position::account).orElseThrow(() -> unknown(event)));
    }

    private static String seller(ReturnLine line, Standing after) {
        return line.account()
                .or(() -> after.lines(line.order(), line.line()).stream()
                        .map(BookedLine::account)
                        .findFirst())
                .orElseThrow(() -> unknown(line));
    }

    private static IllegalStateException unknown(LicenceEvent event) {
        return new IllegalStateException("Cannot tell what a booked event is about: " + event);
    }
}
