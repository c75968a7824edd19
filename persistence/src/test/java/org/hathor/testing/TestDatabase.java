package org.hathor.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hathor.kernel.SchemaMigration;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A database of its own for one test class, on one PostgreSQL for the JVM: the real migrations, the real persistence
 * unit. Each class says
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase DATABASE = new TestDatabase();
 * }</pre>
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private @Nullable EntityManagerFactory entityManagers;
    private @Nullable DataSource dataSource;

    /** Started when the first class asks, stopped with the JVM; new databases are copies of a migrated one. */
    private static final class Server {
        private static final String TEMPLATE = "migrated";
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var postgres = EmbeddedPostgres.start();
                execute(postgres, "create database " + TEMPLATE);
                SchemaMigration.migrate(postgres.getDatabase("postgres", TEMPLATE));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static DataSource newDatabase() {
            var name = "test" + COUNT.incrementAndGet();
            execute(POSTGRES, "create database " + name + " template " + TEMPLATE);
            return POSTGRES.getDatabase("postgres", name);
        }

        private static void execute(EmbeddedPostgres postgres, String sql) {
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        dataSource = Server.newDatabase();
        entityManagers = Persistence.createEntityManagerFactory(
                "hathor",
                Map.of(
                        AvailableSettings.JAKARTA_TRANSACTION_TYPE, "RESOURCE_LOCAL",
                        AvailableSettings.JAKARTA_JTA_DATASOURCE, dataSource,
                        AvailableSettings.GENERATE_STATISTICS, "true"));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        entityManagers().close();
    }

    public DataSource dataSource() {
        if (dataSource == null) {
            throw new IllegalStateException("The database is there while its test class runs");
        }
        return dataSource;
    }

    private EntityManagerFactory entityManagers() {
        if (entityManagers == null) {
            throw new IllegalStateException("The database is there while its test class runs");
        }
        return entityManagers;
    }

    /** Does the work in a transaction of its own, which is committed, or rolled back when the work throws. */
    public <T extends @Nullable Object> T inTransaction(Function<EntityManager, T> work) {
        var entityManager = entityManagers().createEntityManager();
        var transaction = entityManager.getTransaction();
        try {
            transaction.begin();
            var result = work.apply(entityManager);
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            entityManager.close();
        }
    }

    /** The same for work without a result. */
    public void transact(Consumer<EntityManager> work) {
        this.<@Nullable Void>inTransaction(entityManager -> {
            work.accept(entityManager);
            return null;
        });
    }

    /** How many SQL statements the work sends: a list sends as many for two hundred items as for one. */
    public long statementsOf(Consumer<EntityManager> work) {
        var statistics = entityManagers().unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        transact(work);
        return statistics.getPrepareStatementCount();
    }
}
