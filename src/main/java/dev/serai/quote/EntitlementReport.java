package dev.serai.quote;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.serai.licence.Release;
import dev.serai.pricing.entitlement.Entitlement;
import dev.serai.pricing.entitlement.Entitlements;
import dev.serai.pricing.entitlement.Holding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports who is entitled to a release in played scenarios. */
public final class EntitlementReport {

    private final String sku;
    private final String version;

    /** Reports about one version of a product. */
    public EntitlementReport(String sku, String version) {
        this.sku = sku;
        this.version = version;
    }

    /** Why it cannot be said for a scenario, and which releases it knows; empty where it can. */
    public Optional<String> fault(PlayedScenario played) {
        Entitlements entitlements = entitlements(played);
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
        return Optional.of(played.scenario().title() + ": no release of version " + version + " of " + sku + " by "
                + played.history().until() + "; " + known);
    }

    /** The report as JSON, one object for each scenario; each of them has the release. */
    public String text(List<PlayedScenario> played) {
        return ReportJson.print(played.stream().map(this::object).toList());
    }

    private ObjectNode object(PlayedScenario played) {
        Entitlements entitlements = entitlements(played);
        Release release = entitlements
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
                played.history().until(),
                "licences",
                entitlements.to(release).stream().map(EntitlementReport::item).toList());
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

    private static Entitlements entitlements(PlayedScenario played) {
        return new Entitlements(played.history(), played.booking().programmes());
    }
}
