package dev.serai.register;

import dev.serai.licence.Account;
import dev.serai.licence.Agreement;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Price;
import dev.serai.licence.Product;
import dev.serai.licence.Value;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Writes what a chunk has changed, in batches. */
final class BooksWriter {

    static final int ROWS_AT_ONCE = 500;

    private final Books books;

    BooksWriter(Books books) {
        this.books = books;
    }

    /** Writes the changes that {@code after} holds on top of {@code before} as those of a step; counts are changed by the difference. */
    void write(Overlay after, Standing before, long step) {
        writeStated(after, step);
        writeLicences(after, before);
        writeRentals(after, before, step);
        books.levelAgreements().write(after.changedLevelAgreements());
        books.positions().write(after.changedPositions());
        books.accountRows().writeBalances(after.changedBalances());
        books.accountRows().writeEnrolments(after.changedEnrolments());
        books.lines().write(after.changedLines());
    }

    private void writeStated(Overlay after, long step) {
        List<LicenceEvent> stated = after.stated();
        if (stated.isEmpty()) {
            return;
        }
        books.accounts().put(only(stated, Account.class));
        books.products().put(only(stated, Product.class));
        books.prices().write(only(stated, Price.class), step);
        books.values().write(only(stated, Value.class), step);
        Map<String, Agreement> latest = new LinkedHashMap<>();
        new TreeSet<>(only(stated, Agreement.class).stream()
                        .map(Agreement::agreement)
                        .toList())
                .forEach(number -> after.agreement(number).ifPresent(agreement -> latest.put(number, agreement)));
        books.agreements().write(latest.values());
    }

    private void writeLicences(Overlay after, Standing before) {
        UnitCounts.Differences differences = new UnitCounts.Differences();
        after.changedLicences().forEach(licence -> differences.replaced(before.licence(licence.id()), licence));
        books.licences().write(after.changedLicences(), licence -> before.licence(licence.id())
                .isEmpty());
        books.units().write(differences);
    }

    private void writeRentals(Overlay after, Standing before, long step) {
        RentedCounts.Differences differences = new RentedCounts.Differences();
        after.changedRentals()
                .forEach(rental -> differences.replaced(before.rental(rental.licence(), rental.activated()), rental));
        books.rentals().write(after.changedRentals(), rental -> before.rental(rental.licence(), rental.activated()));
        books.rented().write(differences, step);
    }

    private static <T extends LicenceEvent> List<T> only(List<LicenceEvent> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
