package org.hathor.operations.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.hathor.operations.boundary.HealthReport;

/** For orchestrators, on the management port: the same answer as on the application's port. */
@ApplicationScoped
@org.eclipse.microprofile.health.Readiness
public class Readiness implements HealthCheck {

    @Inject
    private HealthReport report;

    @Override
    public HealthCheckResponse call() {
        var health = report.current();
        var response =
                HealthCheckResponse.named("hathor").status(health.ready()).withData("draining", health.draining());
        for (var check : health.checks()) {
            response.withData(
                    check.name(), check.up() ? check.milliseconds() + " ms" : String.valueOf(check.problem()));
        }
        return response.build();
    }
}
