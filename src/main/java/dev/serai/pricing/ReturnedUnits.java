package dev.serai.pricing;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Offering;
import dev.serai.licence.ReturnLine;
import dev.serai.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * What a return gives back of each charge of a line: undiscounted units first, of these the ones booked last, the last
 * return exactly the rest (K-55). So what is kept of a line with several prices costs what ordering it alone would.
 */
final class ReturnedUnits {

    private static final String RULE = "K-55";

    private final long event;
    private final ReturnLine given;
    private final BookedLine line;
    private final List<Charge> charges = new ArrayList<>();
    private final List<BookedLine.Part> after;

    ReturnedUnits(long event, ReturnLine given, BookedLine line) {
        this.event = event;
        this.given = given;
        this.line = line;
        this.after = new ArrayList<>(line.parts());
        offerings(line).forEach(this::giveBack);
    }

    /** Units of a line that can still be returned. */
    static int left(BookedLine line) {
        return offerings(line).mapToInt(offering -> left(line, offering)).min().orElse(0);
    }

    /** Whether nothing of the line is left after this return. */
    boolean isComplete() {
        return given.quantity() == left(line);
    }

    /** The charges that give money back, one for each booked charge that has units left. */
    List<Charge> charges() {
        return List.copyOf(charges);
    }

    /** The line with this return on it. */
    BookedLine lineAfter() {
        return new BookedLine(line.account(), line.order(), line.line(), line.licence(), line.points(), after);
    }

    private static Stream<Offering> offerings(BookedLine line) {
        return line.parts().stream().map(part -> part.charge().offering()).distinct();
    }

    private static int left(BookedLine line, Offering offering) {
        return line.parts().stream()
                .filter(part -> part.charge().offering() == offering)
                .mapToInt(BookedLine.Part::unitsLeft)
                .sum();
    }

    private void giveBack(Offering offering) {
        BigDecimal rest = rest(offering);
        int units = given.quantity();
        for (int index : inOrder(offering)) {
            BookedLine.Part part = line.parts().get(index);
            int taken = Math.min(units, part.unitsLeft());
            if (taken == 0) {
                return;
            }
            units -= taken;
            boolean isLast = isComplete() && units == 0;
            BigDecimal amount = isLast ? rest : ofUnits(part, taken);
            rest = rest.subtract(amount);
            reverse(index, taken, amount, isLast);
        }
    }

    /** The parts that have units left, by their places in the line: undiscounted ones first, of these the last first. */
    private List<Integer> inOrder(Offering offering) {
        Comparator<Integer> byDiscount =
                Comparator.comparing(index -> line.parts().get(index).charge().discount());
        return IntStream.range(0, line.parts().size())
                .filter(index -> line.parts().get(index).charge().offering() == offering
                        && line.parts().get(index).unitsLeft() > 0)
                .boxed()
                .sorted(byDiscount.thenComparing(Comparator.reverseOrder()))
                .toList();
    }

    /** What was charged for an offering of the line and has not been given back. */
    private BigDecimal rest(Offering offering) {
        return line.parts().stream()
                .filter(part -> part.charge().offering() == offering)
                .map(part -> part.charge().amount().subtract(part.returnedAmount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal ofUnits(BookedLine.Part part, int units) {
        Charge charge = part.charge();
        CurrencyUnit currency = CurrencyUnit.of(charge.unit());
        boolean isAtUnitPrice = priced(charge, charge.quantity()).compareTo(charge.amount()) == 0;
        return isAtUnitPrice
                ? priced(charge, units)
                : Rounding.share(
                        charge.amount(), BigDecimal.valueOf(units), BigDecimal.valueOf(charge.quantity()), currency);
    }

    /** What units cost at the unit price; instalments may have rounded a charge otherwise. */
    private static BigDecimal priced(Charge charge, int units) {
        BigDecimal exact = charge.unitPrice()
                .multiply(BigDecimal.valueOf(units))
                .multiply(BigDecimal.ONE.subtract(charge.discount()));
        return Rounding.payable(exact, CurrencyUnit.of(charge.unit()));
    }

    private void reverse(int index, int units, BigDecimal amount, boolean isLast) {
        BookedLine.Part part = line.parts().get(index);
        Charge charge = part.charge();
        Step step = isLast
                ? Step.of(RULE, "The return that completes the line gives back what is left of it", amount.negate())
                : Step.of(
                        RULE,
                        "The units returned go back at the booked price, rounded half up",
                        amount.negate(),
                        with("unit price", charge.unitPrice()),
                        with("units", units),
                        with("discount", charge.discount()));
        Charge back = new Charge(
                OptionalLong.of(event),
                charge.subject(),
                given.date(),
                charge.offering(),
                -units,
                charge.unit(),
                charge.unitPrice(),
                charge.discount(),
                amount.negate(),
                charge.period(),
                RULE,
                List.of(step));
        charges.add(
                charge.instalments().isEmpty()
                        ? back
                        : new ReturnedInstalments(part, amount, given.date()).paidBack(back));
        after.set(
                index,
                new BookedLine.Part(
                        charge,
                        part.returnedUnits() + units,
                        part.returnedAmount().add(amount)));
    }
}
