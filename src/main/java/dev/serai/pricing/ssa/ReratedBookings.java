package dev.serai.pricing.ssa;

import dev.serai.licence.Measure;
import dev.serai.licence.Value;
import dev.serai.pricing.Position;
import dev.serai.pricing.SsaBooking;
import dev.serai.pricing.Standing;
import dev.serai.programme.CreditRounding.Scope;
import dev.serai.programme.ServiceCreditTerms;
import dev.serai.programme.ValueHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The refunds that a new value leads to: each booking is computed as it was booked, by itself or with those that it was
 * rounded with (K-51). A booking that has ended is left out, also where others were rounded with it.
 */
final class ReratedBookings {

    private final CreditProgramme programme;
    private final Value value;
    private final Standing standing;
    private final Set<Group> done = new HashSet<>();

    ReratedBookings(CreditProgramme programme, Value value, Standing standing) {
        this.programme = programme;
        this.value = value;
        this.standing = standing;
    }

    /** What was rounded together; no product where a whole booking was. */
    private record Group(
            String account,
            String project,
            Optional<String> sku,
            OptionalLong event,
            LocalDate bookedOn,
            LocalDate to) {}

    /** Whether the new value may give something back for {@code booking}. */
    boolean concerns(SsaBooking booking) {
        return !booking.isEnded() && !booking.to().isBefore(value.date());
    }

    /** The refunds of {@code positions}, whose product the value is of; asked once. */
    List<Refund> refunds(List<Position> positions) {
        List<Refund> refunds = new ArrayList<>();
        for (Position position : positions) {
            for (SsaBooking booking : position.bookings()) {
                if (concerns(booking)) {
                    programme
                            .terms(position.programme(), booking.bookedOn())
                            .ifPresent(terms -> refunds.addAll(refunds(position, booking, terms)));
                }
            }
        }
        return refunds;
    }

    private List<Refund> refunds(Position position, SsaBooking booking, ServiceCreditTerms terms) {
        if (CoverBill.isRoundedAlone(terms)) {
            return refunds(List.of(rerating(position, booking, terms)), terms);
        }
        Group group = group(position, booking, terms);
        List<Rerating> members = done.add(group) ? members(group, booking, terms) : List.of();
        return members.stream().anyMatch(Rerating::isCheaper) ? refunds(members, terms) : List.of();
    }

    private List<Refund> refunds(List<Rerating> members, ServiceCreditTerms terms) {
        RefundTogether together = new RefundTogether(members, value.date(), terms);
        long credits = together.credits();
        List<Refund> refunds = new ArrayList<>();
        if (credits > 0) {
            List<Long> shares = together.shares(credits);
            for (int i = 0; i < shares.size(); i++) {
                if (shares.get(i) > 0) {
                    refunds.add(new Refund(together, i, credits, shares.get(i), annualValue(members.get(i))));
                }
            }
        }
        return refunds;
    }

    private Group group(Position position, SsaBooking booking, ServiceCreditTerms terms) {
        boolean isOneProduct = terms.rounding().scope() == Scope.LICENCE_TYPE;
        return new Group(
                position.account(),
                position.project(),
                isOneProduct ? Optional.of(position.sku()) : Optional.empty(),
                booking.event(),
                booking.bookedOn(),
                booking.to());
    }

    private List<Rerating> members(Group group, SsaBooking booking, ServiceCreditTerms terms) {
        return standing.project(group.project()).stream()
                .filter(other -> other.account().equals(group.account()))
                .filter(other ->
                        group.sku().filter(sku -> !sku.equals(other.sku())).isEmpty())
                .flatMap(other -> other.bookings().stream()
                        .filter(each -> concerns(each) && each.isBookedWith(booking))
                        .map(each -> rerating(other, each, terms)))
                .toList();
    }

    private Rerating rerating(Position position, SsaBooking booking, ServiceCreditTerms terms) {
        ValueHistory before = standing.values(position.sku(), Measure.CREDITS);
        return Rerating.of(position, booking, before, after(position.sku()), terms);
    }

    private BigDecimal annualValue(Rerating member) {
        return after(member.position().sku()).inForce(value.date()).orElse(BigDecimal.ZERO);
    }

    private ValueHistory after(String sku) {
        ValueHistory before = standing.values(sku, Measure.CREDITS);
        return sku.equals(value.sku()) ? before.with(value) : before;
    }
}
