package dev.serai.document.facturx;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.serai.billing.Invoice;
import dev.serai.billing.InvoiceLine;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * An issued document as the outbox keeps it until its PDF is rendered. Of a line that many rentals share it keeps the
 * first one and how many there are; the file beside the document has them all.
 *
 * @param shared the number of charges by line number, of lines that have more than one
 */
public record StoredInvoice(Invoice invoice, Map<Integer, Integer> shared) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(CurrencyUnit.class, new CurrencyWriter())
                    .addDeserializer(CurrencyUnit.class, new CurrencyReader()))
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            // Amounts keep their decimals: a text is no binary number anywhere on the way.
            .enable(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public StoredInvoice {
        shared = Map.copyOf(shared);
    }

    /** What is to be stored of an issued document. */
    public static StoredInvoice of(Invoice invoice) {
        Map<Integer, Integer> shared = new TreeMap<>();
        invoice.lines().stream()
                .filter(line -> line.charges().size() > 1)
                .forEach(line -> shared.put(line.number(), line.charges().size()));
        Invoice kept = shared.isEmpty()
                ? invoice
                : new Invoice(
                        invoice.head(),
                        invoice.lines().stream()
                                .map(InvoiceLine::withFirstCharge)
                                .toList(),
                        invoice.vat());
        return new StoredInvoice(kept, shared);
    }

    /** Reads what {@link #json} wrote; throws where the text is something else. */
    public static StoredInvoice read(String json) throws JsonProcessingException {
        return JSON.readValue(json, StoredInvoice.class);
    }

    /** The text to be stored; the same document gives the same text. */
    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot store " + invoice.number(), e);
        }
    }

    /** How many rentals share a line, if it is shared. */
    Optional<Integer> sharing(int line) {
        return Optional.ofNullable(shared.get(line));
    }

    private static final class CurrencyWriter extends StdScalarSerializer<CurrencyUnit> {

        private static final long serialVersionUID = 1L;

        CurrencyWriter() {
            super(CurrencyUnit.class);
        }

        @Override
        public void serialize(CurrencyUnit currency, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(currency.getCode());
        }
    }

    private static final class CurrencyReader extends StdScalarDeserializer<CurrencyUnit> {

        private static final long serialVersionUID = 1L;

        CurrencyReader() {
            super(CurrencyUnit.class);
        }

        @Override
        public CurrencyUnit deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return CurrencyUnit.of(json.getText());
        }
    }
}
