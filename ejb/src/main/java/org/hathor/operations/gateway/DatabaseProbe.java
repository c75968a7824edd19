package org.hathor.operations.gateway;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.hathor.operations.boundary.HealthProbe;

/** Does the database answer? */
@ApplicationScoped
public class DatabaseProbe implements HealthProbe {

    private static final int SECONDS = 1;

    @Resource(lookup = "java:jboss/datasources/HathorDS")
    private DataSource database;

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Optional<String> problem() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            statement.execute("select 1");
            return Optional.empty();
        }
    }
}
