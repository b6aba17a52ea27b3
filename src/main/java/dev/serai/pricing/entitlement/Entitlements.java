package dev.serai.pricing.entitlement;

import dev.serai.licence.Product;
import dev.serai.licence.Release;
import dev.serai.pricing.History;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Position;
import dev.serai.programme.Programmes;
import dev.serai.programme.ServiceCreditTerms;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says who is entitled to a release: every licence, rental and position of its product that has units left (NP-06, MO-12, IS-01). */
public final class Entitlements {

    private final History history;
    private final Programmes programmes;

    /** Entitlements by what happened in {@code history}, all of it, whenever the release was. */
    public Entitlements(History history, Programmes programmes) {
        this.history = history;
        this.programmes = programmes;
    }

    /** Every release told so far, oldest first. */
    public List<Release> releases() {
        return history.booked(Release.class)
                .sorted(Comparator.comparing(Release::date).thenComparing(Release::sku))
                .toList();
    }

    /** The release of that version, the first if it was told several times. */
    public Optional<Release> release(String sku, String version) {
        return releases().stream()
                .filter(release ->
                        release.sku().equals(sku) && release.version().equals(version))
                .findFirst();
    }

    /** Who is entitled to {@code release} and who is not, ordered by licence. */
    public List<Entitlement> to(Release release) {
        NewVersion version = new NewVersion(release);
        Lives lives = Lives.of(history);
        Stream<Entitlement> bought = history.end().changedLicences().stream()
                .filter(licence -> licence.sku().equals(release.sku()) && licence.units() > 0)
                .map(licence -> bought(licence, lives, version).judge());
        Stream<Entitlement> rented = history.end().changedRentals().stream()
                .filter(rental -> rental.sku().equals(release.sku()))
                .map(rental -> new RentedLicence(rental, version))
                .filter(RentedLicence::isLeft)
                .map(RentedLicence::judge);
        Stream<Entitlement> positions = history.end().changedPositions().stream()
                .filter(position -> position.sku().equals(release.sku()))
                .map(position -> position(position, lives, version).judge());
        return Stream.of(bought, rented, positions, alone(version))
                .flatMap(each -> each)
                .sorted(Comparator.comparing(each -> each.holding().licence()))
                .toList();
    }

    private BoughtLicence bought(Licence licence, Lives lives, NewVersion version) {
        return new BoughtLicence(
                licence, lives.of(licence.id()), programmes.inForce(licence.programme(), version.day()), version);
    }

    private CoveredPosition position(Position position, Lives lives, NewVersion version) {
        Optional<Product> product = history.product(position.sku(), version.day());
        Optional<ServiceCreditTerms> terms = product.flatMap(
                        found -> programmes.ofVendor(found.vendor(), ServiceCreditTerms.class, version.day()))
                .flatMap(programme -> programmes.inForce(programme, version.day()))
                .map(ServiceCreditTerms.class::cast);
        return new CoveredPosition(position, lives.of(position.licence()).covered(), product, terms, version);
    }

    private Stream<Entitlement> alone(NewVersion version) {
        return history.orders().stream()
                .filter(order -> order.order().sku().equals(version.release().sku()))
                .filter(order -> LicenceAlone.is(order) && order.unitsLeft() > 0)
                .map(order -> new LicenceAlone(order, version).judge());
    }
}
