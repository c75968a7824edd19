package org.hathor.operations.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.hathor.kernel.NodeHealth;
import org.hathor.operations.boundary.HealthReport;

/** Tells the server's health endpoint, on the management port, what the application's own says. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Readiness {

    @Inject
    private HealthReport report;

    @PostConstruct
    void start() {
        NodeHealth.know(this::answer);
    }

    @PreDestroy
    void stop() {
        NodeHealth.forget();
    }

    private HealthCheckResponse answer() {
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
