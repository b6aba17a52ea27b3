package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.serai.licence.Measure;
import dev.serai.licence.Offering;
import dev.serai.licence.Pool;
import dev.serai.programme.PriceKey;
import dev.serai.register.AgreementHistory;
import dev.serai.register.CreditLedger;
import dev.serai.register.CreditProvenance;
import dev.serai.register.Known;
import dev.serai.register.KnownThen;
import dev.serai.testing.ExplainedSource;
import dev.serai.testing.FilledTables;
import dev.serai.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every statement of the hub's rounds finds its rows by an index, however much the books hold: the plans of PostgreSQL over
 * filled tables, and those of HSQLDB.
 */
class SqlPlansTest {

    private static final int ROWS = 10_000;
    private static final int MOST_ROWS = 1_000;
    private static final int LEAST_STATEMENTS = 200;

    /** A table that a plan of HSQLDB reads without a condition on an index. */
    private static final Pattern WHOLE =
            Pattern.compile("table=(\\w+)\\W+(?:alias=\\w+\\W+)?(?:cardinality=\\d+\\W+)?access=FULL SCAN");
    /** Reads the primary key from its end and stops at the first row, which a plan of HSQLDB calls a full scan. */
    private static final Pattern LAST_ID =
            Pattern.compile("select (\\w+) from \\w+ order by \\1 desc fetch first 1 rows only");

    /** Tables that are empty or small between rounds, whatever the books hold. */
    private static final Set<String> SMALL = Set.of(
            "system_subquery",
            "flyway_schema_history",
            "hub_state",
            "open_day",
            "open_event",
            "rebook_taken",
            "rebook_matter",
            "rebook_step",
            "rebook_charge",
            "rebook_level",
            "document_number",
            "parked_account",
            "missed_renewal",
            "certified",
            "billing_draft",
            "draft_document",
            "draft_charge");

    private static final String MASTER_DATA = """
            account date=2025-02-20 account=MON name=Monthly country=NL currency=EUR billing=monthly roles=reseller;service-provider
            account date=2026-01-01 account=PER name=PerOrder country=DE currency=EUR creditTerms=on-invoice email=per@example.com
            product date=2026-01-01 sku=SRV vendor=netjapan name=Server edition=server
            product date=2026-01-01 sku=PORT vendor=innovaphone name=Port
            product date=2026-01-01 sku=SSC vendor=innovaphone name=Credit
            product date=2026-01-01 sku=WIN vendor=microsoft name=Windows pool=server
            value date=2026-01-01 sku=WIN measure=points amount=15
            value date=2026-01-01 sku=PORT measure=credits amount=10
            price date=2026-01-01 programme=aip-outright sku=SRV offering=licence unitPrice=100 currency=EUR
            price date=2026-01-01 programme=aip-outright sku=SRV offering=maintenance unitPrice=20 currency=EUR
            price date=2026-01-01 programme=aip-subscription sku=SRV offering=subscription unitPrice=40 currency=EUR
            price date=2026-01-01 programme=msp sku=SRV offering=rental unitPrice=10 currency=EUR
            price date=2026-01-01 programme=ssa sku=SSC offering=credits unitPrice=2 currency=EUR
            price date=2026-01-01 programme=select sku=WIN offering=L unitPrice=500 currency=EUR
            price date=2026-01-01 programme=select sku=WIN offering=SA unitPrice=100 currency=EUR
            price date=2026-01-01 programme=open-business sku=WIN offering=L unitPrice=600 currency=EUR
            agreement date=2026-01-01 agreement=M1 programme=msp account=MON endCustomer=E1 signed=2026-01-01
            agreement date=2025-02-20 agreement=S1 programme=select account=MON
            forecast date=2025-02-20 agreement=S1 pool=server points=1500
            credit date=2026-01-01 account=MON credits=50
            """;
    private static final String EVENTS = """
            order date=2026-01-05 order=O1 line=1 account=MON programme=aip-outright sku=SRV offering=licence quantity=3 licence=LA
            order date=2026-01-05 order=O2 line=1 account=PER programme=aip-subscription sku=SRV offering=subscription quantity=2 years=1
            order date=2026-01-05 order=O3 line=1 account=MON programme=select sku=WIN offering=L&SA quantity=2 agreement=S1 payment=spread
            order date=2026-01-05 order=O4 line=1 account=PER programme=open-business sku=WIN offering=L quantity=5
            order date=2026-01-05 order=O5 line=1 account=MON programme=ssa sku=SSC offering=credits quantity=30
            activate date=2026-01-05 licence=R1 sku=SRV account=MON endCustomer=E1
            activate date=2026-01-05 licence=R2 sku=SRV account=MON endCustomer=E1
            link date=2026-01-05 licence=P1 sku=PORT account=MON project=X device=D1
            link date=2026-01-05 licence=P2 sku=PORT account=PER project=Y device=D2
            cover date=2026-01-06 project=X until=2026-01-31
            cover date=2026-01-06 project=Y until=2026-12-31
            enrol date=2026-01-06 project=X
            deploy date=2026-01-06 agreement=S1 sku=WIN quantity=2
            order date=2026-01-07 order=O9 line=1 account=PER programme=aip-outright sku=NONE offering=licence quantity=1
            """;
    private static final String LATER = """
            return date=2026-02-03 order=O1 line=1 quantity=1
            return date=2026-02-03 order=O3 line=1 quantity=1
            return date=2026-02-03 order=O5 line=1 quantity=5
            deactivate date=2026-02-03 licence=R2
            order date=2026-02-03 order=O6 line=1 account=MON programme=aip-outright sku=SRV offering=maintenance quantity=1 licence=LA
            order date=2026-02-03 order=O2 line=1 account=PER programme=aip-subscription sku=SRV offering=subscription quantity=2 years=1
            move date=2026-02-03 licence=P1 device=D9
            unlink date=2026-02-04 licence=P2 to=pool
            value date=2026-02-05 sku=PORT measure=credits amount=5
            credit date=2026-02-06 account=MON credits=9
            release date=2026-02-06 sku=SRV version=2
            unenrol date=2026-02-07 project=X
            """;
    private static final String WRONG =
            "order date=2026-02-08 order=O7 line=1 account=MON programme=aip-outright sku=SRV"
                    + " offering=licence quantity=1\n";

