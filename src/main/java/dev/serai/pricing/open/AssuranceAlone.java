package dev.serai.pricing.open;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Channel;
import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.Offering;
import dev.serai.licence.Pool;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Step;
import dev.serai.pricing.Step.Operand;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a line may buy assurance without a licence: soon after a purchase elsewhere, on the day of a volume purchase, or
 * while assurance runs (MO-19, MO-20, K-41).
 */
record AssuranceAlone(OpenLine line) {

    Optional<Rejection> fault() {
        if (line.level().offering() != Offering.SA) {
            return Optional.empty();
        }
        return elsewhere().map(this::faultElsewhere).orElseGet(this::faultOfVolume);
    }

    /** Why it may, for a line that has no fault; nothing for a line that buys a licence as well. */
    Optional<Step> step() {
        if (line.level().offering() != Offering.SA) {
            return Optional.empty();
        }
        return Optional.of(elsewhere()
                .map(channel -> Step.of(
                        "MO-19",
                        "Assurance may be added up to so many days after a purchase elsewhere",
                        lastDay(line.line().purchased().orElseThrow()),
                        with("channel", channel),
                        with("purchased", line.line().purchased()),
                        with("days", line.terms().windowDays())))
                .orElseGet(() -> Step.of(
                        "K-41",
                        "Assurance alone is sold on the day of the purchase or while assurance runs",
                        line.day(),
                        with("purchased", line.line().purchased()),
                        with("licence", line.line().licence()))));
    }

    private Optional<Channel> elsewhere() {
        return line.line().channel().filter(channel -> channel != Channel.VOLUME);
    }

    private LocalDate lastDay(LocalDate purchased) {
        return purchased.plusDays(line.terms().windowDays());
    }

    private Optional<Rejection> faultElsewhere(Channel channel) {
        Optional<Rejection> excluded = excluded(channel);
        if (excluded.isPresent()) {
            return excluded;
        }
        return line.line()
                .purchased()
                .map(purchased -> outsideWindow(channel, purchased))
                .orElseGet(() -> Optional.of(line.refuse(
                        RejectionCode.NOT_ELIGIBLE,
                        "MO-19",
                        "Assurance can be added to a licence bought through channel " + channel.code() + " within "
                                + line.terms().windowDays()
                                + " days, but the line does not say when it was bought; give purchased.",
                        new Operand("channel", channel))));
    }

    private Optional<Rejection> excluded(Channel channel) {
        Set<Pool> pools = line.terms().excludedPools().getOrDefault(channel, Set.of());
        if (pools.isEmpty()) {
            return Optional.empty();
        }
        Optional<Pool> pool = line.pool();
        if (pool.isEmpty()) {
            return line.level().withoutPool("MO-20");
        }
        return pool.filter(pools::contains)
                .map(excluded -> line.refuse(
                        RejectionCode.POOL_EXCLUDED,
                        "MO-20",
                        "Products of pool " + excluded.code() + " bought through channel " + channel.code()
                                + " get no assurance later under the terms of " + line.day()
                                + "; buy the licence with assurance as L&SA.",
                        new Operand("pool", excluded),
                        new Operand("channel", channel)));
    }

    private Optional<Rejection> outsideWindow(Channel channel, LocalDate purchased) {
        LocalDate last = lastDay(purchased);
        if (!line.day().isBefore(purchased) && !line.day().isAfter(last)) {
            return Optional.empty();
        }
        return Optional.of(line.refuse(
                RejectionCode.WINDOW_CLOSED,
                "MO-19",
                "To a licence bought through channel " + channel.code() + " on " + purchased
                        + " assurance can be added until " + last + ", and the order is dated " + line.day()
                        + "; correct the dates, or buy the licence with assurance as L&SA.",
                new Operand("purchased", purchased),
                new Operand("last day", last)));
    }

    private Optional<Rejection> faultOfVolume() {
        boolean isBoughtToday =
                line.line().purchased().filter(line.day()::equals).isPresent();
        Optional<Coverage> assurance =
                named().flatMap(Licence::coverage).filter(held -> held.kind() == CoverageKind.SA);
        if (isBoughtToday || assurance.filter(held -> held.covers(line.day())).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(line.refuse(
                RejectionCode.NOT_ELIGIBLE,
                "K-41",
                "Assurance alone is sold on the day of the purchase or while it runs, but " + lacking(assurance)
                        + "; buy L&SA, or say in channel and purchased where and when the licence was bought.",
                new Operand("licence", line.line().licence()),
                new Operand("purchased", line.line().purchased())));
    }

    private Optional<Licence> named() {
        return line.line().licence().flatMap(id -> line.ordered().now().licence(id));
    }

    private String lacking(Optional<Coverage> assurance) {
        Optional<String> id = line.line().licence();
        if (id.isEmpty()) {
            return "the line names no licence";
        }
        if (named().isEmpty()) {
            return "licence " + id.get() + " is not known";
        }
        return assurance
                .map(held -> "that of licence " + id.get() + " ended on " + held.to())
                .orElseGet(() -> "licence " + id.get() + " has none on " + line.day());
    }
}
