package org.hathor.test;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hathor.accounts.control.Argon2id;
import org.hathor.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** The people of a test server. */
public final class Accounts {

    /** Tokens live ten minutes; an older one than this is replaced. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final String PASSWORD = "listening-" + UUID.randomUUID();

    private final HathorServer server;
    private final Map<String, Account> known = new ConcurrentHashMap<>();

    Accounts(HathorServer server) {
        this.server = server;
    }

    public Account administrator() {
        return known.computeIfAbsent(
                "admin", name -> account(name, server.hathor().administratorPassword()));
    }

    public Account listener() {
        return withRole("listener");
    }

    /** Somebody with this one role; the same person each time. */
    public Account withRole(String role) {
        return known.computeIfAbsent("test-" + role, name -> {
            insert(name, role);
            return account(name, PASSWORD);
        });
    }

    /** Past the product, which lets nobody give out roles yet; the hash is its own. */
    private void insert(String userName, String role) {
        var sql = """
                insert into account (id, user_name, display_name, roles, password_hash, created_at, version)
                values (?, ?, ?, array[?], ?, now(), 0)
                """;
        try (var database = server.database();
                var statement = database.prepareStatement(sql)) {
            statement.setObject(1, Ids.next());
            statement.setString(2, userName);
            statement.setString(3, "A " + role + " of the tests");
            statement.setString(4, role);
            statement.setString(5, Argon2id.hash(PASSWORD));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
