package org.hathor.kernel;

import static java.util.Objects.requireNonNull;

import javax.sql.DataSource;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the schema up to date before Hibernate validates it: Hibernate calls its integrators first. Flyway holds an
 * advisory lock in the database meanwhile, so any number of nodes may start at once.
 */
public final class SchemaMigration implements Integrator {

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
        Schema.migrate(database);
    }
}
