package dev.serai.pricing;

import static dev.serai.pricing.Step.with;

import dev.serai.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * The instalments of a return, as what was booked is undone (K-58). All returns of a line together give back of each
 * instalment the part that they give back of the charge: of the first k instalments their sum x returned / booked, rounded
 * half up, less what earlier returns gave back of them. So the instalments of a return make up its amount, and the return
 * that completes the line brings every instalment to zero. What was due by the day of the return is one instalment of that
 * day, the others keep their dates; a return counts its own instalments from 1.
 *
 * @param part the charge as booked, with what earlier returns gave back
 * @param amount what this return gives back, zero or more
 * @param day day of the return
 */
record ReturnedInstalments(BookedLine.Part part, BigDecimal amount, LocalDate day) {

    /** The charge of the return, paid back in instalments. */
    Charge paidBack(Charge back) {
        List<Instalment> instalments = instalments();
        return back.paidIn(instalments, back.amount())
                .explained(Step.of(
                        "K-58",
                        "What was due by then is given back on the day of the return, the rest when it would be due",
                        instalments.get(0).amount(),
                        with("instalments", instalments.size()),
                        with("given back before", part.returnedAmount())));
    }

    private List<Instalment> instalments() {
        List<LocalDate> dates = new ArrayList<>();
        List<BigDecimal> amounts = new ArrayList<>();
        BigDecimal booked = BigDecimal.ZERO;
        BigDecimal before = BigDecimal.ZERO;
        for (Instalment instalment : part.charge().instalments()) {
            booked = booked.add(instalment.amount());
            BigDecimal given = givenBack(booked);
            LocalDate date = instalment.date().isBefore(day) ? day : instalment.date();
            int last = dates.size() - 1;
            if (last >= 0 && dates.get(last).equals(date)) {
                amounts.set(last, amounts.get(last).add(before.subtract(given)));
            } else {
                dates.add(date);
                amounts.add(before.subtract(given));
            }
            before = given;
        }
        return numbered(dates, amounts);
    }

    /** What this return gives back of the first instalments, whose booked sum is {@code booked}. */
    private BigDecimal givenBack(BigDecimal booked) {
        return share(booked, part.returnedAmount().add(amount)).subtract(share(booked, part.returnedAmount()));
    }

    private BigDecimal share(BigDecimal booked, BigDecimal returned) {
        Charge charge = part.charge();
        return charge.amount().signum() == 0
                ? charge.amount()
                : Rounding.share(booked, returned, charge.amount(), CurrencyUnit.of(charge.unit()));
    }

    private static List<Instalment> numbered(List<LocalDate> dates, List<BigDecimal> amounts) {
        List<Instalment> instalments = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            instalments.add(new Instalment(dates.get(i), i + 1, dates.size(), amounts.get(i)));
        }
        return instalments;
    }
}
