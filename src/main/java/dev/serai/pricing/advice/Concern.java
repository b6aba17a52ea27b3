package dev.serai.pricing.advice;

import java.util.Optional;

/** Whom and what advice concerns; what does not matter is empty. */
public record Concern(
        Optional<String> account,
        Optional<String> agreement,
        Optional<String> licence,
        Optional<String> project,
        Optional<String> sku) {

    private static final Concern NOBODY =
            new Concern(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Concern product(String sku) {
        return NOBODY.with(sku);
    }

    static Concern none() {
        return NOBODY;
    }

    static Concern account(String account) {
        return new Concern(
                Optional.of(account), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Concern agreement(String account, String agreement) {
        return new Concern(
                Optional.of(account), Optional.of(agreement), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Concern project(Optional<String> account, String project) {
        return new Concern(account, Optional.empty(), Optional.empty(), Optional.of(project), Optional.empty());
    }

    Concern with(String product) {
        return new Concern(account, agreement, licence, project, Optional.of(product));
    }

    Concern ofLicence(String id) {
        return new Concern(account, agreement, Optional.of(id), project, sku);
    }
}
