package dev.serai.programme;

import dev.serai.yaml.Section;
import java.util.List;
import java.util.Optional;

/** Reads {@link RentalTerms}, which have no keys of their own. */
final class RentalReader implements TermsReader {

    @Override
    public List<String> keys() {
        return List.of();
    }

    @Override
    public Optional<Terms> read(Section section) {
        return Optional.of(new RentalTerms());
    }
}
