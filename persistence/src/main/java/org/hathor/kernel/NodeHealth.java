package org.hathor.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * The application's readiness on the management port. The server's health endpoint sees only the beans of an EAR's
 * library, and not those of its EJB jar: whoever knows how the node is tells it here.
 */
@ApplicationScoped
@Readiness
public class NodeHealth implements HealthCheck {

    private static final AtomicReference<Supplier<HealthCheckResponse>> KNOWN = new AtomicReference<>(NodeHealth::away);

    /** From now on this is asked; at the end of the application nobody is. */
    public static void know(Supplier<HealthCheckResponse> health) {
        KNOWN.set(health);
    }

    public static void forget() {
        KNOWN.set(NodeHealth::away);
    }

    private static HealthCheckResponse away() {
        return HealthCheckResponse.down("hathor");
    }

    @Override
    public HealthCheckResponse call() {
        return KNOWN.get().get();
    }
}
