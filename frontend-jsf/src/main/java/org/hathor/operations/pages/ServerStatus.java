package org.hathor.operations.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hathor.operations.boundary.HealthReport;
import org.hathor.operations.boundary.HealthView;
import org.jspecify.annotations.Nullable;

/** Whether the server is well, as home says it. */
@Named
@RequestScoped
public class ServerStatus {

    @Inject
    private HealthReport report;

    private @Nullable HealthView health;

    public boolean isWell() {
        return health().ready();
    }

    public int getChecks() {
        return health().checks().size();
    }

    private HealthView health() {
        if (health == null) {
            health = report.current();
        }
        return health;
    }
}
