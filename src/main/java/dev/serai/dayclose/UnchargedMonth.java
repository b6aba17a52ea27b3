package dev.serai.dayclose;

import dev.serai.pricing.Decision;

/**
 * A service month that is due cannot be charged: it has no price, or its programme no terms. The month stays due, for what a
 * close leaves unbilled nobody would bill later (K-32).
 */
final class UnchargedMonth extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private UnchargedMonth(String message) {
        super(message);
    }

    /** What was decided, if every month that is due is charged. */
    static Decision none(Decision decided) {
        decided.rejections().stream().findFirst().ifPresent(refused -> {
            throw new UnchargedMonth(refused.message());
        });
        return decided;
    }
}
