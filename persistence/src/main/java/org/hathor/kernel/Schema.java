package org.hathor.kernel;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The database schema that this version was built for: the migrations under {@code db/migration}. */
public final class Schema {

    private Schema() {}

    /** Applies what the database has not seen; any number of nodes may do so at once. */
    public static void migrate(DataSource database) {
        flyway(database).migrate();
    }

    /** How many migrations the database has not seen. */
    public static int pending(DataSource database) {
        return flyway(database).info().pending().length;
    }

    private static Flyway flyway(DataSource database) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load();
    }
}
