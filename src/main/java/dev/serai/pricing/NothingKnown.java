package dev.serai.pricing;

import dev.serai.licence.Account;
import dev.serai.licence.Agreement;
import dev.serai.licence.Identity;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Measure;
import dev.serai.licence.Product;
import dev.serai.programme.PriceHistory;
import dev.serai.programme.PriceKey;
import dev.serai.programme.ValueHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The standing before the first event. */
final class NothingKnown implements Standing {

    @Override
    public Optional<Account> account(String account) {
        return Optional.empty();
    }

    @Override
    public Optional<Product> product(String sku) {
        return Optional.empty();
    }

    @Override
    public PriceHistory prices(PriceKey key) {
        return PriceHistory.none();
    }

    @Override
    public ValueHistory values(String sku, Measure measure) {
        return ValueHistory.none();
    }

    @Override
    public Optional<LicenceEvent> booked(Identity identity) {
        return Optional.empty();
    }

    @Override
    public Optional<Agreement> agreement(String agreement) {
        return Optional.empty();
    }

    @Override
    public List<Agreement> agreements(String account, String endCustomer) {
        return List.of();
    }

    @Override
    public Optional<LevelAgreement> levelAgreement(String agreement) {
        return Optional.empty();
    }

    @Override
    public List<LevelAgreement> reviewsDue(LocalDate day, int limit) {
        return List.of();
    }

    @Override
    public List<LevelAgreement> agreementsEnding(String programme, LocalDate day) {
        return List.of();
    }

    @Override
    public Optional<Licence> licence(String licence) {
        return Optional.empty();
    }

    @Override
    public long units(UnitGroup group, LocalDate day) {
        return 0;
    }

    @Override
    public Optional<Rental> rental(String licence) {
        return Optional.empty();
    }

    @Override
    public Optional<Rental> rental(String licence, LocalDate activated) {
        return Optional.empty();
    }

    @Override
    public long rentedUnits(String provider, String programme, LocalDate day) {
        return 0;
    }

    @Override
    public List<Rental> rentalsDue(LocalDate day, int limit) {
        return List.of();
    }

    @Override
    public Optional<Position> position(String licence) {
        return Optional.empty();
    }

    @Override
    public List<Position> project(String project) {
        return List.of();
    }

    @Override
    public List<Position> covered(String sku, LocalDate day) {
        return List.of();
    }

    @Override
    public List<String> projectsEnding(LocalDate day) {
        return List.of();
    }

    @Override
    public boolean isEnrolled(String project) {
        return false;
    }

    @Override
    public Optional<Balance> balance(String account, String programme) {
        return Optional.empty();
    }

    @Override
    public List<BookedLine> lines(String order, String line) {
        return List.of();
    }
}
