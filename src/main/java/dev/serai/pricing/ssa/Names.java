package dev.serai.pricing.ssa;

import dev.serai.pricing.Position;
import java.util.List;
import java.util.stream.Collectors;

/** Licences as messages name them: the first few, and how many more there are. */
final class Names {

    private static final int SHOWN = 5;

    private Names() {}

    static String of(List<Position> positions) {
        String names = positions.stream().limit(SHOWN).map(Position::licence).collect(Collectors.joining(", "));
        int more = positions.size() - SHOWN;
        return more > 0 ? names + " and " + more + " more" : names;
    }

    /** Where a licence is that is not linked, as a message begins. */
    static String place(Position position) {
        return "Licence " + position.licence() + " is " + where(position);
    }

    /** The place itself. */
    static String where(Position position) {
        return switch (position.place()) {
            case LINKED -> "linked in project " + position.project();
            case POOL -> "in the free pool of project " + position.project();
            case BALANCE -> "on the balance";
        };
    }
}
