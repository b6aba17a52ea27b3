package dev.serai.pricing.entitlement;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Coverage;
import dev.serai.licence.Release;
import dev.serai.pricing.Step;
import java.time.LocalDate;

/** A release as the judging of licences sees it. */
record NewVersion(Release release) {

    LocalDate day() {
        return release.date();
    }

    /** As messages name it: {@code version 5 of AIP, released on 2014-05-01}. */
    String text() {
        return "version " + release.version() + " of " + release.sku() + ", released on " + day();
    }

    Step released(String rule) {
        return Step.of(
                rule,
                "The day of the release decides",
                day(),
                with("product", release.sku()),
                with("version", release.version()));
    }

    Step covered(String rule, Coverage coverage) {
        return Step.of(
                rule,
                "Both the first and the last day of a coverage belong to it",
                coverage.covers(day()) ? "covered" : "not covered",
                with("kind", coverage.kind()),
                with("from", coverage.from()),
                with("to", coverage.to()),
                with("day", day()));
    }

    Step acquired(String rule, LocalDate acquired) {
        return Step.of(
                rule,
                "A licence bought on the day of a release or later includes it",
                acquired.isBefore(day()) ? "not included" : "included",
                with("bought on", acquired),
                with("day", day()));
    }
}
