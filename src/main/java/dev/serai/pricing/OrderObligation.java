package dev.serai.pricing;

import dev.serai.licence.Deploy;
import dev.serai.licence.Offering;
import dev.serai.licence.Use;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an agreement obliges to order of a product: copies in production less the licences ordered under it (MS-11).
 *
 * @param agreement number of the agreement
 * @param sku product
 * @param inUse copies in production by the latest report, a total (K-59)
 * @param ordered licences ordered less those returned, with assurance or without
 */
public record OrderObligation(String agreement, String sku, int inUse, int ordered) {

    /** Licences still to be ordered, 0 or more. */
    public int open() {
        return Math.max(0, inUse - ordered);
    }

    /** The obligations of an agreement, one for each product reported in production, by its sku. */
    public static List<OrderObligation> of(String agreement, Collection<Deploy> reports, Collection<BookedLine> lines) {
        Map<String, Deploy> latest = new TreeMap<>();
        reports.stream()
                .filter(report -> report.agreement().equals(agreement) && report.use() == Use.PRODUCTION)
                .sorted(Comparator.comparing(Deploy::date))
                .forEach(report -> latest.put(report.sku(), report));
        return latest.values().stream()
                .map(report -> new OrderObligation(
                        agreement, report.sku(), report.quantity(), ordered(agreement, report.sku(), lines)))
                .toList();
    }

    private static int ordered(String agreement, String sku, Collection<BookedLine> lines) {
        return lines.stream()
                .filter(line -> line.points()
                        .map(LinePoints::agreement)
                        .filter(agreement::equals)
                        .isPresent())
                .flatMap(line -> line.parts().stream())
                .filter(part -> part.charge().subject().sku().equals(sku) && isLicence(part))
                .mapToInt(BookedLine.Part::unitsLeft)
                .sum();
    }

    private static boolean isLicence(BookedLine.Part part) {
        Offering offering = part.charge().offering();
        return offering == Offering.L || offering == Offering.L_SA;
    }
}
