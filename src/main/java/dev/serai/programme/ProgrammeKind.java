package dev.serai.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of programmes; a programme of a known kind is one file and no Java. */
enum ProgrammeKind {
    PERPETUAL(new PerpetualReader()),
    SUBSCRIPTION(new SubscriptionReader()),
    RENTAL(new RentalReader()),
    SERVICE_CREDITS(new ServiceCreditReader()),
    FORECAST(new ForecastReader()),
    AUTHORIZATION(new AuthorizationReader());

    private final TermsReader reader;

    ProgrammeKind(TermsReader reader) {
        this.reader = reader;
    }

    TermsReader reader() {
        return reader;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ProgrammeKind> parse(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(ProgrammeKind::code).toList();
    }
}
