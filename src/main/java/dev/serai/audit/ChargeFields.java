package dev.serai.audit;

import dev.serai.audit.Differences.Values;
import dev.serai.register.BillingState;
import dev.serai.register.NewCharge;
import dev.serai.register.NewInstalment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The values of a charge by which what is stored and what was derived are compared, each with its name. */
final class ChargeFields {

    private static final String EXPLANATION = "explanation";
    private static final Map<String, Function<NewCharge, Object>> FIELDS = fields();

    private ChargeFields() {}

    private static Map<String, Function<NewCharge, Object>> fields() {
        Map<String, Function<NewCharge, Object>> all = new LinkedHashMap<>();
        all.put("amount", charge -> plain(charge.amount()));
        all.put("quantity", NewCharge::quantity);
        all.put("unit price", charge -> plain(charge.unitPrice()));
        all.put("discount", charge -> plain(charge.discount()));
        all.put("unit", NewCharge::unit);
        all.put("account", NewCharge::account);
        all.put("date", NewCharge::date);
        all.put("business day", NewCharge::bookedOn);
        all.put("programme", NewCharge::programme);
        all.put("version of the terms", NewCharge::terms);
        all.put("product", NewCharge::sku);
        all.put("licence", charge -> text(charge.licence()));
        all.put("offering", charge -> charge.offering().code());
        all.put("from", charge -> day(charge.from()));
        all.put("to", charge -> day(charge.to()));
        all.put("rule", NewCharge::rule);
        all.put("order", charge -> text(charge.order()));
        all.put("order line", charge -> text(charge.orderLine()));
        all.put("return", NewCharge::isReturn);
        all.put("event", charge -> charge.eventId().map(Object::toString).orElse(""));
        all.put("billing", charge -> begun(charge.billing()));
        all.put("billing policy", charge -> charge.policy().code());
        all.put(EXPLANATION, NewCharge::explanation);
        all.put("instalments", ChargeFields::instalments);
        return all;
    }

    /** What of a charge differs, by name; its explanation only where nothing else does. */
    static Map<String, Values> differences(NewCharge stored, NewCharge derived) {
        Map<String, Values> found = new LinkedHashMap<>();
        FIELDS.forEach((name, field) -> {
            Object kept = field.apply(stored);
            Object now = field.apply(derived);
            if (!kept.equals(now)) {
                found.put(name, new Values(kept.toString(), now.toString()));
            }
        });
        if (found.size() > 1) {
            found.remove(EXPLANATION);
        }
        return found;
    }

    /** Whether two charges are the same. */
    static boolean isSame(NewCharge stored, NewCharge derived) {
        return FIELDS.values().stream().allMatch(field -> field.apply(stored).equals(field.apply(derived)));
    }

    /** Where a charge stood when it was booked: what is invoiced was open before. */
    private static BillingState begun(BillingState state) {
        return state == BillingState.INVOICED ? BillingState.OPEN : state;
    }

    private static String instalments(NewCharge charge) {
        return charge.instalments().stream().map(ChargeFields::text).collect(Collectors.joining("; "));
    }

    private static String text(NewInstalment part) {
        return part.number() + " of " + part.of() + " on " + part.due() + " " + plain(part.amount())
                + (part.isWithOrder() ? " with the order " : " ")
                + begun(part.billing()).code();
    }

    private static String text(Optional<String> value) {
        return value.orElse("");
    }

    private static String day(Optional<LocalDate> value) {
        return value.map(LocalDate::toString).orElse("");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
