package dev.serai.route;

import dev.serai.route.RouteFile.NamedSpot;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.apache.camel.model.ModelCamelContext;

/** The routes of the running hub: loads and removes single files, starts and stops single routes. */
final class LiveRoutes {

    private static final long STOP_SECONDS = 30;

    private final CamelContext context;

    LiveRoutes(CamelContext context, HubBeans beans, RouteSettings settings) {
        this.context = context;
        // Routes begin when the hub says so, not while others are still being loaded.
        context.setAutoStartup(false);
        context.getPropertiesComponent().addPropertiesSource(CamelLoading.source(settings));
        beans.bind(context);
    }

    void begin() {
        if (!context.isStarted()) {
            context.start();
        }
    }

    void load(RouteFile file) throws Exception {
        CamelLoading.load(context, file);
    }

    void remove(RouteFile file) throws Exception {
        for (NamedSpot id : file.routeIds()) {
            if (status(id.name()).isPresent()) {
                context.getRouteController().stopRoute(id.name(), STOP_SECONDS, TimeUnit.SECONDS);
                context.removeRoute(id.name());
            }
        }
        ModelCamelContext model = (ModelCamelContext) context;
        for (NamedSpot id : file.templateIds()) {
            model.removeRouteTemplateDefinitions(id.name());
        }
        for (NamedSpot id : file.configurationIds()) {
            Optional.ofNullable(model.getRouteConfigurationDefinition(id.name()))
                    .ifPresent(this::removeConfiguration);
        }
    }

    void start(String id) throws Exception {
        if (status(id).filter(status -> !status.isStarted()).isPresent()) {
            context.getRouteController().startRoute(id);
        }
    }

    /** Lets the file in work finish; answers whether the route stands still now. */
    boolean stop(String id) throws Exception {
        if (status(id).filter(ServiceStatus::isStarted).isEmpty()) {
            return true;
        }
        return context.getRouteController().stopRoute(id, STOP_SECONDS, TimeUnit.SECONDS, true);
    }

    boolean isRunning(String id) {
        return status(id).filter(ServiceStatus::isStarted).isPresent();
    }

    void end() {
        context.stop();
    }

    private Optional<ServiceStatus> status(String id) {
        return Optional.ofNullable(context.getRouteController().getRouteStatus(id));
    }

    private void removeConfiguration(org.apache.camel.model.RouteConfigurationDefinition definition) {
        try {
            ((ModelCamelContext) context).removeRouteConfiguration(definition);
        } catch (Exception e) {
            throw new IllegalStateException("Cannot remove route configuration " + definition.getId(), e);
        }
    }
}