    @TempDir
    private Path home;

    @Test
    void findsItsRowsByAnIndexInPostgresql() throws SQLException {
        DataSource source = TestDatabase.POSTGRESQL.fresh();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        List<String> large = jdbc
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = 'public' order by 1",
                        String.class)
                .stream()
                .filter(table -> !SMALL.contains(table))
                .toList();
        FilledTables.fill(source, large, ROWS);
        jdbc.update(
                "update certified set charge_total = ?, charge = ?, recalled = ?, run = ?, file = ?",
                ROWS,
                ROWS,
                ROWS,
                ROWS,
                ROWS);
        ExplainedSource explained = new ExplainedSource(source, "explain (format json) ", true);
        play(explained, source);
        Map<String, List<String>> scans = new TreeMap<>();
        explained.plans().forEach((sql, plan) -> {
            List<String> found = new ArrayList<>();
            collect(json(plan).path(0).path("Plan"), false, found);
            scans.put(sql, found);
        });
        scans.values().removeIf(List::isEmpty);
        assertThat(explained.plans()).hasSizeGreaterThan(LEAST_STATEMENTS);
        assertThat(scans).isEmpty();
    }

    /** Reads of a whole table, and of a large part of an index that no limit ends. */
    private static void collect(JsonNode node, boolean isLimited, List<String> found) {
        String type = node.path("Node Type").asText();
        String table = node.path("Relation Name").asText();
        boolean isWhole =
                type.equals("Seq Scan") || (!isLimited && node.path("Plan Rows").asLong() > MOST_ROWS);
        if (!table.isEmpty() && type.endsWith("Scan") && isWhole && !SMALL.contains(table)) {
            found.add(type + " " + table + ", " + node.path("Plan Rows").asLong() + " rows");
        }
        boolean isEnded = isLimited || type.equals("Limit");
        node.path("Plans").forEach(child -> collect(child, isEnded && !endsLimit(type), found));
    }

    /** What must have everything before it gives its first row. */
    private static boolean endsLimit(String type) {
        return type.equals("Sort") || type.equals("Aggregate") || type.equals("Hash");
    }

    private static JsonNode json(String plan) {
        try {
            return new JsonMapper().readTree(plan);
        } catch (JsonProcessingException e) {
            throw new AssertionError(plan, e);
        }
    }

    @Test
    void findsItsRowsByAnIndexInHsqldb() {
        DataSource source = TestDatabase.HSQLDB.fresh();
        ExplainedSource explained = new ExplainedSource(source, "explain plan for ", false);
        play(explained, source);
        Map<String, List<String>> scans = new TreeMap<>();
        explained
                .plans()
                .forEach((sql, plan) -> scans.put(
                        sql,
                        WHOLE.matcher(plan)
                                .results()
                                .map(scan -> scan.group(1).toLowerCase(Locale.ROOT))
                                .filter(table -> !SMALL.contains(table))
                                .toList()));
        scans.values().removeIf(List::isEmpty);
        assertThat(explained.plans()).hasSizeGreaterThan(LEAST_STATEMENTS);
        assertThat(scans.keySet()).isNotEmpty().allMatch(sql -> LAST_ID.matcher(sql)
                .matches());
    }

    /** Rounds with everything the books can hold, two months of closes, what is read back, and a file that is taken back. */
    private void play(DataSource explained, DataSource source) {
        JdbcTemplate plain = new JdbcTemplate(source);
        try (RoundHub hub = new RoundHub(explained, home)) {
            hub.receive("master.csv", MASTER_DATA).round("2026-01-02", "2025-12-31");
            hub.receive("events.csv", EVENTS).round("2026-01-10", "2026-01-08");
            hub.round("2026-02-02", "2026-01-31");
            hub.receive("later.csv", LATER).round("2026-02-10", "2026-02-08");
            hub.receive("wrong.csv", WRONG).round("2026-02-10", "2026-02-08");
            hub.backOut(last(plain, "select max(id) from inbound_file"));
            hub.round("2026-03-03", "2026-03-01");
            read(hub.jdbc(), plain);
            assertThat(hub.command("advise", "--account", "MON").exitCode()).isZero();
            assertThat(hub.command("evaluate", "--account", "PER").exitCode()).isZero();
            assertThat(hub.command("entitled", "--sku", "SRV", "--version", "2").exitCode())
                    .isZero();
        }
    }

    private static long last(JdbcTemplate jdbc, String sql) {
        return Optional.ofNullable(jdbc.queryForObject(sql, Long.class)).orElseThrow();
    }

    private static void read(JdbcTemplate jdbc, JdbcTemplate plain) {
        LocalDate day = LocalDate.of(2026, 1, 10);
        long step = last(plain, "select max(step) from credit_booking");
        assertThat(new CreditLedger(jdbc).discrepanciesSince(step - 1)).isEmpty();
        CreditProvenance provenance = new CreditProvenance(jdbc);
        long charge = last(plain, "select max(charge_id) from credit_booking where kind = 'consumed'");
        assertThat(provenance.ofCharge(charge)).isNotEmpty();
        assertThat(provenance.ofEvent(charge)).isEmpty();
        assertThat(provenance.outOf("MON", "ssa", 1)).isNotEmpty();
        KnownThen facts = new KnownThen(jdbc);
        for (Known known : List.of(Known.on(day), Known.afterStep(step))) {
            assertThat(new AgreementHistory(jdbc).of("S1", known)).isNotEmpty();
            assertThat(facts.level("S1", Pool.SERVER, day, known)).isPresent();
            assertThat(facts.rentedUnits("MON", "msp", day, known)).isEqualTo(2);
            assertThat(facts.credits("MON", "ssa", day, known)).isPositive();
            assertThat(facts.values("PORT", Measure.CREDITS, known).inForce(day))
                    .isPresent();
            PriceKey key = new PriceKey("msp", "SRV", Offering.RENTAL, CurrencyUnit.EUR);
            assertThat(facts.prices(key, known).all()).isNotEmpty();
        }
    }
}
