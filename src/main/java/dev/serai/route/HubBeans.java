package dev.serai.route;

import dev.serai.delivery.DeliveryRelay;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans that routes may name: these and no others. Their prefix keeps them apart from what else the hub has. */
final class HubBeans {

    private final Map<String, Object> beans = new LinkedHashMap<>();

    HubBeans(FileArrival arrival, DeliveryRelay relay, DataSource source, Looks looks) {
        CurrentLook look = new CurrentLook();
        beans.put("hub-arrival", new ArrivalStep(arrival));
        beans.put("hub-parcels", new ParcelStep(relay));
        beans.put("hub-mails", new MailStep());
        beans.put("hub-dataSource", source);
        beans.put("hub-safeNames", new SafeNames(look, looks.pairs()));
        CompanionFiles companions = new CompanionFiles(looks.mappings(), looks.pairs());
        QuietFiles quiet = new QuietFiles(System::nanoTime, companions);
        beans.put("hub-quietFiles", quiet);
        beans.put("hub-feedPolls", new FeedPolls(looks.activity(), quiet, companions, look));
        beans.put("hub-feedFaults", new FaultLog(false));
        beans.put("hub-deliveryFaults", new FaultLog(true));
    }

    /** What the feeds' looks into their inboxes tell, and the mappings that say what belongs together there. */
    record Looks(FeedActivity activity, InboxPairs pairs, FeedMappings mappings) {}

    /** Stand-ins of the same types that reach nothing: for trying routes out. */
    static HubBeans inert() {
        DataSource nowhere = new NoDatabase();
        FileArrival nobody = (file, bytes) -> {
            throw new UnsupportedOperationException("A trial of routes takes no file: " + file);
        };
        DeliveryRelay idle = new DeliveryRelay(
                JdbcClient.create(nowhere), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), List.of(), List.of());
        return new HubBeans(
                nobody,
                idle,
                nowhere,
                new Looks(new FeedActivity(), new InboxPairs(System::nanoTime), name -> Optional.empty()));
    }

    void bind(CamelContext context) {
        beans.forEach((name, bean) -> {
            context.getRegistry().bind(name, bean);
            if (context.getRegistry().lookupByName(name) != bean) {
                throw new IllegalStateException(
                        "Bean name '" + name + "' is for routes alone; call the other bean otherwise");
            }
        });
    }

    Set<String> names() {
        return new TreeSet<>(beans.keySet());
    }

    /** The names of the methods that a route step may call on a bean. */
    Set<String> steps(String bean) {
        return Optional.ofNullable(beans.get(bean)).stream()
                .flatMap(step -> Arrays.stream(step.getClass().getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
