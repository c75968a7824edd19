package org.hathor.edge;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.ThreadSetupHandler;
import jakarta.servlet.ServletContext;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Puts the request's id into every line that is logged while a servlet, a filter or a socket handshake runs. */
public final class RequestLogContext implements ServletExtension {

    private static final String KEY = "requestId";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addThreadSetupAction(new Naming());
    }

    private static final class Naming implements ThreadSetupHandler {
        @Override
        public <T extends @Nullable Object, C extends @Nullable Object> Action<T, C> create(Action<T, C> action) {
            return (exchange, context) -> {
                var id = id(exchange);
                if (id == null) {
                    return action.call(exchange, context);
                }
                var before = MDC.put(KEY, id);
                try {
                    return action.call(exchange, context);
                } finally {
                    if (before == null) {
                        MDC.remove(KEY);
                    } else {
                        MDC.put(KEY, before);
                    }
                }
            };
        }

        private static @Nullable String id(@Nullable HttpServerExchange exchange) {
            return exchange == null ? null : exchange.getRequestHeaders().getFirst(RequestIds.HEADER);
        }
    }
}
