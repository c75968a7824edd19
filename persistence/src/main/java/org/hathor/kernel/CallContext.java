package org.hathor.kernel;

import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf the current thread works, and for which request: what the audit trail and every log line need to
 * know. It says nothing about what the caller may do; that is the container's business.
 *
 * @param address the client's network address
 */
public record CallContext(
        String requestId,
        String address,
        @Nullable UUID personId,
        @Nullable String userName) {

    /** The server itself: timers, the start, whatever no request asked for. */
    public static final CallContext SYSTEM = new CallContext("system", "-", null, null);

    private static final ThreadLocal<CallContext> CURRENT = ThreadLocal.withInitial(() -> SYSTEM);

    /** Ends a context and restores the one before. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** Something that is done within a context. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, E extends Exception> {
        T get() throws E;
    }

    public static CallContext current() {
        return CURRENT.get();
    }

    /** The same request, once it is known who sent it. */
    public CallContext by(UUID person, String name) {
        return new CallContext(requestId, address, person, name);
    }

    /** For filters, which must close what they opened in a {@code finally}; elsewhere {@link #run} reads better. */
    public static Scope open(CallContext context) {
        var before = CURRENT.get();
        enter(context);
        return () -> enter(before);
    }

    public static <T extends @Nullable Object, E extends Exception> T call(CallContext context, Work<T, E> work)
            throws E {
        var before = CURRENT.get();
        enter(context);
        try {
            return work.get();
        } finally {
            enter(before);
        }
    }

    public static void run(CallContext context, Runnable work) {
        CallContext.<@Nullable Void, RuntimeException>call(context, () -> {
            work.run();
            return null;
        });
    }

    private static void enter(CallContext context) {
        if (context.equals(SYSTEM)) {
            CURRENT.remove();
            MDC.remove("requestId");
            MDC.remove("userId");
            return;
        }
        CURRENT.set(context);
        MDC.put("requestId", context.requestId);
        if (context.personId == null) {
            MDC.remove("userId");
        } else {
            MDC.put("userId", context.personId.toString());
        }
    }
}
