package dev.serai.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database whose user dies at a given step: every execution of a statement, every copy of rows (for which the connection
 * is unwrapped) and every commit is one, and a commit is a second one when it has taken effect. After that no connection does anything any more, as if the process were gone.
 */
public final class CrashingSource extends DelegatingDataSource {

    private final long lastStep;
    private final List<Connection> open = new ArrayList<>();
    private final Map<String, List<Long>> stepsByClass = new HashMap<>();
    private long steps;
    private boolean isDead;

    /** A user who dies at step {@code lastStep}, counted from 1; with 0 never. */
    public CrashingSource(DataSource source, long lastStep) {
        super(source);
        this.lastStep = lastStep;
    }

    /** The end of the process. An error, so that nobody takes it for a fault to go on after. */
    public static final class Dead extends Error {
        private static final long serialVersionUID = 1L;

        public Dead() {
            super("dead", null, false, false);
        }
    }

    /** Steps done. */
    public synchronized long steps() {
        return steps;
    }

    /** The steps that were done while a method of the class of this name ran. */
    public synchronized List<Long> stepsUnder(String className) {
        return stepsByClass.getOrDefault(className, List.of());
    }

    /** Something else than a statement after which the process may die. */
    public synchronized void otherStep() {
        checkAlive();
        step();
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
        checkAlive();
        Connection connection = super.getConnection();
        open.add(connection);
        return proxy(Connection.class, connection);
    }

    /** Ends what the dead user left open, as a database does with a connection that is gone. */
    public synchronized void bury() throws SQLException {
        for (Connection connection : open) {
            if (!connection.isClosed()) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
                connection.close();
            }
        }
        open.clear();
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> call(target, method, args)));
    }

    private synchronized Object call(Object target, Method method, Object[] args) throws Throwable {
        checkAlive();
        boolean isCommit = method.getName().equals("commit");
        boolean isCopy = method.getName().equals("unwrap");
        if (isCommit || isCopy || method.getName().startsWith("execute")) {
            step();
        }
        Object result = invoke(target, method, args);
        if (isCommit) {
            step();
        }
        if (result instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, statement);
        }
        return result instanceof Statement statement ? proxy(Statement.class, statement) : result;
    }

    private static Object invoke(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void step() {
        steps++;
        Set<String> running = StackWalker.getInstance().walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .filter(name -> name.startsWith("dev.serai."))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toSet()));
        running.forEach(name ->
                stepsByClass.computeIfAbsent(name, any -> new ArrayList<>()).add(steps));
        if (steps == lastStep) {
            isDead = true;
            throw new Dead();
        }
    }

    private void checkAlive() {
        if (isDead) {
            throw new Dead();
        }
    }
}
