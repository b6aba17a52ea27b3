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
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What is known before an event: all that pricing may ask. Lists are ordered by licence id, so that answers repeat. */
public interface Standing {

    /** Master data of an account, the latest by date. */
    Optional<Account> account(String account);

    /** Catalogue entry, the latest by date. */
    Optional<Product> product(String sku);

    /** Every price ever given for a key; empty histories are answers, not errors. */
    PriceHistory prices(PriceKey key);

    /** Every value ever given for a product. */
    ValueHistory values(String sku, Measure measure);

    /** What was booked under an identity. */
    Optional<LicenceEvent> booked(Identity identity);

    /** The agreement of that number. */
    Optional<Agreement> agreement(String agreement);

    /** Agreements of an account for one of its end customers. */
    List<Agreement> agreements(String account, String endCustomer);

    /** An agreement with a price level for each pool. */
    Optional<LevelAgreement> levelAgreement(String agreement);

    /** Agreements whose next review falls on or before {@code day}, at most {@code limit}, earliest first. */
    List<LevelAgreement> reviewsDue(LocalDate day, int limit);

    /** Agreements of a programme whose last day is {@code day}, in order of their numbers. */
    List<LevelAgreement> agreementsEnding(String programme, LocalDate day);

    /** A licence bought outright or for a term of years. */
    Optional<Licence> licence(String licence);

    /** Units of a group that count for its volume discount and are in force on {@code day} or have no end (K-18, K-19). */
    long units(UnitGroup group, LocalDate day);

    /** The latest rental of a licence. */
    Optional<Rental> rental(String licence);

    /** The rental of a licence that began on that day. */
    Optional<Rental> rental(String licence, LocalDate activated);

    /** Sum of the quantities of a provider's rentals under a programme that count on {@code day} (K-18, NP-10). */
    long rentedUnits(String provider, String programme, LocalDate day);

    /** Rentals whose next month is charged on or before {@code day}, at most {@code limit}, earliest first. */
    List<Rental> rentalsDue(LocalDate day, int limit);

    /** A position under service credits. */
    Optional<Position> position(String licence);

    /** The positions of a project, wherever they are, in the order of their licences. */
    List<Position> project(String project);

    /** How many linked positions of a project have coverage that ends on each day; the last day is the project's end (K-53). */
    default NavigableMap<LocalDate, Integer> ends(String project) {
        NavigableMap<LocalDate, Integer> ends = new TreeMap<>();
        project(project).stream()
                .filter(Position::isLinked)
                .flatMap(position -> position.coverage().stream())
                .forEach(coverage -> ends.merge(coverage.to(), 1, Integer::sum));
        return ends;
    }

    /** Positions of a product that have a booking not ended whose term ends on or after {@code day}. */
    List<Position> covered(String sku, LocalDate day);

    /** Projects with a linked position whose coverage ends on {@code day}, in order of their names. */
    List<String> projectsEnding(LocalDate day);

    /** Whether a project is renewed automatically. */
    boolean isEnrolled(String project);

    /** Credits of an account under a programme; empty where it never had any. */
    Optional<Balance> balance(String account, String programme);

    /** Booked order lines of that number, one for each account that has one. */
    List<BookedLine> lines(String order, String line);
}
