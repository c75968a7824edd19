package org.hathor.kernel;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.jboss.logging.Logger;

/**
 * Brings the schema up to date before Hibernate validates it: Hibernate calls its integrators first. Flyway holds an
 * advisory lock in the database meanwhile, so any number of nodes may start at once.
 */
public final class SchemaMigration implements Integrator {

    private static final Logger LOG = Logger.getLogger(SchemaMigration.class);

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor sessionFactory) {
        var settings = sessionFactory
                .getServiceRegistry()
                .requireService(ConfigurationService.class)
                .getSettings();
        var database = settings.get(AvailableSettings.JAKARTA_JTA_DATASOURCE);
        migrate((DataSource) requireNonNull(database, "The persistence unit has no data source"));
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {
        // The schema outlives the application.
    }

    /** Applies every migration under {@code db/migration} that the database has not seen. */
    public static void migrate(DataSource database) {
        try (var connection = database.getConnection()) {
            LOG.debugf("The database is %s", connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            throw CannotStart.because(
                    "PostgreSQL cannot be reached (%s): start it, or correct hathor.db.url, hathor.db.user and hathor.db.password."
                            .formatted(reason(e)));
        }
        try {
            Schema.migrate(database);
        } catch (FlywayException e) {
            throw CannotStart.because(
                    "The database schema cannot be brought up to date (%s): start the release that wrote it, or restore the backup from before the upgrade."
                            .formatted(reason(e)));
        }
    }

    /** The first line of the innermost message: what PostgreSQL itself says. */
    private static String reason(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }
}
