package dev.serai.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that explains every statement just before it is executed for the first time, with its own parameters. */
public final class ExplainedSource extends DelegatingDataSource {

    private static final Pattern EXPLAINED = Pattern.compile(
            "\\s*(select|insert|update|delete|merge|with)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final String explain;
    private final boolean takesParameters;
    private final Map<String, String> plans = new LinkedHashMap<>();

    /**
     * Explains what is done over {@code source}.
     *
     * @param explain what makes a statement tell its plan, put before it
     * @param takesParameters whether the plan depends on parameters
     */
    public ExplainedSource(DataSource source, String explain, boolean takesParameters) {
        super(source);
        this.explain = explain;
        this.takesParameters = takesParameters;
    }

    /** The plan of each statement that was executed. */
    public Map<String, String> plans() {
        return plans;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(connection, method, arguments);
            if (method.getName().equals("prepareStatement")) {
                return prepared(connection, (PreparedStatement) result, (String) arguments[0]);
            }
            return method.getName().equals("createStatement") ? plain(connection, (Statement) result) : result;
        });
    }

    private interface Call {
        Object on(Method method, Object[] arguments) throws Throwable;
    }

    /** Sets a parameter of a statement once more. */
    private interface Setting {
        void on(PreparedStatement statement) throws Throwable;
    }

    private PreparedStatement prepared(Connection connection, PreparedStatement statement, String sql) {
        List<Setting> settings = new ArrayList<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                settings.add(explained -> call(explained, method, arguments));
            } else if (isExecution(method)) {
                explain(connection, sql, settings);
                settings.clear();
            }
            return call(statement, method, arguments);
        });
    }

    private Statement plain(Connection connection, Statement statement) {
        return proxy(Statement.class, (method, arguments) -> {
            if (isExecution(method) && arguments != null) {
                explain(connection, (String) arguments[0], List.of());
            }
            return call(statement, method, arguments);
        });
    }

    private static boolean isExecution(Method method) {
        return (method.getName().startsWith("execute") && !method.getName().equals("executeBatch"))
                || method.getName().equals("addBatch");
    }

    private void explain(Connection connection, String sql, List<Setting> settings) throws Throwable {
        if (plans.containsKey(sql) || !EXPLAINED.matcher(sql).matches()) {
            return;
        }
        try (PreparedStatement explained = connection.prepareStatement(explain + sql)) {
            for (Setting setting : takesParameters ? settings : List.<Setting>of()) {
                setting.on(explained);
            }
            try (ResultSet rows = explained.executeQuery()) {
                StringBuilder plan = new StringBuilder();
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
                plans.put(sql, plan.toString());
            }
        }
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader() == null ? ExplainedSource.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.on(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
