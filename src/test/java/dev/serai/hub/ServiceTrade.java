package dev.serai.hub;

import dev.serai.hub.Buyer.Trade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Service agreements for linked licences, and the credits that pay them. */
final class ServiceTrade {

    private static final int LONGEST_COVER = 200;

    private final ResellerMarket market;
    private final List<Project> projects = new ArrayList<>();
    private final List<Project> covered = new ArrayList<>();
    private final Set<LocalDate> listed = new HashSet<>();

    ServiceTrade(ResellerMarket market) {
        this.market = market;
    }

    private record Project(Buyer buyer, String name, String licence) {}

    /** The articles, with what they are worth a year. */
    static void open(ResellerFiles files, LocalDate from) {
        files.event("product date=" + from + " sku=PORT vendor=innovaphone name=Port version=13");
        value(files, from, 10);
    }

    /** What a port is worth a year from a day on. */
    static void value(ResellerFiles files, LocalDate from, int credits) {
        files.event("value date=" + from + " sku=PORT measure=credits amount=" + credits);
    }

    /** A buyer's first balance. */
    static void credit(Buyer buyer, ResellerFiles files) {
        files.event("credit date=" + buyer.since() + " account=" + buyer.account() + " credits=300");
    }

    void act(LocalDate day, ResellerFiles files) {
        switch (market.upTo(7)) {
            case 1 -> market.buyer(Trade.SSA).ifPresent(buyer -> buyCredits(buyer, day, files));
            case 2, 3 -> market.buyer(Trade.SSA).ifPresent(buyer -> link(buyer, market.dated(buyer, day), files));
            case 4, 5 -> market.one(projects).ifPresent(project -> cover(project, day, cover(day), files));
            case 6 -> market.one(covered).ifPresent(project -> enrol(project, day, files));
            default -> market.one(projects).ifPresent(project -> unlink(project, day, files));
        }
    }

    /** A project that is covered for some time and renewed by itself, or not. */
    void begin(Buyer buyer, LocalDate end, boolean isRenewed, ResellerFiles files) {
        LocalDate day = buyer.since().plusDays(1);
        Project project = link(buyer, day, files);
        projects.remove(project);
        files.cover(project.name(), day.plusDays(1), end);
        if (isRenewed) {
            files.event("enrol date=" + day.plusDays(2) + " project=" + project.name());
        }
    }

    private LocalDate cover(LocalDate day) {
        return day.plusDays(market.upTo(LONGEST_COVER));
    }

    private void buyCredits(Buyer buyer, LocalDate day, ResellerFiles files) {
        String order = "C" + market.number();
        int quantity = 50 + market.upTo(200);
        files.event("order date=" + day + " order=" + order + " line=1 account=" + buyer.account()
                + " programme=ssa sku=SSC offering=credits quantity=" + quantity);
        market.sold(buyer, order, 1, quantity);
    }

    private Project link(Buyer buyer, LocalDate date, ResellerFiles files) {
        String number = Integer.toString(market.number());
        Optional<Project> same = market.oneIn(2)
                ? market.one(projects.stream()
                        .filter(each -> each.buyer().equals(buyer))
                        .toList())
                : Optional.empty();
        Project project = new Project(buyer, same.map(Project::name).orElse("P-" + number), "I" + number);
        int quantity = market.upTo(20);
        if (market.oneIn(4) && listed.add(date)) {
            files.link(
                    project.name(),
                    String.join(
                            ";",
                            project.licence(),
                            "VM",
                            "Voicemail",
                            "13",
                            "5",
                            Integer.toString(quantity),
                            buyer.account(),
                            "00-90-33"),
                    date);
        } else {
            files.event("link date=" + date + " licence=" + project.licence() + " sku=PORT account=" + buyer.account()
                    + " project=" + project.name() + " device=D" + number + " quantity=" + quantity);
        }
        projects.add(project);
        return project;
    }

    private void cover(Project project, LocalDate date, LocalDate until, ResellerFiles files) {
        files.cover(project.name(), date, until);
        covered.add(project);
    }

    private void enrol(Project project, LocalDate day, ResellerFiles files) {
        files.event((market.oneIn(4) ? "unenrol" : "enrol") + " date=" + day + " project=" + project.name());
    }

    private void unlink(Project project, LocalDate day, ResellerFiles files) {
        projects.remove(project);
        files.event("unlink date=" + market.dated(project.buyer(), day) + " licence=" + project.licence() + " to="
                + (market.oneIn(2) ? "pool" : "balance"));
    }
}
