package dev.serai.pricing;

import dev.serai.programme.ChargedMonths;
import dev.serai.programme.ChargedMonths.Policy;
import dev.serai.programme.PerpetualTerms;
import dev.serai.programme.PerpetualTerms.UpsellPath;
import dev.serai.programme.Programmes;
import dev.serai.programme.Programmes.Programme;
import dev.serai.programme.RentalTerms;
import dev.serai.programme.SubscriptionTerms;
import dev.serai.programme.Terms;
import dev.serai.programme.TierCounting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The NetJapan programmes as the hub ships them, in force since 2001. */
public final class AipProgrammes {

    /** Months as the hub ships them. */
    public static final ChargedMonths STARTED = ChargedMonths.by(Policy.STARTED_SERVICE_MONTH);

    private static final Set<String> VOLUME_EDITIONS = Set.of("server", "desktop");

    private AipProgrammes() {}

    /** Outright, subscription and rental. */
    public static Programmes all() {
        return with(STARTED, TierCounting.ALL_UNITS);
    }

    /** The same with rentals charged by other months, and tiers that may count otherwise. */
    public static Programmes with(ChargedMonths months, TierCounting tiers) {
        return new Programmes(List.of(
                programme("aip-outright", perpetual(tiers)),
                programme("aip-subscription", new SubscriptionTerms(Set.of(1, 2, 3), VOLUME_EDITIONS, tiers)),
                programme("msp", new RentalTerms(months, tiers))));
    }

    private static PerpetualTerms perpetual(TierCounting tiers) {
        return new PerpetualTerms(
                1,
                Set.of(1, 2, 3, 4, 5),
                Set.of(1, 2, 3),
                VOLUME_EDITIONS,
                new BigDecimal("0.25"),
                List.of(
                        new UpsellPath("sbs", 1, Set.of("server")),
                        new UpsellPath("server", 1, Set.of("hyper-v")),
                        new UpsellPath("virtual-single", 2, Set.of("hyper-v", "virtual-unlimited"))),
                tiers);
    }

    private static Programme programme(String id, Terms terms) {
        return new Programme(
                id, "netjapan", "0".repeat(64), "", new TreeMap<>(Map.of(LocalDate.of(2001, 1, 1), terms)));
    }
}
