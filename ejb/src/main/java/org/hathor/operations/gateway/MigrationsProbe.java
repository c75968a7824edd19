package org.hathor.operations.gateway;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.hathor.kernel.Schema;
import org.hathor.operations.boundary.HealthProbe;

/**
 * Has the database the schema that this version was built for? A newer one may be there during a rolling upgrade; an
 * older or a half-done one may not. Once it fits it is not asked again: a schema does not go back.
 */
@ApplicationScoped
public class MigrationsProbe implements HealthProbe {

    private static final int SECONDS = 1;

    @Resource(lookup = "java:jboss/datasources/HathorDS")
    private DataSource database;

    private volatile boolean fits;

    @Override
    public String name() {
        return "migrations";
    }

    @Override
    public Optional<String> problem() throws SQLException {
        if (fits) {
            return Optional.empty();
        }
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            try (var failed = statement.executeQuery(
                    "select version from flyway_schema_history where not success order by installed_rank limit 1")) {
                if (failed.next()) {
                    return Optional.of("Migration " + failed.getString(1) + " failed; see the log of the first start.");
                }
            }
        }
        var pending = Schema.pending(database);
        fits = pending == 0;
        return fits ? Optional.empty() : Optional.of(pending + " migrations were not applied; restart this node.");
    }
}
