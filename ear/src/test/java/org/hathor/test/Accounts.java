package org.hathor.test;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The people of a test server. */
public final class Accounts {

    /** Tokens live ten minutes; an older one than this is replaced. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final HathorServer server;
    private final Map<String, Account> known = new ConcurrentHashMap<>();

    Accounts(HathorServer server) {
        this.server = server;
    }

    public Account administrator() {
        return known.computeIfAbsent(
                "admin", name -> account(name, server.hathor().administratorPassword()));
    }

    private Account account(String userName, String password) {
        return new Account(userName, password, new Token(userName, password));
    }

    /** Signs in through the API when asked first, and again when the token is no longer fresh. */
    private final class Token implements Supplier<String> {

        private final Map<String, String> credentials;
        private @Nullable String token;
        private long since;

        Token(String userName, String password) {
            credentials = Map.of("username", userName, "password", password);
        }

        @Override
        public synchronized String get() {
            var current = token;
            if (current == null || System.nanoTime() - since > FRESH.toNanos()) {
                since = System.nanoTime();
                current = server.api()
                        .post("/api/auth/login", credentials)
                        .expect(200)
                        .text("/accessToken");
                token = current;
            }
            return current;
        }
    }
}
