package dev.serai.pricing.select;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Deploy;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.Product;
import dev.serai.licence.Use;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Stated;
import dev.serai.pricing.Unknown;
import java.util.Optional;

/** Keeps reports of the copies in use, each a total; those for training have a limit (MS-11, MS-14, K-59). */
record CopiesInUse(ForecastAgreements agreements) {

    private static final String TRAINING = "MS-14";

    Decision decide(LandedEvent landed, Deploy report, Standing standing) {
        Optional<ForecastAgreements.Open> open = agreements.find(report.agreement(), report.date(), standing);
        if (open.isEmpty()) {
            return Decision.refused(Rejection.of(
                    landed.ref(),
                    RejectionCode.UNKNOWN_AGREEMENT,
                    "K-13",
                    agreements.unknown(report.agreement(), report.date(), standing),
                    with("agreement", report.agreement())));
        }
        Optional<Product> product = standing.product(report.sku());
        if (product.isEmpty()) {
            return Decision.refused(Rejection.of(
                    landed.ref(),
                    RejectionCode.UNKNOWN_SKU,
                    "K-13",
                    Unknown.sku(report.sku(), report.date()),
                    with("product", report.sku())));
        }
        return training(landed, report, product.get(), open.get().terms().trainingCopies())
                .map(Decision::refused)
                .orElseGet(() -> Decision.of(new Stated(report)));
    }

    private static Optional<Rejection> training(LandedEvent landed, Deploy report, Product product, int most) {
        if (report.use() != Use.TRAINING || (product.trainingCopies() && report.quantity() <= most)) {
            return Optional.empty();
        }
        String copies = report.quantity() == 1 ? "1 copy" : report.quantity() + " copies";
        String reports = report.agreement() + " reports " + copies;
        String message = product.trainingCopies()
                ? "Agreement " + reports + " of " + report.sku() + " for training, more than the " + most
                        + " allowed; order licences for the others and report those as production."
                : "Product " + report.sku() + " may not be copied for training, but agreement " + reports
                        + "; order what is in use and report it as production.";
        return Optional.of(Rejection.of(
                landed.ref(),
                RejectionCode.TRAINING_LIMIT,
                TRAINING,
                message,
                with("copies", report.quantity()),
                with("most", product.trainingCopies() ? most : 0)));
    }
}
