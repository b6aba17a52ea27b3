package dev.serai.quote;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.serai.licence.Release;
import dev.serai.pricing.entitlement.Entitlement;
import dev.serai.pricing.entitlement.Entitlements;
import dev.serai.pricing.entitlement.Holding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports who is entitled to a release, by what happened. */
public final class EntitlementReport {

    private final String sku;
    private final String version;

    /** Reports about one version of a product. */
    public EntitlementReport(String sku, String version) {
        this.sku = sku;
        this.version = version;
    }

    /** The product. */
    public String sku() {
        return sku;
    }

    /** Why it cannot be said for a history, and which releases it knows; empty where it can. */
    public Optional<String> fault(AskedHistory asked) {
        return asked.fault().or(() -> unknown(asked));
    }

    private Optional<String> unknown(AskedHistory asked) {
        Entitlements entitlements = entitlements(asked);
        if (entitlements.release(sku, version).isPresent()) {
            return Optional.empty();
        }
        List<Release> releases = entitlements.releases();
        String known = releases.isEmpty()
                ? "there is no release event in it"
                : "its releases are "
                        + releases.stream()
                                .map(release -> release.sku() + " " + release.version() + " of " + release.date())
                                .collect(Collectors.joining(", "));
        return Optional.of(asked.place() + ": no release of version " + version + " of " + sku + " by "
                + asked.history().until() + "; " + known);
    }

    /** The report as JSON, one object for each history; each of them has the release. */
    public String text(List<AskedHistory> asked) {
        return ReportJson.print(
                asked.stream().map(each -> object(each, Stream.of(each))).toList());
    }

    /** The same as one object: {@code product} has the release, {@code holders} the licences. */
    public String together(AskedHistory product, Stream<AskedHistory> holders) {
        return ReportJson.print(List.of(object(product, holders)));
    }

    private ObjectNode object(AskedHistory product, Stream<AskedHistory> holders) {
        Release release = entitlements(product)
                .release(sku, version)
                .orElseThrow(() -> new IllegalArgumentException("No release of " + sku + " " + version));
        return JsonValue.object(
                "sku",
                release.sku(),
                "version",
                release.version(),
                "released",
                release.date(),
                "knownUntil",
                product.history().until(),
                "licences",
                holders.flatMap(each -> entitlements(each).to(release).stream()
                                .filter(entitlement ->
                                        each.isAbout(entitlement.holding().account())))
                        .sorted(Comparator.comparing((Entitlement entitlement) ->
                                entitlement.holding().licence()))
                        .map(EntitlementReport::item)
                        .toList());
    }

    private static ObjectNode item(Entitlement entitlement) {
        Holding holding = entitlement.holding();
        return JsonValue.object(
                "licence",
                holding.licence(),
                "sku",
                holding.sku(),
                "account",
                holding.account(),
                "endCustomer",
                holding.endCustomer(),
                "project",
                holding.project(),
                "quantity",
                holding.quantity(),
                "entitled",
                entitlement.isEntitled(),
                "kind",
                entitlement.ground(),
                "rule",
                entitlement.rule(),
                "message",
                entitlement.message(),
                "steps",
                JsonValue.steps(entitlement.steps()));
    }

    private static Entitlements entitlements(AskedHistory asked) {
        return new Entitlements(asked.history(), asked.booking().programmes());
    }
}
