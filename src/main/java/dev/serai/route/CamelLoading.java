package dev.serai.route;

import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertiesSource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Loads one file's text into a Camel context and gives the context its placeholders. */
final class CamelLoading {

    private CamelLoading() {}

    static void load(CamelContext context, RouteFile file) throws Exception {
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString(file.path(), file.text()));
    }

    static PropertiesSource source(RouteSettings settings) {
        return new PropertiesSource() {
            @Override
            public String getName() {
                return "serai";
            }

            @Override
            @SuppressWarnings("NullAway") // Camel's contract: null says that the key is not known here.
            public String getProperty(String name) {
                Optional<String> value = settings.value(name);
                return value.orElse(null);
            }
        };
    }
}
