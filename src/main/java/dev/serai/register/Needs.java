package dev.serai.register;

import dev.serai.licence.Account;
import dev.serai.licence.Activate;
import dev.serai.licence.Agreement;
import dev.serai.licence.Cover;
import dev.serai.licence.Credit;
import dev.serai.licence.Deactivate;
import dev.serai.licence.Deploy;
import dev.serai.licence.Enrol;
import dev.serai.licence.Forecast;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Link;
import dev.serai.licence.Move;
import dev.serai.licence.Offering;
import dev.serai.licence.OrderLine;
import dev.serai.licence.Price;
import dev.serai.licence.Product;
import dev.serai.licence.ReturnLine;
import dev.serai.licence.Unenrol;
import dev.serai.licence.Unlink;
import dev.serai.licence.Value;
import dev.serai.pricing.LicenceId;
import dev.serai.pricing.UnitGroup;
import dev.serai.register.AgreementRows.Customer;
import dev.serai.register.OrderLineRows.LineKey;
import dev.serai.register.PositionMemory.Covered;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the events of a chunk name, and pricing therefore will ask for. */
final class Needs {

    /** What programmes with price levels sell, and point values are kept of. */
    static final Set<Offering> BY_LEVEL = Set.of(Offering.L, Offering.SA, Offering.L_SA);

    final Set<String> accounts = new LinkedHashSet<>();
    final Set<String> skus = new LinkedHashSet<>();
    final Set<String> pricedSkus = new LinkedHashSet<>();
    final Set<String> valuedSkus = new LinkedHashSet<>();
    final Set<String> agreements = new LinkedHashSet<>();
    final Set<String> levelAgreements = new LinkedHashSet<>();
    final Set<Customer> customers = new LinkedHashSet<>();
    /** Ids of licences, rentals and positions alike: an id is free only if none of them has it. */
    final Set<String> licences = new LinkedHashSet<>();

    final Set<UnitGroup> groups = new LinkedHashSet<>();
    final Set<String> projects = new LinkedHashSet<>();
    final Set<Covered> covered = new LinkedHashSet<>();
    final Set<String> balances = new LinkedHashSet<>();
    final Set<LineKey> lines = new LinkedHashSet<>();

    void add(LicenceEvent event) {
        if (event instanceof OrderLine line) {
            order(line);
        } else if (event instanceof ReturnLine line) {
            lines.add(new LineKey(line.order(), line.line()));
            line.account().ifPresent(accounts::add);
        } else if (event instanceof Activate activate) {
            activate(activate);
        } else if (event instanceof Deactivate deactivate) {
            licences.add(deactivate.licence());
        } else {
            addRare(event);
        }
    }

    private void order(OrderLine line) {
        accounts.add(line.account());
        skus.add(line.sku());
        pricedSkus.add(line.sku());
        lines.add(new LineKey(line.order(), line.line()));
        licences.add(LicenceId.of(line));
        licences.addAll(line.replaces());
        line.agreement().ifPresent(agreements::add);
        if (BY_LEVEL.contains(line.offering())) {
            levelAgreements.add(line.agreement().orElse(line.order()));
            valuedSkus.add(line.sku());
        }
        groups.add(new UnitGroup(line.account(), line.endCustomer().orElse(line.account()), line.programme()));
        if (line.offering() == Offering.CREDITS) {
            balances.add(line.account());
        }
    }

    private void activate(Activate activate) {
        accounts.add(activate.account());
        skus.add(activate.sku());
        pricedSkus.add(activate.sku());
        licences.add(activate.licence());
        customers.add(new Customer(activate.account(), activate.endCustomer()));
    }

    private void addRare(LicenceEvent event) {
        if (event instanceof Link link) {
            link(link);
        } else if (event instanceof Unlink unlink) {
            licences.add(unlink.licence());
        } else if (event instanceof Cover cover) {
            cover.licence().ifPresent(licences::add);
            cover.project().ifPresent(projects::add);
        } else if (event instanceof Move move) {
            licences.add(move.licence());
            move.project().ifPresent(projects::add);
        } else if (event instanceof Enrol enrol) {
            projects.add(enrol.project());
        } else if (event instanceof Unenrol unenrol) {
            projects.add(unenrol.project());
        } else {
            addMasterData(event);
        }
    }

    private void link(Link link) {
        accounts.add(link.account());
        skus.add(link.sku());
        valuedSkus.add(link.sku());
        licences.add(link.licence());
        projects.add(link.project());
        balances.add(link.account());
    }

    private void addMasterData(LicenceEvent event) {
        if (event instanceof Account account) {
            accounts.add(account.account());
        } else if (event instanceof Product product) {
            skus.add(product.sku());
        } else if (event instanceof Price price) {
            skus.add(price.sku());
            pricedSkus.add(price.sku());
        } else if (event instanceof Value value) {
            skus.add(value.sku());
            valuedSkus.add(value.sku());
            covered.add(new Covered(value.sku(), value.date()));
        } else if (event instanceof Agreement agreement) {
            agreements.add(agreement.agreement());
            levelAgreements.add(agreement.agreement());
            accounts.add(agreement.account());
        } else if (event instanceof Credit credit) {
            accounts.add(credit.account());
            balances.add(credit.account());
        } else {
            addReports(event);
        }
    }

    private void addReports(LicenceEvent event) {
        if (event instanceof Forecast forecast) {
            agreements.add(forecast.agreement());
            levelAgreements.add(forecast.agreement());
        } else if (event instanceof Deploy deploy) {
            agreements.add(deploy.agreement());
            levelAgreements.add(deploy.agreement());
            skus.add(deploy.sku());
        }
    }
}
