package dev.serai.billing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.serai.text.Sha256;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What documents were issued by, kept for good by the hash of its text; joins the caller's transaction. */
public final class BillingBases {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final JdbcTemplate jdbc;

    public BillingBases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A basis as text. */
    private record Kept(String seller, String rates, String exceptions) {

        String version() {
            return Sha256.of(seller + "\n" + rates + "\n" + exceptions);
        }
    }

    /** Keeps a basis, if it is not kept yet; its version. */
    String keep(BillingBasis basis) {
        Kept kept = new Kept(
                json(basis.seller()), basis.rates().text(), basis.exceptions().text());
        String version = kept.version();
        if (jdbc.queryForList("select 1 from billing_basis where version = ?", Integer.class, version)
                .isEmpty()) {
            jdbc.update(
                    "insert into billing_basis (version, seller, vat_rates, vat_exceptions) values (?, ?, ?, ?)",
                    version,
                    kept.seller(),
                    kept.rates(),
                    kept.exceptions());
        }
        return version;
    }

    /** The basis of a version; empty where it is not kept, or was changed where it is. */
    public Optional<BillingBasis> find(String version) {
        return jdbc
                .query(
                        "select seller, vat_rates, vat_exceptions from billing_basis where version = ?",
                        (row, index) -> new Kept(
                                row.getString("seller"), row.getString("vat_rates"), row.getString("vat_exceptions")),
                        version)
                .stream()
                .filter(kept -> kept.version().equals(version))
                .map(kept -> new BillingBasis(
                        seller(kept.seller()),
                        VatRates.parse("VAT rates " + version, kept.rates()),
                        VatExceptions.parse("VAT exceptions " + version, kept.exceptions())))
                .findFirst();
    }

    private static String json(Seller seller) {
        try {
            return JSON.writeValueAsString(seller);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the seller as JSON", e);
        }
    }

    private static Seller seller(String json) {
        try {
            return JSON.readValue(json, Seller.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read the seller that was kept: " + json, e);
        }
    }
}
